/** The odds of a plan's dates, where a simulation has run. */
import type { Day } from '../../grammar/civil.ts';
import type { ItemOutlook, Simulation } from '../schedule/simulation/simulation.ts';

/**
 * By work index: the chance (0 to 1) to meet its due date, the last day (inclusive) it ends by with a chance of 80 %,
 * and the chance to end by the planned day.
 */
export type Confidence = ReadonlyMap<number, Odds> & { readonly outlook?: PlanOutlook };

/** What a simulation says of the plan as a whole, and of the items that it is worth saying of. */
export interface PlanOutlook extends Pick<Simulation, 'runs' | 'roadmap' | 'finishes' | 'products' | 'spread'> {
  /** By work index: the milestones. */
  readonly milestones: readonly (ItemOutlook & { readonly index: number })[];
  /** The features that hold the finish most often, those first. */
  readonly critical: readonly (ItemOutlook & { readonly index: number })[];
}

export interface Odds {
  readonly meets: number;
  readonly p80: Day;
  readonly planned: number;
}
