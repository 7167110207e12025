/**
 * What the spread of the finish comes from: for each thing that varies by itself, the square of its correlation with
 * the roadmap's finish. In a chain these are the shares of the variance; work that is rarely critical has next to none,
 * however uncertain it is. What varies independently of each other adds up to one at most, whatever its unit.
 * Source: the contribution to variance as in the regression view of sensitivity, Vose 2008, "Risk Analysis", 5.3.
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
  const ownSquares = new Float64Array(things);
  const product = new Float64Array(things);
  let runs = 0;
  let finishes = 0;
  let squares = 0;
  return {
    add(thing, values, offset, finish, count) {
      let own = 0;
      let squared = 0;
      let both = 0;
      for (let b = 0; b < count; b++) {
        const value = values[offset + b]!;
        own += value;
        squared += value * value;
        both += value * (finish[b]! - around);
      }
      sum[thing]! += own;
      ownSquares[thing]! += squared;
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
      return Array.from(sum, (own, thing) => {
        const covariance = product[thing]! - (own * finishes) / runs;
        const ownVariance = ownSquares[thing]! - (own * own) / runs;
        // What only ever helps by chance has no share.
        const share = ownVariance > 0 && covariance > 0 ? covariance ** 2 / (ownVariance * variance) : 0;
        return { thing, share: Math.min(1, share) };
      })
        .filter(({ share }) => share >= LEAST)
        .sort((a, b) => b.share - a.share || a.thing - b.thing)
        .slice(0, most);
    },
  };
}
