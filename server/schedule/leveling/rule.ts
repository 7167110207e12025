/**
 * Levelling for every keystroke. Promises go to the head of the list one after the other, with what they wait for; the
 * rest follows by its score. Since work is placed in the order of the list, what stands behind the promises cannot move
 * them. Bounded by a number of placements, not by a clock.
 */

import { ASPIRATION, COMMITTED } from '../planInput.ts';
import { type Board, lateGoals, type Ordered, promisesValue, wholeValue } from './board.ts';
import { localSearch } from './localSearch.ts';
import { COMMITTED_FINISHES, compare, newObjective, type Objective } from './objective.ts';
import type { PlacementBudget } from './placementBudget.ts';
import { promisedDates } from './promisedDates.ts';

const ROUNDS = 4;
const GIVE_UP_ROUNDS = 3;
/** Of the placements that are left: what giving up may spend, and then the search among the promises. */
const GIVE_UP = 0.4;
const IMPROVE = 0.4;

export function orderByRule(board: Board, budget: PlacementBudget): Ordered {
  const { network, goals, path, lists, plan, latest, inShortPlan, early, movable } = board;
  const { due, tier, limit, score } = goals;
  const { rank } = path;
  const goalOf = new Int32Array(network.size).fill(-1);
  due.forEach((node, g) => {
    goalOf[node] = g;
  });
  const byLatest = (a: number, b: number): number =>
    latest[a]! - latest[b]! || score[b]! - score[a]! || rank[a]! - rank[b]!;
  const byDueDate = (a: number, b: number): number =>
    tier[a]! - tier[b]! ||
    limit[a]! - limit[b]! ||
    early.finish[due[a]!]! - early.finish[due[b]!]! ||
    rank[due[a]!]! - rank[due[b]!]!;

  let head: Ordered = { list: new Int32Array(0), value: newObjective() };
  const inHead = new Uint8Array(network.size);
  const judge = (list: Int32Array): Ordered => {
    // A plan that is no other than the one before is not for nothing, either: the bound holds for those, too.
    budget.spend(1 + plan.place(list, list.length));
    return { list, value: promisesValue(board) };
  };

  /** Puts a promise, with what it waits for and the head has not, where nothing becomes late, or where it is best. */
  const insert = (g: number, isSpent: () => boolean): void => {
    const chunk = lists.closure(due[g]!, inHead).sort(byLatest);
    if (chunk.length === 0) return;
    const { list } = head;
    let byDue = list.length;
    while (byDue > 0 && latest[list[byDue - 1]!]! > latest[due[g]!]!) byDue--;
    const middle = (byDue + list.length) >> 1;
    // What is committed comes by its due date; other work leaves what comes before it alone, if it can.
    const places =
      byDue === list.length || tier[g] === ASPIRATION
        ? [list.length]
        : tier[g] === COMMITTED
          ? [byDue, list.length, middle]
          : [list.length, middle, byDue];
    let best: Ordered | undefined;
    for (const at of places) {
      if (best && isSpent()) break;
      const made = judge(lists.mend(spliced(list, at, chunk)));
      const isKept = makesNothingLate(made.value, head.value);
      if (isKept || !best || compare(made.value, best.value) < 0) best = made;
      if (isKept) break;
    }
    head = best!;
    for (const node of chunk) inHead[node] = 1;
  };

  const promised = promisedDates(board);
  /** Once all that is committed has its place, other work moves its dates only to keep more promises. */
  let isPlaced = false;
  const judgeHead = (list: Int32Array): Ordered | undefined => {
    const made = judge(list);
    if (!isPlaced || promised.hold()) return made;
    if (compare(made.value, head.value, COMMITTED_FINISHES) >= 0) return undefined;
    promised.note();
    return made;
  };

  const lateInHead = (): number[] => {
    judge(head.list);
    return lateGoals(board)
      .filter((g) => inHead[due[g]!])
      .sort(byDueDate);
  };

  /** Late work comes before what is promised before it, or that waits for it, or comes last. */
  const giveUp = (isSpent: () => boolean): void => {
    const accept = (list: Int32Array): boolean => {
      if (isSpent()) return false;
      const made = judgeHead(list);
      if (!made || compare(made.value, head.value) >= 0) return false;
      head = made;
      return true;
    };
    const help = (node: number): boolean => {
      const needs = lists.marked(lists.closure(node, lists.none));
      const { list } = head;
      const at = list.indexOf(node);
      for (let r = at - 1; r >= 0 && !isSpent(); r--) {
        const rival = list[r]!;
        if (goalOf[rival]! < 0 || needs[rival]) continue;
        const own = lists.marked(lists.closure(rival, lists.none));
        let first = 0;
        while (own[list[first]!] === 0) first++;
        if (accept(lists.pull(list, needs, first))) return true;
        if (accept(lists.mend(lists.push(list, own, at + 1)))) return true;
        if (accept(lists.mend(lists.push(list, own, list.length)))) return true;
      }
      return accept(lists.pull(list, needs, 0)) || accept(lists.mend(lists.push(list, needs, list.length)));
    };
    for (let round = 0; round < GIVE_UP_ROUNDS; round++) {
      let isBetter = false;
      for (const g of lateInHead()) if (help(due[g]!)) isBetter = true;
      if (!isBetter || isSpent()) return;
    }
  };

  const improve = (always = false): void => {
    if (lateInHead().length === 0 && !always) return;
    promised.note();
    giveUp(budget.part(GIVE_UP));
    if (lateInHead().length === 0 && !always) return;
    head = localSearch(board, head, { seed: 1, judge: judgeHead, isDone: budget.part(IMPROVE) });
  };

  const byWorth = (a: number, b: number): number =>
    score[b]! - score[a]! || inShortPlan[a]! - inShortPlan[b]! || rank[a]! - rank[b]!;
  const whole = (): Ordered => {
    const rest = movable.filter((node) => inHead[node] === 0).sort(byWorth);
    const list = lists.mend(spliced(head.list, head.list.length, rest));
    // Not spent: what stands behind the promises must not decide how long they are ordered.
    plan.place(list, list.length);
    return { list, value: wholeValue(board) };
  };

  const all = [...due.keys()];
  for (const g of all.filter((g) => tier[g] === COMMITTED).sort(byDueDate)) insert(g, budget.part(0.3));
  improve(true);
  isPlaced = true;
  let best: Ordered | undefined;
  const isSpent = budget.part(1);
  for (let round = 0; round < ROUNDS; round++) {
    const made = whole();
    if (!best || compare(made.value, best.value) < 0) best = made;
    const late = lateGoals(board).filter((g) => inHead[due[g]!] === 0);
    if (late.length === 0 || isSpent()) break;
    for (const g of late.sort(byDueDate)) insert(g, isSpent);
    improve();
  }
  return best!;
}

/** A list with others from a place on. */
function spliced(list: Int32Array, at: number, others: ArrayLike<number>): Int32Array {
  const all = new Int32Array(list.length + others.length);
  all.set(list.subarray(0, at));
  all.set(others, at);
  all.set(list.subarray(at), at + others.length);
  return all;
}

/** Neither more promises missed nor more days late, of any tier. */
function makesNothingLate(now: Objective, before: Objective): boolean {
  return [0, 1, 2, 3, 5, 6].every((n) => now[n]! <= before[n]!);
}
