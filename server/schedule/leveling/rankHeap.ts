/**
 * Tasks by rising rank, those of one rank by rising number: a binary heap.
 * Source: Williams 1964, "Algorithm 232: Heapsort", CACM 7.
 */
export interface RankHeap {
  readonly push: (task: number) => void;
  /** The first by rank, taken out; -1 when there is none. */
  readonly pop: () => number;
}

export function createRankHeap(rank: Int32Array): RankHeap {
  const tasks = new Int32Array(rank.length);
  let size = 0;
  const isBefore = (a: number, b: number): boolean => rank[a]! < rank[b]! || (rank[a] === rank[b] && a < b);
  return {
    push(task) {
      let at = size++;
      while (at > 0) {
        const above = (at - 1) >> 1;
        if (!isBefore(task, tasks[above]!)) break;
        tasks[at] = tasks[above]!;
        at = above;
      }
      tasks[at] = task;
    },
    pop() {
      if (size === 0) return -1;
      const first = tasks[0]!;
      const last = tasks[--size]!;
      let at = 0;
      for (;;) {
        let below = 2 * at + 1;
        if (below >= size) break;
        if (below + 1 < size && isBefore(tasks[below + 1]!, tasks[below]!)) below++;
        if (!isBefore(tasks[below]!, last)) break;
        tasks[at] = tasks[below]!;
        at = below;
      }
      tasks[at] = last;
      return first;
    },
  };
}
