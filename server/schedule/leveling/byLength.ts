/**
 * Levelling where nothing is promised and nothing has a score: the shortest plan, by the priority rule or a search.
 * Promises: a list whose plan on the network is the shortest of all that the search found; undefined where the days of
 * the capacity are too few and there are more.
 */
import { planEnd } from '../planEnd.ts';
import { lowerBound } from './bounds.ts';
import type { FoundList } from './foundList.ts';
import { problemOf } from './fromNetwork.ts';
import type { Search } from './genetic.ts';
import { bothSides, type Justified } from './justify.ts';
import type { LevelingInput } from './levelingInput.ts';
import { createListPlan } from './listPlan.ts';
import { createSorter } from './order.ts';
import { priorityRule } from './priorityRule.ts';
import { searchInStages } from './stages.ts';

export function byLength(input: LevelingInput, search: Search): FoundList | undefined {
  const { network, early, fixed, teams, isPartial } = input;
  const { problem, nodes, dayOf } = problemOf(input);
  const plan = createListPlan(network, early, teams, fixed);
  const sides = bothSides(problem);
  const bound = lowerBound(sides);
  const sorter = createSorter(problem);
  const order = new Int32Array(problem.size);
  let list: Int32Array | undefined;
  let length = Number.POSITIVE_INFINITY;
  /** Months and first starts are what they are on the network alone, so that is where plans are compared. */
  const consider = ({ start, makespan }: Justified): void => {
    if (isPartial && makespan >= problem.horizon) return;
    sorter.byKey(start, order, false);
    const made = order.map((task) => nodes[task]!).filter((node) => !fixed[node]);
    plan.place(made, made.length);
    const end = planEnd(network, plan.dates);
    if ((isPartial && !plan.fits()) || end >= length) return;
    list = made;
    length = end;
  };
  const { schedules } = searchInStages(sides, bound, search, consider);
  return list && { list, schedules, bound: bound === 0 ? 0 : dayOf(bound - 1) + 1 };
}

/** By node, the start that the rule for short plans finds, in days that only their order counts of. */
export function startsByLength(input: LevelingInput): Int32Array {
  const { problem, nodes } = problemOf(input);
  const { start } = priorityRule(bothSides(problem));
  const starts = new Int32Array(input.network.size);
  nodes.forEach((node, task) => {
    starts[node] = start[task]!;
  });
  return starts;
}
