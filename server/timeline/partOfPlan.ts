/** A plan of some of its rows: indexes are counted anew, and what is out of a window of time is cut off at its edges. */
import type { Day } from '../../grammar/civil.ts';
import type { Row, TimelinePlan } from './plan.ts';

export interface Part {
  readonly keeps: (row: Row, index: number) => boolean;
  /** Both days inclusive. */
  readonly window?: { readonly first: Day; readonly last: Day };
}

/** What is above a row that is left out is then above that row. */
export function partOfPlan(plan: TimelinePlan, { keeps, window }: Part): TimelinePlan {
  const at = new Int32Array(plan.rows.length).fill(-1);
  const kept: number[] = [];
  plan.rows.forEach((row, i) => {
    const seen = window === undefined || (row.firstDay <= window.last && row.lastDay >= window.first);
    if (seen && keeps(row, i)) at[i] = kept.push(i) - 1;
  });
  const above = (index: number): number | undefined => {
    let up = plan.rows[index]!.partOf;
    while (up !== undefined && at[up]! < 0) up = plan.rows[up]!.partOf;
    return up === undefined ? undefined : at[up]!;
  };
  const holds = kept.reduce(
    (extent, i) => ({
      start: Math.min(extent.start, plan.rows[i]!.start),
      finish: Math.max(extent.finish, plan.rows[i]!.finish),
    }),
    { start: Infinity, finish: -Infinity },
  );
  const [start, finish] = kept.length > 0 ? [holds.start, holds.finish] : [plan.start, plan.finish];
  const cut = window ? { first: window.first, past: window.last + 1 } : { first: start, past: finish };
  return {
    ...plan,
    start: window ? cut.first : start,
    finish: window ? cut.past : finish,
    rows: kept.map((i): Row => {
      const row = { ...plan.rows[i]!, partOf: above(i) };
      return window ? within(row, cut) : row;
    }),
    links: plan.links.flatMap((link) => {
      const [from, to] = [at[link.from]!, at[link.to]!];
      return from < 0 || to < 0 ? [] : [{ ...link, from, to }];
    }),
    slices: undefined,
  };
}

function within(row: Row, { first, past }: { readonly first: Day; readonly past: Day }): Row {
  const clamp = (day: Day): Day => Math.min(past, Math.max(first, day));
  const seen = (day: Day | undefined): Day | undefined =>
    day !== undefined && day >= first && day < past ? day : undefined;
  const p80 = row.p80 === undefined ? undefined : Math.min(row.p80, past - 1);
  return {
    ...row,
    start: clamp(row.start),
    finish: clamp(row.finish),
    lateFinish: clamp(row.lateFinish),
    p80,
    due: seen(row.due),
  };
}
