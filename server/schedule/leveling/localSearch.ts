/**
 * A local search over lists: pulls what is late forward, pushes what has time back, and takes what is no worse. Nothing
 * in it depends on when it is told to end, so a longer search begins with the shorter one and is never worse.
 * Needs: a list in which everything comes after what it waits for; it may be the head of a plan.
 * Source: Kolisch and Hartmann 1999, "Heuristic algorithms for the resource-constrained project scheduling problem"
 * (activity lists); Lourenço, Martin, Stützle 2003, "Iterated local search".
 */
import { type Board, lateGoals, type Ordered } from './board.ts';
import { compare } from './objective.ts';
import { createRandom } from './random.ts';

export interface LocalSearch {
  readonly seed: number;
  /** Makes the plan of a list on the board; undefined where it does not fit. */
  readonly judge: (list: Int32Array) => Ordered | undefined;
  /** Asked before each plan. */
  readonly isDone: () => boolean;
  readonly onBetter?: (best: Ordered) => void;
}

/** Shares of the moves: the rest shifts one piece of work between what it waits for and what waits for it. */
const PULL_LATE = 0.35;
const PULL_SCORED = 0.2;
const PUSH_DUE = 0.15;
/** Plans that are no better before the best is shaken: these, and one for each piece of work. */
const PATIENCE = 40;
/** Shifts of a shake: from these on, so many more. */
const SHAKE_LEAST = 3;
const SHAKE_MORE = 6;

export function localSearch(board: Board, from: Ordered, { seed, judge, isDone, onBetter }: LocalSearch): Ordered {
  const { goals, path, lists } = board;
  const size = from.list.length;
  if (size < 2) return from;
  const random = createRandom(seed);
  const inList = lists.marked(from.list);
  const due = goals.due.filter((node) => inList[node]);
  const weighted = goals.weighted.filter((node) => inList[node]);
  const position = new Int32Array(inList.length);

  const locate = (list: Int32Array): void => {
    for (let at = 0; at < size; at++) position[list[at]!] = at;
  };
  const pull = (list: Int32Array, node: number): Int32Array =>
    lists.pull(list, lists.marked(lists.closure(node, lists.none)), random.below(position[node]! + 1));
  const push = (list: Int32Array, node: number): Int32Array => {
    const at = position[node]!;
    return lists.push(list, lists.behind(list, node), at + 1 + random.below(size - at));
  };
  /** Somewhere after what it waits for and before what waits for it. */
  const shift = (list: Int32Array): Int32Array => {
    const at = random.below(size);
    const node = list[at]!;
    let low = 0;
    for (let e = path.first[node]!; e < path.first[node + 1]!; e++) {
      const source = path.from[e]!;
      if (inList[source] && position[source]! >= low) low = position[source]! + 1;
    }
    let high = at + 1;
    while (high < size && !path.waitsFor(list[high]!, node)) high++;
    const to = low + random.below(high - low);
    const shifted = list.slice();
    if (to < at) shifted.copyWithin(to + 1, to, at);
    else shifted.copyWithin(at, at + 1, to + 1);
    shifted[to] = node;
    return shifted;
  };
  const moved = (list: Int32Array, late: Int32Array): Int32Array => {
    locate(list);
    const roll = random.unit();
    if (roll < PULL_LATE) {
      if (late.length > 0) return pull(list, late[random.below(late.length)]!);
    } else if (roll < PULL_LATE + PULL_SCORED) {
      if (weighted.length > 0) return pull(list, weighted[random.below(weighted.length)]!);
    } else if (roll < PULL_LATE + PULL_SCORED + PUSH_DUE) {
      if (due.length > 0) return push(list, due[random.below(due.length)]!);
    }
    return shift(list);
  };

  const lateNodes = (): Int32Array =>
    Int32Array.from(lateGoals(board), (g) => goals.due[g]!).filter((node) => inList[node]);
  let best = from;
  let current = judge(from.list) ?? from;
  let late = lateNodes();
  let misses = 0;
  while (!isDone()) {
    const made = judge(moved(current.list, late));
    const better = made ? compare(made.value, current.value) : 1;
    if (made && better <= 0) {
      current = made;
      late = lateNodes();
      if (better < 0) misses = 0;
      if (compare(made.value, best.value) < 0) {
        best = made;
        onBetter?.(best);
      }
      if (better < 0) continue;
    }
    if (++misses < PATIENCE + size || isDone()) continue;
    misses = 0;
    let { list } = best;
    for (let left = SHAKE_LEAST + random.below(SHAKE_MORE); left > 0; left--) {
      locate(list);
      list = shift(list);
    }
    current = judge(list) ?? current;
    late = lateNodes();
  }
  return best;
}
