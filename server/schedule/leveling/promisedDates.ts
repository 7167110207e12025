/** The dates of committed work, which ordering other work leaves alone unless it keeps more promises. */
import type { Board } from './board.ts';

export interface PromisedDates {
  /** Remembers the dates of the plan on the board. */
  readonly note: () => void;
  /** Whether the plan on the board has the dates that were noted last. */
  readonly hold: () => boolean;
}

export function promisedDates({ goals: { committed }, plan: { dates } }: Board): PromisedDates {
  const noted = new Int32Array(committed.length);
  return {
    note: () => {
      for (let c = 0; c < noted.length; c++) noted[c] = dates.finish[committed[c]!]!;
    },
    hold: () => noted.every((finish, c) => finish === dates.finish[committed[c]!]),
  };
}
