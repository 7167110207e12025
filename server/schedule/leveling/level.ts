/**
 * Levelling of a plan: dates on which no team is asked for more people than it has and no link is broken.
 * Needs: a network built with `serial: true` (room for all work one after the other) and its early dates.
 * Promises: a network whose forward pass makes the levelled dates and whose floats are those of the levelled plan; the
 * same answer for the same network, budget and seed. Passes: people, paths, what is fixed, goals, the list by
 * its promises or by its length, places, handovers.
 */
import type { Dates, Network } from '../network.ts';
import { planEnd } from '../planEnd.ts';
import { COMMITTED } from '../planInput.ts';
import type { Leveling } from '../schedule.ts';
import { byLength } from './byLength.ts';
import { byPromises } from './byPromises.ts';
import { fixedWork } from './fixedWork.ts';
import type { Search } from './genetic.ts';
import { type Goals, goalsOf, hasGoals } from './goals.ts';
import { leastEnd, leastFinish } from './leastEnd.ts';
import type { LevelingInput } from './levelingInput.ts';
import { createListPlan } from './listPlan.ts';
import { neededFor } from './neededFor.ts';
import { daysLate } from './objective.ts';
import { pathOrder } from './pathOrder.ts';
import { RULE_SCHEDULES } from './priorityRule.ts';
import { type TeamCapacity, teamCapacity } from './teamCapacity.ts';
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
  const from = Math.min(network.start, ...[early.start, early.finish].map(least));
  for (let span = likelyDays(network, early, from); ; span *= 2) {
    const found = attempt(
      network,
      early,
      options,
      teamCapacity(network, from, Math.min(from + span, network.tables.days)),
    );
    if (found) return found;
  }
}

const least = (days: Int32Array): number => days.reduce((first, day) => Math.min(first, day), 0x7fffffff);

/** Levels within the days of the capacity; undefined where they are too few, and more are to be had. */
function attempt(network: Network, early: Dates, search: Search, teams: TeamCapacity): LeveledNetwork | undefined {
  const path = pathOrder(network, early);
  const fixed = fixedWork(network, early);
  const isPartial = teams.days < network.tables.days;
  const input = { network, early, path, fixed, teams, isPartial };
  const goals = goalsOf(network, path);
  const isPromised = hasGoals(goals);
  const found = isPromised ? byPromises(input, goals, search) : byLength(input, search);
  if (!found) return undefined;
  const plan = createListPlan(network, early, teams, fixed);
  plan.place(found.list, found.list.length);
  const { dates } = plan;

  const length = planEnd(network, dates) - network.start;
  const bound = found.bound ?? leastEnd(input);
  const least = Math.max(0, Math.min(length, bound - network.start));
  const searched = isPromised ? 'local-search' : 'genetic';
  return {
    network: {
      ...withForcedOrder(network, dates, teams, path.rank),
      neededFor: neededFor(network, goals),
      least: leastFinishes(input, goals, dates),
    },
    dates,
    leveling: {
      method: search.budget <= RULE_SCHEDULES ? 'priority-rule' : searched,
      budget: search.budget,
      schedules: found.schedules,
      seed: search.seed,
      lowerBound: least,
      gap: least > 0 ? length / least - 1 : 0,
    },
  };
}

/** Of committed work that is late, the first day by which it can be done in any order. */
function leastFinishes(input: LevelingInput, { due, tier, limit }: Goals, dates: Dates): ReadonlyMap<number, number> {
  const late = [...due.keys()].filter(
    (g) => tier[g] === COMMITTED && daysLate(input.network, dates, due[g]!, limit[g]!) > 0,
  );
  return new Map(late.map((g) => [due[g]!, leastFinish(input, due[g]!)]));
}

/** Days from a day on that levelling hardly needs more of: half as many again as the plan or its busiest team takes. */
function likelyDays({ tables, items, input, amount }: Network, early: Dates, from: number): number {
  const { demandStart, demandTeam, demandPeople, teams } = input;
  const work = new Float64Array(teams.length);
  let last = from;
  for (let i = 0; i < items; i++) {
    last = Math.max(last, early.finish[i]!);
    for (let k = demandStart[i]!; k < demandStart[i + 1]!; k++) work[demandTeam[k]!]! += demandPeople[k]! * amount[i]!;
  }
  let busiest = 0;
  teams.forEach(({ capacity }, t) => {
    const least = Math.min(...capacity.map(({ people }) => people).filter((people) => people > 0));
    if (Number.isFinite(least)) busiest = Math.max(busiest, work[t]! / least);
    for (const step of capacity.slice(1)) last = Math.max(last, step.from - tables.origin);
  });
  return Math.ceil(1.5 * Math.max(last - from, 1.4 * busiest)) + 100;
}
