/** The words of the vocabulary, for the questions that the parser asks of each word. */
import type { Wanted } from '../literals.ts';
import { kinds } from './index.ts';
import type { PropertyRows } from './row.ts';

const propertiesOf = new Map<string, ReadonlySet<string>>();
const everyProperty = new Set<string>();
for (const kind of Object.values(kinds)) {
  const names = Object.keys(kind.properties);
  propertiesOf.set(kind.name, new Set(names));
  for (const name of names) everyProperty.add(name);
}

export const isKind = (word: string): boolean => propertiesOf.has(word);

/** Whether a kind has a property of that name. An unknown kind has none. */
export const isProperty = (kind: string, word: string): boolean => propertiesOf.get(kind)?.has(word) ?? false;

/** The properties of all kinds, each once. */
export const propertyNames: readonly string[] = [...everyProperty];

export const isPropertyAnywhere = (word: string): boolean => everyProperty.has(word);

const numbers: readonly string[] = ['number', 'percent', 'money', 'rate', 'formula'];
const wanted = new Map<string, Wanted | undefined>();
for (const name of everyProperty) {
  const types = Object.values(kinds).flatMap(({ properties }) =>
    Object.hasOwn(properties, name) ? (properties as PropertyRows)[name]!.shape.expects.map(({ type }) => type) : [],
  );
  const found: Wanted[] = [];
  if (types.some((type) => numbers.includes(type))) found.push('number');
  if (types.includes('duration')) found.push('duration');
  if (types.includes('date')) found.push('date');
  wanted.set(name, found.length === 1 ? found[0] : undefined);
}

/** What a property of that name takes besides words and texts, where it is one thing in every kind. */
export const wantedBy = (property: string): Wanted | undefined => wanted.get(property);
