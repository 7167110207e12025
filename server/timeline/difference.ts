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
    links: JSON.stringify(before.links) === JSON.stringify(links) ? undefined : links,
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

function same(a: Row, b: Row): boolean {
  if (a === b) return true;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Row>) {
    if (key === 'source') continue;
    const [one, other] = [a[key], b[key]];
    if (one === other) continue;
    if (!Array.isArray(one) || !Array.isArray(other) || one.join('\n') !== other.join('\n')) return false;
  }
  return true;
}
