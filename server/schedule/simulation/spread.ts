/**
 * What the spread of the finish comes from: for each thing that varies, its covariance with the roadmap's finish as a
 * share of the finish's variance. In a chain the shares are those of the variances; work that is rarely critical has
 * next to none, however uncertain it is.
 * Source: the regression view of sensitivity in Vose 2008, "Risk Analysis", 5.3.
 */
export interface Spreading {
  /** Adds `count` runs of one thing: its values from `offset`, against the finishes. */
  readonly add: (
    thing: number,
    values: Int32Array | Float64Array,
    offset: number,
    finish: Int32Array,
    count: number,
  ) => void;
  readonly addFinish: (finish: Int32Array, count: number) => void;
  /** The largest shares (0 to 1) first. */
  readonly shares: (most: number) => readonly { readonly thing: number; readonly share: number }[];
}

/** Less than this share is noise at ten thousand runs. */
const LEAST = 0.02;

export function createSpreading(things: number, around: number): Spreading {
  const sum = new Float64Array(things);
  const product = new Float64Array(things);
  let runs = 0;
  let finishes = 0;
  let squares = 0;
  return {
    add(thing, values, offset, finish, count) {
      let own = 0;
      let both = 0;
      for (let b = 0; b < count; b++) {
        own += values[offset + b]!;
        both += values[offset + b]! * (finish[b]! - around);
      }
      sum[thing]! += own;
      product[thing]! += both;
    },
    addFinish(finish, count) {
      for (let b = 0; b < count; b++) {
        const off = finish[b]! - around;
        finishes += off;
        squares += off * off;
      }
      runs += count;
    },
    shares(most) {
      const variance = squares - (finishes * finishes) / Math.max(1, runs);
      if (variance <= 0) return [];
      return Array.from(sum, (own, thing) => ({ thing, share: (product[thing]! - (own * finishes) / runs) / variance }))
        .filter(({ share }) => share >= LEAST)
        .sort((a, b) => b.share - a.share || a.thing - b.thing)
        .slice(0, most);
    },
  };
}
