/** Scores and ranks, each with what it was computed from. */
import type { Id, RankMethod } from '../model/roadmap.ts';

export interface Ranking {
  readonly method: RankMethod | Id;
  /** `RICE`, `WSJF`, or the title of an own scoring. */
  readonly methodTitle: string;
  /** `reach × impact × confidence ÷ effort`, as people write it. */
  readonly formula: string;
  /** By work index; milestones, summaries, done and dropped work have none. */
  readonly scores: ReadonlyMap<number, Score>;
  /** Work indexes, best first; ties in the order of the text. Unscored features are not in it. */
  readonly order: readonly number[];
  /** By work index: the rank, 0 where there is none. */
  readonly ranks: Int32Array;
  /** By work index: 1 where it states some of what the method asks of its worth, ranked or not. */
  readonly begun: Uint8Array;
}

export interface Score {
  readonly index: number;
  /** Absent where an input is missing. */
  readonly value?: number;
  /** From 1; equal scores share a rank. Absent where `value` is. */
  readonly rank?: number;
  readonly inputs: readonly ScoreInput[];
  /** Properties that would have to be stated, or to be other than 0. */
  readonly missing: readonly string[];
  /** Every input is there, and the formula divides by 0. */
  readonly dividesByZero?: boolean;
  /** The highest score of the work that waits for it, and whose it is; absent where that is not higher than its own. */
  readonly inherited?: { readonly value: number; readonly from: number };
}

export interface ScoreInput {
  readonly name: string;
  readonly value: number;
  /** In people's words with its unit: `12,000 users a quarter`, `10 person-days`. */
  readonly says: string;
  /** `stated`, or computed from the plan (effort, job size). */
  readonly source: 'stated' | 'plan' | 'default';
}
