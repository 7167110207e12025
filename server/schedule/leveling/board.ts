/** What lists of work are made of and placed on: what the rule, the search and the guard share. */

import { backwardPass } from '../backwardPass.ts';
import type { Dates, Network } from '../network.ts';
import { startsByLength } from './byLength.ts';
import type { Goals } from './goals.ts';
import { createListPlan, type ListPlan } from './listPlan.ts';
import { createLists, type Lists } from './lists.ts';
import { daysLate, measure, measurePromises, newObjective, type Objective } from './objective.ts';
import type { PathOrder } from './pathOrder.ts';
import type { TeamCapacity } from './teamCapacity.ts';

export interface Board {
  readonly network: Network;
  /** Dates as if every team had all people. */
  readonly early: Dates;
  readonly path: PathOrder;
  readonly goals: Goals;
  /** By node, 1: levelling cannot move it. */
  readonly fixed: Uint8Array;
  /** What it can move, each after what it waits for. */
  readonly movable: Int32Array;
  /**
   * By node, the latest finish that delays no due date, by the links alone. The end of the plan is no limit: what no
   * promise needs could move a promise otherwise.
   */
  readonly latest: Int32Array;
  /** By node, what comes first of work without a score: its start in a short plan. */
  readonly inShortPlan: Int32Array;
  readonly lists: Lists;
  readonly plan: ListPlan;
}

/** A list and how good its plan is. */
export interface Ordered {
  readonly list: Int32Array;
  readonly value: Objective;
}

export function createBoard(
  network: Network,
  early: Dates,
  path: PathOrder,
  fixed: Uint8Array,
  goals: Goals,
  teams: TeamCapacity,
): Board {
  const latest = backwardPass(network, early, network.tables.days).finish;
  return {
    network,
    early,
    path,
    goals,
    fixed,
    movable: path.order.filter((node) => !fixed[node]),
    latest,
    inShortPlan: goals.weighted.length > 0 ? latest : startsByLength(network, early, path, fixed, teams),
    lists: createLists(network, path, fixed),
    plan: createListPlan(network, early, teams, fixed),
  };
}

/** The same board for other people. */
export const withTeams = (board: Board, teams: TeamCapacity): Board => ({
  ...board,
  plan: createListPlan(board.network, board.early, teams, board.fixed),
});

/** How good the plan on the board is. */
export const wholeValue = ({ network, goals, plan }: Board): Objective =>
  measure(network, goals, plan.dates, plan.placed, newObjective());

/** The same of its promises alone, as far as they are placed. */
export const promisesValue = ({ network, goals, plan }: Board): Objective =>
  measurePromises(network, goals, plan.dates, plan.placed, newObjective());

/** Places of the due dates that the plan on the board misses, as far as they are placed, among `goals.due`. */
export function lateGoals({ network, goals, plan }: Board): number[] {
  const late: number[] = [];
  for (let g = 0; g < goals.due.length; g++) {
    const node = goals.due[g]!;
    if (plan.placed[node] && daysLate(network, plan.dates, node, goals.limit[g]!) > 0) late.push(g);
  }
  return late;
}
