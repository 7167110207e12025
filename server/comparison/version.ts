/** One of the two plans that are compared. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Id } from '../model/roadmap.ts';
import { datedTest } from '../schedule/closedState.ts';

export type Version = Pick<
  Analysis,
  | 'model'
  | 'roadmap'
  | 'holidays'
  | 'schedule'
  | 'ranking'
  | 'confidence'
  | 'loads'
  | 'forecasts'
  | 'money'
  | 'weeks'
  | 'with'
  | 'variant'
>;

/** The same of both; `undefined` where there is none. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** The work index of an id that has dates. */
export function datedIndexes({ roadmap, schedule }: Pick<Version, 'roadmap' | 'schedule'>): ReadonlyMap<Id, number> {
  const has = datedTest(schedule);
  return new Map(roadmap.work.flatMap(({ id, index }) => (has(index) ? [[id, index] as const] : [])));
}

/** Sums of fractions that are the same but for their dust are the same. */
export const differs = ({ before, after }: Pair<number | undefined>): boolean =>
  before === undefined || after === undefined ? before !== after : Math.abs(before - after) > 1e-6;
