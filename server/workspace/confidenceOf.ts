/** A simulation as far as findings, hovers and pictures tell of it. */
import type { Simulation } from '../schedule/simulation/simulation.ts';
import type { Confidence } from './analysis.ts';

/** `undefined` where nothing in the plan varies. */
export const confidenceOf = ({ items, uncertain }: Simulation): Confidence | undefined =>
  uncertain
    ? new Map(
        items.map(({ onTime, p80, plannedShare }, index) => [
          index,
          { meets: onTime ?? 1, p80, planned: plannedShare },
        ]),
      )
    : undefined;
