/** Counts of whole days: a histogram that grows to the days it meets. */
export interface Tally {
  /** Counts values[offset] up to values[offset + count - 1]. */
  readonly add: (values: Int32Array, offset: number, count: number) => void;
  /** The smallest day by which at least this share (0 to 1) has happened. */
  readonly percentile: (share: number) => number;
  /** The share (0 to 1) that has happened by a day. */
  readonly shareBy: (day: number) => number;
  readonly mean: () => number;
  /** What has happened, day by day, in order. */
  readonly each: (visit: (day: number, count: number) => void) => void;
}

export function createTally(): Tally {
  let counts = new Uint32Array(0);
  let first = 0;
  let total = 0;
  /** Widens the histogram to hold a day, and some more on that side. */
  const cover = (day: number): void => {
    const slack = Math.max(16, counts.length >> 1);
    const from = counts.length === 0 ? day - slack : Math.min(first, day < first ? day - slack : first);
    const to = counts.length === 0 ? day + slack : Math.max(first + counts.length - 1, day < first ? day : day + slack);
    const wider = new Uint32Array(to - from + 1);
    if (counts.length > 0) wider.set(counts, first - from);
    counts = wider;
    first = from;
  };
  return {
    add(values, offset, count) {
      total += count;
      for (let i = offset; i < offset + count; i++) {
        let place = values[i]! - first;
        if (place < 0 || place >= counts.length) {
          cover(values[i]!);
          place = values[i]! - first;
        }
        counts[place]!++;
      }
    },
    percentile(share) {
      const wanted = Math.max(1, Math.ceil(share * total - 1e-9));
      let sum = 0;
      for (let i = 0; i < counts.length; i++) {
        sum += counts[i]!;
        if (sum >= wanted) return first + i;
      }
      return first + counts.length - 1;
    },
    shareBy(day) {
      let sum = 0;
      for (let i = 0; i < counts.length && first + i <= day; i++) sum += counts[i]!;
      return total === 0 ? 0 : sum / total;
    },
    mean() {
      let sum = 0;
      for (let i = 0; i < counts.length; i++) sum += counts[i]! * (first + i);
      return total === 0 ? 0 : sum / total;
    },
    each(visit) {
      for (let i = 0; i < counts.length; i++) if (counts[i]! > 0) visit(first + i, counts[i]!);
    },
  };
}
