/**
 * Levelling on request, where something is promised or has a score. In turns, each twice as long as the one before: a
 * search among what is committed or planned for a due date and what that waits for, alone; then a search among
 * everything. The second leaves the dates of committed work alone unless it keeps more promises, so that other work
 * does not move them.
 * Promises: never worse than the list it begins with. Only the end depends on the budget, so a longer search begins with
 * the shorter one and is never worse.
 */
import { ASPIRATION } from '../planInput.ts';
import { type Board, fits, type Ordered, promisesValue, wholeValue } from './board.ts';
import type { Search } from './genetic.ts';
import { localSearch } from './localSearch.ts';
import { COMMITTED_FINISHES, compare, MAKESPAN, type Objective } from './objective.ts';
import { RULE_SCHEDULES } from './priorityRule.ts';
import { promisedDates } from './promisedDates.ts';

/** Schedules of the two searches of the first turn. */
const AMONG_FIRM = 300;
const AMONG_ALL = 700;

export function searchOrders(
  board: Board,
  from: Ordered,
  { budget, seed, shouldStop, onProgress }: Search,
  onBetter?: (best: Ordered) => void,
): Ordered & { readonly schedules: number } {
  const { plan } = board;
  let schedules = RULE_SCHEDULES;
  let best = from;
  onBetter?.(best);
  const made = (list: Int32Array, judge: (board: Board) => Objective): Ordered | undefined => {
    schedules++;
    plan.place(list, list.length);
    return fits(board) ? { list, value: judge(board) } : undefined;
  };
  const keep = (one: Ordered | undefined): void => {
    if (one === undefined || compare(one.value, best.value) >= 0) return;
    best = one;
    onBetter?.(best);
    onProgress?.(schedules, best.value[MAKESPAN]!);
  };
  const isDone = (): boolean => schedules >= budget || shouldStop?.() === true;
  const after = (more: number): (() => boolean) => {
    const end = schedules + more;
    return () => schedules >= end || isDone();
  };

  const promised = promisedDates(board);
  const judgeAll = (list: Int32Array): Ordered | undefined => {
    const one = made(list, wholeValue);
    if (!one || promised.hold()) return one;
    if (compare(one.value, best.value, COMMITTED_FINISHES) >= 0) return undefined;
    promised.note();
    return one;
  };
  const judgeFirm = (list: Int32Array): Ordered | undefined => made(list, promisesValue);

  const isFirm = neededByFirm(board);
  for (let turn = 0; !isDone(); turn++) {
    const firm = judgeFirm(best.list.filter((node) => isFirm[node]));
    const others = best.list.filter((node) => !isFirm[node]);
    let start = best;
    if (firm) {
      const isEnd = after(AMONG_FIRM * 2 ** turn);
      const ordered = localSearch(board, firm, { seed: seed + turn, judge: judgeFirm, isDone: isEnd });
      if (isDone()) break;
      const whole = made(Int32Array.from([...ordered.list, ...others]), wholeValue);
      if (whole && compare(whole.value, best.value, COMMITTED_FINISHES + 1) < 0) start = whole;
      keep(whole);
    }
    plan.place(start.list, start.list.length);
    promised.note();
    const isEnd = after(AMONG_ALL * 2 ** turn);
    localSearch(board, start, { seed: seed + turn, judge: judgeAll, isDone: isEnd, onBetter: keep });
  }
  return { ...best, schedules };
}

/** By node, 1: something committed or planned for a due date is it, or waits for it. */
function neededByFirm({ goals, lists }: Board): Uint8Array {
  const firm = goals.due.filter((_, g) => goals.tier[g] !== ASPIRATION);
  return lists.marked([...firm].flatMap((node) => lists.closure(node, lists.none)));
}
