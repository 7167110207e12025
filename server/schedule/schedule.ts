/** What the scheduling passes answer. All days are absolute; intervals are half-open: work that ends on Friday has the Saturday as its finish. */
import type { Day } from '../../grammar/civil.ts';
import type { Duration, Id, LinkType } from '../model/roadmap.ts';
import type { LateDates } from './backwardPass.ts';
import type { Structure } from './buildNetwork.ts';
import type { Floats } from './floats.ts';
import type { Dates, Network } from './network.ts';
import type { PlanInput } from './planInput.ts';

export interface Schedule {
  /** The roadmap's start: `start` of the header, else the earliest date that anything states, else the day given. */
  readonly start: Day;
  /** Half-open: the largest early finish (the largest planned finish when levelled). */
  readonly finish: Day;
  /** The last day that anything is on, inclusive: what people read of `finish`. */
  readonly lastDay: Day;
  /** One for each `Roadmap.work`, at the same index. */
  readonly items: readonly ScheduledItem[];
  /**
   * Indexes of work that has no dates: it is on a dependency cycle or waits for one, or it is `beyond`. The dates of its
   * items are the roadmap's start and mean nothing.
   */
  readonly unscheduled: readonly number[];
  /** Those of it that would end later than anybody plans, or wait for such work. */
  readonly beyond: readonly number[];
  /** Groups of work that waits for itself in a circle, by work index. */
  readonly cycles: readonly (readonly number[])[];
  /** The status date that was counted, if any. */
  readonly asOf?: Day;
  readonly leveling: Leveling;
  /**
   * What it was computed on and from, for the answers that are computed one at a time (driving paths, simulation). Only
   * `server/schedule` reads it.
   */
  readonly passes: Passes;
}

export interface Passes {
  readonly input: PlanInput;
  /** Nodes and links as the input states them, without the order that levelling forced. */
  readonly structure: Structure;
  readonly network: Network;
  /** By node, counted from the network's origin. */
  readonly early: Dates;
  /** By node, the day that people read of a moment; -1 for what takes time. */
  readonly displayed: Int32Array;
  readonly late: LateDates;
  readonly floats: Floats;
  /** By node; 1: critical. */
  readonly critical: Uint8Array;
}

export interface ScheduledItem {
  readonly index: number;
  readonly earlyStart: Day;
  readonly earlyFinish: Day;
  readonly lateStart: Day;
  readonly lateFinish: Day;
  /** Working days of the item's own calendar. Negative: a due date is missed by that much, that of `lateFor`. */
  readonly totalFloat: number;
  /** Where total float is negative: the work index whose due date is missed, its own or one behind it. */
  readonly lateFor?: number;
  readonly freeFloat: number;
  readonly critical: boolean;
  /** Why it starts (or finishes) when it does: the first of `drivers`. */
  readonly driver: Driver;
  /** Every reason that alone would hold it there; never empty. */
  readonly drivers: readonly Driver[];
  /** A pin that cannot hold: it stands there, but what it waits for allows `possible` at the earliest. */
  readonly impossible?: Impossible;
  /** The date people read for its start, and its last day: inclusive. A milestone has the same twice. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** No duration, effort, actual dates or parts: it takes no time in the plan, and that is a finding. */
  readonly estimated: boolean;
  /** Working days of the planned span, from its own calendar. */
  readonly workingDays: number;
}

export interface Impossible {
  /** The pinned day: the start of a feature, the close of a milestone's day (half-open). */
  readonly pinned: Day;
  /** The same end of it, were it not pinned. */
  readonly possible: Day;
  readonly driver: Driver;
}

export type Driver =
  /** Nothing holds it: the roadmap's start does. */
  | { readonly kind: 'roadmap-start' }
  | DependencyDriver
  /** `start D` of a feature, `on D` of a milestone. */
  | { readonly kind: 'pin'; readonly on: Day }
  | { readonly kind: 'earliest'; readonly on: Day }
  | { readonly kind: 'status-date'; readonly on: Day }
  /** `started` or `finished`: a fact. */
  | { readonly kind: 'actual'; readonly on: Day }
  /** Levelling put it behind another because a team had no more people; without `from` it waits for more of them. */
  | { readonly kind: 'capacity'; readonly team: Id; readonly from?: number; readonly first?: Precedence }
  /** A summary: the part that starts or ends it. */
  | { readonly kind: 'part'; readonly from: number };

/** Why other work has its people first: it has begun, a due date, its own or one that waits for it, or a higher score. */
export type Precedence =
  | { readonly kind: 'under-way' }
  | { readonly kind: 'due'; readonly index: number; readonly committed: boolean }
  | { readonly kind: 'score'; readonly score: number; readonly own: number };

/** `to` waits for `from`: the work itself or, for a part, a summary around it. */
export interface DependencyDriver {
  readonly kind: 'dependency';
  readonly from: number;
  readonly to: number;
  readonly type: LinkType;
  /** As it is written. */
  readonly lag?: Duration;
}

export interface Leveling {
  /** `genetic` looks for the shortest plan; `local-search` for the one that keeps most promises, where there are any. */
  readonly method: 'none' | 'priority-rule' | 'genetic' | 'local-search';
  /** How many schedules could be made, and were. */
  readonly budget: number;
  readonly schedules: number;
  readonly seed: number;
  /** Calendar days from the start that no levelled plan can beat, and how far above it this one is (0.02 is 2 %). */
  readonly lowerBound: number;
  readonly gap: number;
}
