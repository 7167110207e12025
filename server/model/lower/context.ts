/** What lowering one declaration needs: its place, what its names mean, and small readers of its facts. */
import type { Day } from '../../../grammar/civil.ts';
import type { Property } from '../../../grammar/syntax.ts';
import type { Stated } from '../../../grammar/vocabulary/row.ts';
import type { Entry } from '../entry.ts';
import type { Ref, Referrer } from '../referrer.ts';
import type { Id } from '../roadmap.ts';

export interface Lowering {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly refer: Referrer;
}

export const workKinds: readonly string[] = ['feature', 'milestone'];

/** Every value of a property that may be said several times. */
export const all = <T>(said: readonly Stated<T>[] | undefined): readonly T[] =>
  said === undefined ? none : said.map(({ value }) => value);

/** Every item of a list property, however many times it is said. */
export const items = <T>(said: Stated<readonly T[]> | readonly Stated<readonly T[]>[] | undefined): readonly T[] => {
  if (said === undefined) return none;
  return 'value' in said ? said.value : said.flatMap(({ value }) => value);
};

/** The id of the one thing that a property names. */
export const idOf = (said: Stated<Ref> | undefined, kinds: readonly string[], { refer }: Lowering): Id | undefined =>
  said && refer(said.value, kinds, said.property)?.id;

/** The ids of all things that a list property names; what means nothing was reported and is left out. */
export function idsOf(
  said: Stated<readonly Ref[]> | readonly Stated<readonly Ref[]>[] | undefined,
  kinds: readonly string[],
  { refer }: Lowering,
): readonly Id[] {
  const ids: Id[] = [];
  eachItem(said, (ref, property) => {
    const found = refer(ref, kinds, property);
    if (found && !ids.includes(found.id)) ids.push(found.id);
  });
  return ids;
}

export function eachItem<T>(
  said: Stated<readonly T[]> | readonly Stated<readonly T[]>[] | undefined,
  visit: (item: T, property: Property) => void,
): void {
  if (said === undefined) return;
  for (const { value, property } of 'value' in said ? [said] : said) {
    for (const item of value) visit(item, property);
  }
}

/** One array for all that have none: most properties of most features are not said. */
export const none: readonly never[] = Object.freeze([]);

/** What is said for a day, each day once: saying it again is as wrong as saying a property again that can be said once. */
export function onceADay<T>(
  said: readonly Stated<T>[] | undefined,
  dayOf: (value: T) => Day | undefined,
  { refer, entry }: Lowering,
): readonly T[] {
  const days = new Set<Day | undefined>();
  return (said ?? []).flatMap(({ value, property }) => {
    const day = dayOf(value);
    if (days.has(day)) {
      const { name } = property;
      refer.report(
        'repeated-property',
        { start: name.start, end: name.end },
        { property: name.text, kind: entry.kind, ...(day !== undefined && day > 0 && { day }) },
      );
      return [];
    }
    days.add(day);
    return [value];
  });
}
