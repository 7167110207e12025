/**
 * Levelling of a plan: dates on which no team is asked for more people than it has and no link is broken.
 * Needs: a network built with `serial: true` (room for all work one after the other) and its early dates.
 * Promises: a network whose forward pass makes the levelled dates and whose floats are those of the levelled plan; the
 * same answer for the same network, budget and seed. Passes: units, problem, bound, rule, search, placing, order.
 */
import type { Dates, Network } from '../network.ts';
import { ITEM } from '../network.ts';
import type { Leveling } from '../schedule.ts';
import { lowerBound } from './bounds.ts';
import { problemOf } from './fromNetwork.ts';
import { genetic, type Search } from './genetic.ts';
import { bothSides } from './justify.ts';
import { createSorter } from './order.ts';
import { place } from './place.ts';
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
  { budget = RULE_SCHEDULES, seed = 1, shouldStop, onProgress }: LevelOptions = {},
): LeveledNetwork {
  const options = { budget, seed, ...(shouldStop && { shouldStop }), ...(onProgress && { onProgress }) };
  for (let days = likelyDays(network, early); ; days = Math.min(2 * days, network.tables.days)) {
    const found = attempt(network, early, options, days);
    if (found) return found;
  }
}

/** Levels within the first days of the tables; undefined where they are too few, and more are to be had. */
function attempt(network: Network, early: Dates, search: Search, days: number): LeveledNetwork | undefined {
  const units = teamCapacity(network, days);
  const { problem, nodes, dayOf } = problemOf(network, early, units);
  const sides = bothSides(problem);
  const bound = lowerBound(sides);
  const byRule = search.budget <= RULE_SCHEDULES;
  const found = byRule ? { ...priorityRule(sides), schedules: RULE_SCHEDULES } : genetic(sides, bound, search);
  if (problem.partial && found.makespan >= problem.horizon) return undefined;

  const order = new Int32Array(problem.size);
  createSorter(problem).byKey(found.start, order, false);
  const sequence = order.map((task) => nodes[task]!);
  const { dates, fits } = place(network, early, units, sequence);
  if (problem.partial && !fits) return undefined;

  const length = endOf(network, dates) - network.start;
  // The last day of the bound, half-open: a day of the problem may be a working day only.
  const least = bound === 0 ? 0 : Math.min(length, dayOf(bound - 1) + 1 - network.start);
  return {
    network: withForcedOrder(network, dates, units),
    dates,
    leveling: {
      method: byRule ? 'priority-rule' : 'genetic',
      budget: search.budget,
      schedules: found.schedules,
      seed: search.seed,
      lowerBound: least,
      gap: least > 0 ? length / least - 1 : 0,
    },
  };
}

/** Days of the tables that levelling hardly needs more of: half as many again as the plan or its busiest team takes. */
function likelyDays({ tables, items, input, amount }: Network, early: Dates): number {
  const { demandStart, demandTeam, demandPeople, teams } = input;
  const work = new Float64Array(teams.length);
  let last = 0;
  for (let i = 0; i < items; i++) {
    last = Math.max(last, early.finish[i]!);
    for (let k = demandStart[i]!; k < demandStart[i + 1]!; k++) work[demandTeam[k]!]! += demandPeople[k]! * amount[i]!;
  }
  let busiest = 0;
  teams.forEach(({ capacity }, t) => {
    const least = Math.min(...capacity.map(({ people }) => people).filter((people) => people > 0));
    if (Number.isFinite(least)) busiest = Math.max(busiest, work[t]! / least);
    for (const { from } of capacity.slice(1)) last = Math.max(last, from - tables.origin);
  });
  return Math.min(tables.days, Math.ceil(1.5 * Math.max(last, 1.4 * busiest)) + 100);
}

function endOf(network: Network, { finish }: Dates): number {
  let end = network.start;
  for (let i = 0; i < network.items; i++) {
    if (network.role[i] === ITEM && !network.absent[i] && finish[i]! > end) end = finish[i]!;
  }
  return end;
}
