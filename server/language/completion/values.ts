/** What may stand as a value: words, references of the right kind, dates, people, tags, sizes. */
import { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Expected } from '../../../grammar/vocabulary/row.ts';
import type { Analysis, ParsedFile } from '../../analysis/analysis.ts';
import { person } from '../../wording/person.ts';
import type { ValuePlace } from './context.ts';
import { dateItems } from './dates.ts';
import { holidayItems } from './holidays.ts';
import type { CompletionItem } from './item.ts';
import { referenceItems } from './references.ts';

export function valueItems(analysis: Analysis, file: ParsedFile, place: ValuePlace): readonly CompletionItem[] {
  const { row, before, property } = place;
  const { expects } = row.shape;
  const previous = before.at(-1);
  const word = file.text.slice(place.span.start, place.span.end);
  /** `by` in `target 3 by DATE`: a word that asks for what follows it. */
  const afterWord =
    previous !== undefined && expects.some((e, i) => i > 0 && e.type === 'word' && Object.hasOwn(e.words, previous));
  return expects.flatMap((expected, i) => itemsOf(expected, i === 0));

  /** `leads`: it is what a value begins with; the others follow it. */
  function itemsOf(expected: Expected, leads: boolean): readonly CompletionItem[] {
    const begins = before.length === 0;
    const here = leads ? begins || previous === '..' : !begins && !afterWord;
    switch (expected.type) {
      case 'word':
        return here ? words(expected.words, property, before) : [];
      case 'reference':
        return begins ? referenceItems(analysis, expected.kinds, place) : [];
      case 'date':
        return (leads && here) || (!leads && afterWord) ? dateItems(analysis, file, place) : [];
      case 'duration':
        return leads && begins ? sizes(['1d', '2d', '3d', '1w', '2w', '3w', '1mo']) : [];
      case 'percent':
        return here ? percentages : [];
      case 'handle':
        return begins ? people(analysis, word) : [];
      case 'tag':
        return begins ? tags(analysis, word) : [];
      case 'formula':
        return inputs;
      case 'number':
      case 'money':
      case 'rate':
        return [];
      case 'string':
        return property === 'holidays' && begins ? holidayItems(false) : [];
      case 'path':
        return [];
    }
  }
}

function words(
  known: Extract<Expected, { type: 'word' }>['words'],
  property: string,
  before: readonly string[],
): readonly CompletionItem[] {
  const entries = property === 'hide' ? propertyNames() : Object.entries(known);
  return entries
    .filter(([word]) => !before.includes(word))
    .map(([word, says]) => ({ label: word, kind: 'word' as const, detail: says }));
}

function propertyNames(): readonly (readonly [string, string])[] {
  const names = new Map<string, string>();
  for (const kind of Object.values(kinds)) {
    for (const [name, { doc }] of Object.entries(kind.properties)) if (!names.has(name)) names.set(name, doc);
  }
  return [...names];
}

const sizes = (labels: readonly string[]): readonly CompletionItem[] =>
  labels.map((label) => ({ label, kind: 'value' as const }));

/** Found by no digit: any percentage may be typed, and Enter behind `8%` must not write `80%`. */
const percentages = sizes(['100%', '80%', '60%', '50%', '40%', '20%']).map((item) => ({ ...item, filter: '%' }));

/** Without the word that is being typed, where nothing else uses it. */
const others = (count: Map<string, number>, word: string): readonly (readonly [string, number])[] => {
  if (count.get(word) === 1) count.delete(word);
  return [...count].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
};

function people({ roadmap }: Analysis, word: string): readonly CompletionItem[] {
  const count = new Map<string, number>();
  const add = (handle: string | undefined): void => {
    if (handle) count.set(handle, (count.get(handle) ?? 0) + 1);
  };
  for (const entity of roadmap.byId.values()) add(entity.owner);
  for (const { lead, members } of roadmap.teams) for (const handle of [lead, ...members]) add(handle);
  // What is typed is compared with it up to the first space.
  return others(count, word.slice(1)).map(([name]) => {
    const label = person(name);
    return { label, kind: 'person', filter: label.replaceAll(' ', '') };
  });
}

function tags({ roadmap }: Analysis, word: string): readonly CompletionItem[] {
  const count = new Map<string, number>();
  for (const { tags: list } of roadmap.byId.values()) for (const tag of list) count.set(tag, (count.get(tag) ?? 0) + 1);
  return others(count, word.slice(1)).map(([tag, n]) => ({
    label: `#${tag}`,
    kind: 'tag',
    detail: n === 1 ? 'once' : `${n} times`,
  }));
}

const inputs: readonly CompletionItem[] = [
  'reach',
  'impact',
  'confidence',
  'effort',
  'value',
  'urgency',
  'risk-reduction',
  'ease',
  'benefit',
  'cost',
].map((label) => ({ label, kind: 'word', detail: 'a score input' }));
