/** What changed between two plans, so that an edit posts its few rows and not all of them. */
import type { PlanLink, Row, TimelinePlan } from './plan.ts';

export interface PlanDifference {
  /** All but rows and links. */
  readonly head: Omit<TimelinePlan, 'rows' | 'links'>;
  /** From this row on so many are taken out and these put in. */
  readonly from: number;
  readonly removed: number;
  readonly inserted: readonly Row[];
  /** Rows after the splice that changed in place, by their new index. */
  readonly changed: readonly (readonly [index: number, row: Row])[];
  /** Absent where they are the same. */
  readonly links?: readonly PlanLink[];
}

/**
 * `patched(before, difference(before, after))` draws as `after`. Where a row's declaration stands is not compared: each
 * line break would move all below it, and the page never asks.
 */
export function difference(before: TimelinePlan, after: TimelinePlan): PlanDifference {
  const { rows, links, ...head } = after;
  const ids = (row: Row | undefined): string | undefined => row?.id;
  let from = 0;
  while (from < rows.length && ids(before.rows[from]) === rows[from]!.id) from++;
  const longest = Math.min(before.rows.length, rows.length) - from;
  let tail = 0;
  while (tail < longest && ids(before.rows.at(-1 - tail)) === ids(rows.at(-1 - tail))) tail++;
  const inserted = rows.slice(from, rows.length - tail);
  const shift = rows.length - before.rows.length;
  const changed = rows.flatMap((row, i): [number, Row][] => {
    if (i >= from && i < rows.length - tail) return [];
    return same(before.rows[i < from ? i : i - shift]!, row) ? [] : [[i, row]];
  });
  return {
    head,
    from,
    removed: before.rows.length - tail - from,
    inserted,
    changed,
    links: sameLinks(before.links, links) ? undefined : links,
  };
}

export function patched(
  before: TimelinePlan,
  { head, from, removed, inserted, changed, links }: PlanDifference,
): TimelinePlan {
  const rows = [...before.rows.slice(0, from), ...inserted, ...before.rows.slice(from + removed)];
  for (const [index, row] of changed) if (index < rows.length) rows[index] = row;
  return { ...head, rows, links: links ?? before.links };
}

/** All that is drawn of a row. */
const plainFields = [
  'id',
  'kind',
  'title',
  'partOf',
  'calendar',
  'months',
  'summary',
  'product',
  'owner',
  'start',
  'finish',
  'lateFinish',
  'totalFloat',
  'late',
  'undated',
  'critical',
  'estimated',
  'progress',
  'state',
  'commitment',
  'due',
  'p80',
  'byPlanned',
  'score',
  'rank',
  'firstDay',
  'lastDay',
  'why',
  'findings',
] as const satisfies readonly (keyof Row)[];

/** Fails to compile when a field of a row is in neither list. */
type Compared = (typeof plainFields)[number] | 'teams' | 'objectives' | 'source';
const complete: Exclude<keyof Row, Compared> extends never ? true : never = true;

const same = (a: Row, b: Row): boolean =>
  complete &&
  plainFields.every((field) => a[field] === b[field]) &&
  alike(a.teams, b.teams) &&
  alike(a.objectives, b.objectives);

const alike = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

function sameLinks(a: readonly PlanLink[], b: readonly PlanLink[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((one, i) => {
    const other = b[i]!;
    return (
      one.from === other.from &&
      one.to === other.to &&
      one.type === other.type &&
      one.critical === other.critical &&
      one.forPeople === other.forPeople
    );
  });
}
