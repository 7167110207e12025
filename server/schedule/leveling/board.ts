/** What lists of work are made of and placed on: shared by the rule, the search and the guard. */
import { backwardPass } from '../backwardPass.ts';
import { startsByLength } from './byLength.ts';
import type { Goals } from './goals.ts';
import type { LevelingInput } from './levelingInput.ts';
import { createListPlan, type ListPlan } from './listPlan.ts';
import { createLists, type Lists } from './lists.ts';
import { daysLate, measure, measurePromises, newObjective, type Objective } from './objective.ts';
import type { TeamCapacity } from './teamCapacity.ts';

export interface Board extends LevelingInput {
  readonly goals: Goals;
  /** Nodes that levelling can move, each after what it waits for. */
  readonly movable: Int32Array;
  /**
   * By node, the latest finish that delays no due date, by the links alone. The end of the plan is no limit: otherwise
   * work that no promise needs could move a promise.
   */
  readonly latest: Int32Array;
  /** By node, the rank of work without a score: its start in a short plan. */
  readonly inShortPlan: Int32Array;
  readonly lists: Lists;
  readonly plan: ListPlan;
}

/** A list and how good its plan is. */
export interface Ordered {
  readonly list: Int32Array;
  readonly value: Objective;
}

export function createBoard(input: LevelingInput, goals: Goals): Board {
  const { network, early, path, fixed, teams } = input;
  const latest = backwardPass(network, early, network.tables.days).finish;
  return {
    ...input,
    goals,
    movable: path.order.filter((node) => !fixed[node]),
    latest,
    inShortPlan: goals.weighted.length > 0 ? latest : startsByLength(input),
    lists: createLists(network, path, fixed),
    plan: createListPlan(network, early, teams, fixed),
  };
}

/** The same board for other people. */
export const withTeams = (board: Board, teams: TeamCapacity): Board => ({
  ...board,
  teams,
  plan: createListPlan(board.network, board.early, teams, board.fixed),
});

/** Places a list; undefined where its plan does not fit into the days of the capacity. */
export function judge(board: Board, list: Int32Array): Ordered | undefined {
  board.plan.place(list, list.length);
  return fits(board) ? { list, value: wholeValue(board) } : undefined;
}

/** Whether the plan on the board fits into the days of the capacity, or there are no more. */
export const fits = ({ plan, isPartial }: Board): boolean => !isPartial || plan.fits();

/** How good the plan on the board is. */
export const wholeValue = ({ network, goals, plan }: Board): Objective =>
  measure(network, goals, plan.dates, plan.placed, newObjective());

/** The same of its promises alone, as far as they are placed. */
export const promisesValue = ({ network, goals, plan }: Board): Objective =>
  measurePromises(network, goals, plan.dates, plan.placed, newObjective());

/** Places in `goals.due` of the due dates that the plan on the board misses, as far as they are placed. */
export function lateGoals({ network, goals, plan }: Board): number[] {
  const late: number[] = [];
  for (let g = 0; g < goals.due.length; g++) {
    const node = goals.due[g]!;
    if (plan.placed[node] && daysLate(network, plan.dates, node, goals.limit[g]!) > 0) late.push(g);
  }
  return late;
}
