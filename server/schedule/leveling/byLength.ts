/**
 * Levelling where nothing is promised and nothing has a score: the shortest plan, by the priority rule or a search.
 * Needs: the network, its early dates and its teams. Promises: a list whose plan on the network is the shortest of all
 * that the search came by; undefined where the days are too few and more are to be had.
 */
import type { Dates, Network } from '../network.ts';
import { planEnd } from '../planEnd.ts';
import { lowerBound } from './bounds.ts';
import type { FoundList } from './foundList.ts';
import { problemOf } from './fromNetwork.ts';
import type { Search } from './genetic.ts';
import { bothSides, type Justified } from './justify.ts';
import type { ListPlan } from './listPlan.ts';
import { createSorter } from './order.ts';
import type { PathOrder } from './pathOrder.ts';
import { priorityRule } from './priorityRule.ts';
import { searchInStages } from './stages.ts';
import type { TeamCapacity } from './teamCapacity.ts';

export function byLength(
  network: Network,
  early: Dates,
  path: PathOrder,
  fixed: Uint8Array,
  teams: TeamCapacity,
  plan: ListPlan,
  search: Search,
): FoundList | undefined {
  const { problem, nodes, dayOf } = problemOf(network, early, teams, path, fixed);
  const sides = bothSides(problem);
  const bound = lowerBound(sides);
  const sorter = createSorter(problem);
  const order = new Int32Array(problem.size);
  let list: Int32Array | undefined;
  let length = Number.POSITIVE_INFINITY;
  /** Months and first starts are what they are on the network alone, so that is where plans are compared. */
  const consider = ({ start, makespan }: Justified): void => {
    if (problem.partial && makespan >= problem.horizon) return;
    sorter.byKey(start, order, false);
    const made = order.map((task) => nodes[task]!).filter((node) => !fixed[node]);
    plan.place(made, made.length);
    const end = planEnd(network, plan.dates);
    if (!plan.fits() && problem.partial) return;
    if (end >= length) return;
    list = made;
    length = end;
  };
  const { schedules } = searchInStages(sides, bound, search, consider);
  return list && { list, schedules, bound: bound === 0 ? 0 : dayOf(bound - 1) + 1 };
}

/** By node, the start that the rule for short plans finds, in days that only their order counts of. */
export function startsByLength(
  network: Network,
  early: Dates,
  path: PathOrder,
  fixed: Uint8Array,
  teams: TeamCapacity,
): Int32Array {
  const { problem, nodes } = problemOf(network, early, teams, path, fixed);
  const { start } = priorityRule(bothSides(problem));
  const starts = new Int32Array(network.size);
  nodes.forEach((node, task) => {
    starts[node] = start[task]!;
  });
  return starts;
}
