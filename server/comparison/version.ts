/** One of the two plans that are compared. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Id } from '../model/roadmap.ts';
import type { Schedule } from '../schedule/schedule.ts';

export type Version = Pick<
  Analysis,
  'roadmap' | 'schedule' | 'ranking' | 'confidence' | 'loads' | 'forecasts' | 'money' | 'weeks' | 'with'
>;

/** The same of both; `undefined` where there is none. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** Whether work has dates, by index: what waits for itself has none, and neither has what was dropped. */
export function hasDates({ unscheduled, passes }: Schedule): (index: number) => boolean {
  const lost = new Set(unscheduled);
  const { absent } = passes.network;
  return (index) => absent[index] !== 1 && !lost.has(index);
}

/** The work index of an id that has dates. */
export function datedIndexes({ roadmap, schedule }: Pick<Version, 'roadmap' | 'schedule'>): ReadonlyMap<Id, number> {
  const has = hasDates(schedule);
  return new Map(roadmap.work.flatMap(({ id, index }) => (has(index) ? [[id, index] as const] : [])));
}

/** Sums of fractions that are the same but for their dust are the same. */
export const differs = ({ before, after }: Pair<number | undefined>): boolean =>
  before === undefined || after === undefined ? before !== after : Math.abs(before - after) > 1e-6;
