/**
 * Levelling on request, where something is promised or has a score. In turns, each twice as long as the one before: a
 * search among what is committed and what it waits for, alone; then one among everything. As long as all that is planned
 * is on time, the second leaves the order of the committed work as it is, so that other work does not move it.
 * Promises: never worse than the list it begins with. Nothing depends on the budget but the end, so a longer search
 * begins with the shorter one and is never worse.
 */

import { ASPIRATION } from '../planInput.ts';
import { type Board, type Ordered, promisesValue, wholeValue } from './board.ts';
import type { Search } from './genetic.ts';
import { localSearch } from './localSearch.ts';
import { COMMITTED_FINISHES, compare, MAKESPAN } from './objective.ts';
import { RULE_SCHEDULES } from './priorityRule.ts';

/** Schedules of the two searches of the first turn. */
const AMONG_COMMITTED = 300;
const AMONG_ALL = 700;

export function searchOrders(
  board: Board,
  from: Ordered,
  { budget, seed, shouldStop, onProgress }: Search,
): Ordered & { readonly schedules: number } {
  const { goals, plan } = board;
  let schedules = RULE_SCHEDULES;
  let best = from;
  const judgeAs =
    (value: typeof wholeValue) =>
    (list: Int32Array): Ordered | undefined => {
      schedules++;
      plan.place(list, list.length);
      return plan.fits() ? { list, value: value(board) } : undefined;
    };
  const judge = judgeAs(wholeValue);
  const judgePromises = judgeAs(promisesValue);
  const isDone = (): boolean => schedules >= budget || shouldStop?.() === true;
  const until = (end: number) => (): boolean => schedules >= end || isDone();
  const keep = (made: Ordered | undefined): void => {
    if (made === undefined || compare(made.value, best.value) >= 0) return;
    best = made;
    onProgress?.(schedules, best.value[MAKESPAN]!);
  };
  const isFirm = neededByFirm(board);
  const reference = new Int32Array(goals.committed.length);
  const refer = (): void =>
    goals.committed.forEach((node, c) => {
      reference[c] = plan.dates.finish[node]!;
    });
  const keepsCommitted = (): boolean => goals.committed.every((node, c) => plan.dates.finish[node] === reference[c]);
  const judgeKeeping = (list: Int32Array): Ordered | undefined => {
    const made = judge(list);
    if (!made || keepsCommitted()) return made;
    if (compare(made.value, best.value, COMMITTED_FINISHES) >= 0) return undefined;
    refer();
    return made;
  };

  for (let turn = 0; !isDone(); turn++) {
    const firm = best.list.filter((node) => isFirm[node]);
    const others = best.list.filter((node) => !isFirm[node]);
    let start = best;
    const end = schedules + AMONG_COMMITTED * 2 ** turn;
    const alone = firm.length > 0 ? judgePromises(firm) : undefined;
    if (alone) {
      const ordered = localSearch(board, alone, { seed: seed + turn, judge: judgePromises, isDone: until(end) });
      const made = isDone() ? undefined : judge(Int32Array.from([...ordered.list, ...others]));
      if (made && compare(made.value, best.value, COMMITTED_FINISHES + 1) < 0) start = made;
      keep(made);
    }
    if (isDone()) break;
    plan.place(start.list, start.list.length);
    refer();
    const all = until(schedules + AMONG_ALL * 2 ** turn);
    keep(localSearch(board, start, { seed: seed + turn, judge: judgeKeeping, isDone: all, onBetter: keep }));
  }
  return { ...best, schedules };
}

/** By node, 1: something committed or planned for a due date is it, or waits for it. */
function neededByFirm({ goals, lists }: Board): Uint8Array {
  const { due, tier } = goals;
  const firm = due.filter((_, g) => tier[g] !== ASPIRATION);
  return lists.marked([...firm].flatMap((node) => lists.closure(node, lists.none)));
}
