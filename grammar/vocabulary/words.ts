/** The words of the vocabulary, for the questions that the parser asks of each word. */
import { kinds } from './index.ts';

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
