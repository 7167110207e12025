/** What a simulation answers. Days are absolute and inclusive, as people read them: the last day of the work. */
import type { Day } from '../../../grammar/civil.ts';
import type { Id } from '../../model/roadmap.ts';

export interface Simulation {
  /** Runs that were made: fewer than asked for where it was stopped. */
  readonly runs: number;
  readonly seed: number;
  /** False where nothing in the plan varies: every percentile is the planned date then. */
  readonly uncertain: boolean;
  readonly roadmap: Outlook;
  /** How many runs end on which last day, in order; days on which none does are left out. */
  readonly finishes: readonly { readonly on: Day; readonly runs: number }[];
  /** One for each `Roadmap.work`, at the same index. */
  readonly items: readonly ItemOutlook[];
  /** Products that have work; without dates where all of it was dropped, or waits for itself. */
  readonly products: readonly ProductOutlook[];
  /** What the spread of the roadmap's finish comes from, the largest first; a few at most. */
  readonly spread: readonly Spread[];
}

export interface Outlook {
  /** The planned last day, made of likely values. */
  readonly planned: Day;
  /** By these days it is done in 50, 80 and 95 of 100 runs. */
  readonly p50: Day;
  readonly p80: Day;
  readonly p95: Day;
  /** The share of runs (0 to 1) that end by the planned day: often less than a tenth. */
  readonly plannedShare: number;
}

export interface ProductOutlook {
  readonly id: Id;
  readonly outlook?: Outlook;
}

export interface ItemOutlook extends Outlook {
  /** The share of runs (0 to 1) that meet its `due`; undefined where it has none. */
  readonly onTime?: number;
  /** Criticality index: the share of runs (0 to 1) in which it holds the roadmap's finish where it is. */
  readonly criticality: number;
}

export interface Spread {
  /** Index in `Roadmap.work` or in `Roadmap.risks`. */
  readonly kind: 'feature' | 'risk';
  readonly index: number;
  /** The share (0 to 1) of the finish's variance that goes with this one alone: a feature's without the delays of risks. */
  readonly share: number;
}
