/**
 * The precedence network as flat typed arrays: what every kernel (CPM, levelling, simulation) runs on.
 *
 * Nodes. Node `i < items` is row i of the plan's input, `Roadmap.work[i]`. A feature with parts (a summary) is the moment when its last part ends;
 * further nodes follow the items: for each summary a *gate* (the moment from which its parts may start: links to the
 * summary arrive there) and, where somebody waits for its start, a *first start* (the earliest start of its parts).
 *
 * Days. Every day here is counted from `origin` (so that it indexes the tables); `NEVER` and `ALWAYS` are no bounds.
 * Intervals are half-open. A start stands on a working day, a finish is the day after a working day; a moment (zero
 * time) stands where what it waits for puts it, so it hands "Friday evening" on to a team that works on Saturday.
 *
 * Calendars. Calendar c occupies `[c * stride, (c + 1) * stride)` of both tables; a node's `clock` is that base already
 * multiplied. `workIndex[clock + day]` is the number of working days before `day`; `dayOf[clock + k]` is the k-th
 * working day (from 0). So n days of work from day s: `k = workIndex[clock + s]`, start `dayOf[clock + k]`, finish
 * `dayOf[clock + k + n - 1] + 1`. Calendar 0 works every day.
 */
import type { DayTables } from '../calendar/dayTables.ts';
import type { PlanInput } from './planInput.ts';

/** How a node takes time: `amount` working days of its clock, none, or `amount` calendar months from its start. */
export const WORK = 0;
export const MOMENT = 1;
export const MONTHS = 2;

/** What a node stands for. */
export const ITEM = 0;
export const SUMMARY = 1;
export const GATE = 2;
export const FIRST_START = 3;

/** Link types as bits: 1, it leaves the predecessor's start; 2, it arrives at the successor's finish. */
export const FS = 0;
export const SS = 1;
export const FF = 2;
export const SF = 3;
export const FROM_START = 1;
export const TO_FINISH = 2;

/**
 * How a lag is counted: not there, in working days of `lagClock`, in calendar days, in calendar months; or in working days
 * up to work whose time passes on every day, so that it may start when the last of them ends.
 */
export const NO_LAG = 0;
export const WORKING_LAG = 1;
export const ELAPSED_LAG = 2;
export const MONTHS_LAG = 3;
export const WORKING_LAG_TO_ANY_DAY = 4;

/** No lower bound, no pin, no fact: below every day of the tables. */
export const ALWAYS = -1;
/** No upper bound: above every day of the tables. */
export const NEVER = 0x3fffffff;

/** Why a link is there, where it is no dependency: the nesting of parts; FROM_CAPACITY - t, team t had no more people. */
export const FROM_NESTING = -1;
export const FROM_CAPACITY = -2;

export interface Network {
  /** Number of nodes; the first `items` are the rows of `input`. */
  readonly size: number;
  readonly items: number;
  readonly input: PlanInput;
  readonly tables: DayTables;

  /** ITEM, SUMMARY, GATE or FIRST_START. */
  readonly role: Uint8Array;
  /** WORK, MOMENT or MONTHS. */
  readonly kind: Uint8Array;
  /** Working days or months; what remains, where work is in progress. */
  readonly amount: Int32Array;
  /** Base of the node's calendar in the tables. A moment has one to count its float and lags. */
  readonly clock: Int32Array;

  /** Start no earlier than: the roadmap's start, `earliest`, the status date. */
  readonly lower: Int32Array;
  /** Must start on (a milestone: the close of its day), whatever it waits for; ALWAYS where there is none. */
  readonly pin: Int32Array;
  /** The day that `start D` asks for, normalised to a working day; NEVER where there is none. */
  readonly latestStart: Int32Array;
  /** Finish no later than: half-open, from `due`; NEVER where there is none. */
  readonly upper: Int32Array;
  /** The day it really started: kept, while `amount` is scheduled as what remains; ALWAYS where it has not. */
  readonly started: Int32Array;
  /** Half-open, the day it really finished: nothing is computed then; ALWAYS where it has not. */
  readonly finished: Int32Array;
  /** Dates never after this one: done work without a date, seen on the status date; NEVER otherwise. */
  readonly cap: Int32Array;
  /** The work index whose due date `upper` is: its own, or that of a summary around it. */
  readonly dueOf: Int32Array;
  /** 1: done. See `overWork.ts`, which adds what follows from other work. */
  readonly done: Uint8Array;
  /** 1: a milestone that was reached without stating so. */
  readonly reached: Uint8Array;
  /** 1: out of the plan (dropped). It has no links and stands at the start. */
  readonly absent: Uint8Array;
  /** The work index a node belongs to: its own, or the summary's of a gate or first start. */
  readonly item: Int32Array;

  /** By node, of a levelled plan: the work with the due date that it is needed for first, -1 where there is none. */
  readonly neededFor?: Int32Array;
  /** Of a levelled plan, by node: the first day, half-open, by which late committed work can be done in any order. */
  readonly least?: ReadonlyMap<number, number>;
  readonly links: Links;
  /** Nodes so that each comes after all it waits for; nodes without dates, on a cycle or behind one, are missing. */
  readonly order: Int32Array;
  /** 1: it is in `order`. */
  readonly scheduled: Uint8Array;
  /** The place of the knot that a node is in, or -1: see `knots.ts`. Absent where there is none. */
  readonly knotOf?: Int32Array;
  /** How often a pass goes through `order`: more than once only to untie knots. */
  readonly rounds: number;
  /** Groups of work indexes that wait for each other in a circle. */
  readonly cycles: readonly (readonly number[])[];

  /** The status date, or ALWAYS where there is none. */
  readonly asOf: number;
  /** The roadmap's start, counted from the origin; nothing planned starts before it. */
  readonly start: number;
}

/** Links sorted by `to`: those into node i are `[inStart[i], inStart[i + 1])`. */
export interface Links {
  readonly count: number;
  readonly inStart: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** FS, SS, FF or SF. */
  readonly type: Uint8Array;
  readonly lagKind: Uint8Array;
  readonly lag: Int32Array;
  /** Base of the calendar that a working lag counts in: the successor's. */
  readonly lagClock: Int32Array;
  /** Place among the input's links, FROM_NESTING, or FROM_CAPACITY minus the index of the team. */
  readonly origin: Int32Array;
  /** Links out of node i: `outLink[outStart[i] … outStart[i + 1])`, as indexes into the arrays above. */
  readonly outStart: Int32Array;
  readonly outLink: Int32Array;
}

/** What a pass writes: for each node, days from the origin. */
export interface Dates {
  readonly start: Int32Array;
  readonly finish: Int32Array;
}
