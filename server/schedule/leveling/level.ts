/**
 * Levelling of a plan: dates on which no team is asked for more people than it has and no link is broken.
 * Needs: a network built with `serial: true` (room for all work one after the other), its early dates, the teams.
 * Promises: a network whose forward pass makes the levelled dates and whose floats are those of the levelled plan; the
 * same answer for the same network, budget and seed. Passes: units, problem, bound, rule, search, placing, order.
 */
import type { Team } from '../../model/roadmap.ts';
import type { Dates, Network } from '../network.ts';
import { ITEM } from '../network.ts';
import type { Leveling } from '../schedule.ts';
import { lowerBound } from './bounds.ts';
import { problemOf } from './fromNetwork.ts';
import { genetic } from './genetic.ts';
import { bothSides } from './justify.ts';
import { createSorter } from './order.ts';
import { type Placed, place } from './place.ts';
import { priorityRule, RULE_SCHEDULES } from './priorityRule.ts';
import { teamCapacity } from './teamCapacity.ts';
import { withForcedOrder } from './withForcedOrder.ts';

export interface LevelOptions {
  /**
   * Schedules that the search may make, each pass of a schedule-generation scheme counted as one. Up to
   * `RULE_SCHEDULES`, and when left out, only the priority rule runs.
   */
  readonly budget?: number;
  readonly seed?: number;
  /** Asked between two schedules: true ends the search with the best plan so far. */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (schedules: number, makespan: number) => void;
}

export interface LeveledNetwork {
  readonly network: Network;
  /** Levelled dates: the early dates of `network`. */
  readonly dates: Dates;
  readonly leveling: Leveling;
}

export function levelNetwork(
  network: Network,
  early: Dates,
  teams: readonly Team[],
  { budget = RULE_SCHEDULES, seed = 1, shouldStop, onProgress }: LevelOptions = {},
): LeveledNetwork {
  const units = teamCapacity(network, teams);
  const { problem, nodes, dayOf } = problemOf(network, early, units);
  const sides = bothSides(problem);
  const bound = lowerBound(sides);
  const search = budget > RULE_SCHEDULES;
  const rule = search ? undefined : priorityRule(sides);
  const found = rule
    ? { ...rule, schedules: RULE_SCHEDULES }
    : genetic(sides, bound, { budget, seed, ...(shouldStop && { shouldStop }), ...(onProgress && { onProgress }) });

  const order = new Int32Array(problem.size);
  createSorter(problem).byKey(found.start, order, false);
  const sequence = order.map((task) => nodes[task]!);
  const placed: Placed = place(network, early, units, sequence);
  const leveled = withForcedOrder(network, placed.dates, units);

  const length = endOf(network, placed.dates) - network.start;
  // The last day of the bound, half-open: a day of the problem may be a working day only.
  const least = bound === 0 ? 0 : Math.min(length, dayOf(bound - 1) + 1 - network.start);
  return {
    network: leveled,
    dates: placed.dates,
    leveling: {
      method: search ? 'genetic' : 'priority-rule',
      budget,
      schedules: found.schedules,
      seed,
      lowerBound: least,
      gap: least > 0 ? length / least - 1 : 0,
    },
  };
}

function endOf(network: Network, { finish }: Dates): number {
  let end = network.start;
  for (let i = 0; i < network.items; i++) {
    if (network.role[i] === ITEM && !network.absent[i] && finish[i]! > end) end = finish[i]!;
  }
  return end;
}
