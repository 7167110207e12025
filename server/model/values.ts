/** Values that properties of several kinds have. */
import type { Day } from '../../grammar/civil.ts';
import type { DurationUnit } from '../../grammar/syntax.ts';

export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** A three-point estimate; one point is all three alike. */
export interface Estimate<T = Duration> {
  readonly best: T;
  readonly likely: T;
  readonly worst: T;
}

export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

export interface Rate {
  readonly amount: number;
  readonly per: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'once';
}

export type State = 'planned' | 'in-progress' | 'done' | 'blocked' | 'paused' | 'dropped';
export type Commitment = 'committed' | 'planned' | 'aspiration';
export type Audience = 'internal' | 'partner' | 'public';
