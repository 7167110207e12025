/**
 * What a plan is computed from, as flat columns: everything that the passes, levelling and the simulation read of a
 * roadmap, and nothing else. Plain data (typed arrays, numbers, texts), so that it can be handed to another thread, and
 * compared column by column: `readPlanInput` keeps the very columns that an edit left alone.
 *
 * A column holds one value for each `Roadmap.work`, at the same index. Days are absolute; `NO_DAY` is none.
 */
import type { Day } from '../../grammar/civil.ts';
import type { WorkCalendar } from '../calendar/workCalendar.ts';
import type { Id } from '../model/roadmap.ts';

export const NO_DAY = -0x80000000;

/** How an amount of time is counted: in working days, in calendar days, in calendar months. */
export const WORKING = 0;
export const ELAPSED = 1;
export const IN_MONTHS = 2;

export const PLANNED = 0;
export const IN_PROGRESS = 1;
export const DONE = 2;
export const BLOCKED = 3;
export const PAUSED = 4;
export const DROPPED = 5;

export const COMMITTED = 0;
export const INTENDED = 1;
export const ASPIRATION = 2;

export interface PlanInput extends Demands {
  /** Pieces of work. */
  readonly count: number;
  /** Dotted paths: ties are broken by them, never by the place in the text. */
  readonly ids: readonly Id[];
  /** `start` of the header. */
  readonly start?: Day;
  readonly asOf?: Day;
  /** `schedule leveled`. */
  readonly leveled: boolean;
  /** Distinct calendars; the first works every day, the second is the roadmap's. */
  readonly calendars: readonly WorkCalendar[];

  /** 1: a milestone; 0: a feature. */
  readonly milestone: Uint8Array;
  /** 1: a feature with parts. */
  readonly summary: Uint8Array;
  /** Work index of the summary it is a part of, or -1. */
  readonly partOf: Int32Array;
  /** 1: dropped, or a part of what is. */
  readonly dropped: Uint8Array;
  /** Place in `calendars`. */
  readonly calendar: Int32Array;
  /** Place in `products` of the product it is directly in, or -1. */
  readonly product: Int32Array;

  /**
   * 1: it states a duration or an effort. Effort is divided by people already, and stands as working days; the fractions
   * are still there. A summary and a milestone have none.
   */
  readonly estimated: Uint8Array;
  readonly best: Float64Array;
  readonly likely: Float64Array;
  readonly worst: Float64Array;
  /** WORKING, ELAPSED or IN_MONTHS. */
  readonly bestUnit: Uint8Array;
  readonly likelyUnit: Uint8Array;
  readonly worstUnit: Uint8Array;
  /** Person-days of its likely effort, or of its duration times its people; 0 without an estimate. */
  readonly personDays: Float64Array;

  /** The day on which it must start; of a milestone, the day it is on. */
  readonly pinned: Int32Array;
  readonly earliest: Int32Array;
  /** Inclusive, as are `finished` and the pinned day of a milestone. */
  readonly due: Int32Array;
  readonly started: Int32Array;
  readonly finished: Int32Array;
  /** PLANNED, IN_PROGRESS, DONE, BLOCKED, PAUSED or DROPPED. */
  readonly state: Uint8Array;
  /** 0 to 1; NaN where it is not stated. */
  readonly progress: Float64Array;

  /** COMMITTED, INTENDED or ASPIRATION: how firmly its due date is promised. */
  readonly commitment: Uint8Array;
  /** By the roadmap's scoring method; NaN without a score. Levelling weighs work with score × person-days. */
  readonly score: Float64Array;

  readonly links: LinkInput;
  readonly teams: readonly TeamInput[];
  readonly products: readonly ProductInput[];
  readonly risks: readonly RiskInput[];
}

/** People that work asks of teams: those of work i are `[demandStart[i], demandStart[i + 1])`, a place in `teams` and how many. */
export interface Demands {
  readonly demandStart: Int32Array;
  readonly demandTeam: Int32Array;
  readonly demandPeople: Float64Array;
}

/** Dependencies, at the places that they have in `Roadmap.dependencies`. */
export interface LinkInput {
  readonly count: number;
  /** Work indexes: `to` waits for `from`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** FS, SS, FF or SF, whose bits are FROM_START and TO_FINISH, with LEAD or DELAY where there is a lag. */
  readonly bits: Uint8Array;
  /** The lag as it is written: an amount and a place in LAG_UNITS. */
  readonly lag: Float64Array;
  readonly lagUnit: Uint8Array;
}

/** Bits of a link: its lag is negative; it is positive. */
export const LEAD = 4;
export const DELAY = 8;

export interface TeamInput {
  readonly id: Id;
  /** People, each from a day on, in order; the first counts from the beginning of time. Empty: not limited. */
  readonly capacity: readonly { readonly from: Day; readonly people: number }[];
}

export interface ProductInput {
  readonly id: Id;
  /** Place of the product that it is in, or -1. */
  readonly parent: number;
}

/** A risk that may delay work; others are left out. */
export interface RiskInput {
  /** Place in `Roadmap.risks`. */
  readonly risk: number;
  readonly id: Id;
  /** 0 to 1. */
  readonly probability: number;
  readonly delay: { readonly best: Amount; readonly likely: Amount; readonly worst: Amount };
  /** Work indexes, and places of products of which it threatens every feature. */
  readonly work: readonly number[];
  readonly products: readonly number[];
}

/** As it is written. */
export interface Amount {
  readonly amount: number;
  readonly unit: 'h' | 'd' | 'w' | 'mo' | 'ed' | 'ew';
}
