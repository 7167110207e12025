/**
 * Levelling as the field states it: the resource-constrained project scheduling problem (RCPSP) in integers.
 * Needs: tasks numbered so that every link goes from a lower to a higher number, days counted from 0.
 * Promises: nothing here is about roadmaps; the kernels read these arrays and nothing else.
 * Source: Brucker, Drexl, Möhring, Neumann, Pesch 1999, "Resource-constrained project scheduling: notation,
 * classification, models, and methods", EJOR 112.
 */

/** A working calendar over the days 0 to horizon, as two tables that undo each other. */
export interface WorkTable {
  /** `before[t]`: working days in [0, t). Length horizon + 1. */
  readonly before: Int32Array;
  /** `dayOf[w]`: the day on which the working day number w falls. */
  readonly dayOf: Int32Array;
}

/** Links by the task that waits: those of task j are `first[j]` up to (not with) `first[j + 1]`. */
export interface LinkTable {
  readonly first: Int32Array;
  readonly from: Int32Array;
  /** 1: the link leaves the finish of `from` (FS, FF), 0: its start (SS, SF). */
  readonly fromFinish: Uint8Array;
  /** 1: the link holds the finish of the waiting task (FF, SF), 0: its start (FS, SS). */
  readonly toFinish: Uint8Array;
  /** Working days, counted in the calendar `lagCalendar`; negative is a lead. */
  readonly lag: Int32Array;
  /** Calendar days, added before the working lag. */
  readonly elapsed: Int32Array;
  readonly lagCalendar: Int32Array;
}

export interface Problem {
  readonly size: number;
  /** Days that the tables cover. Long enough for all work one after the other. */
  readonly horizon: number;
  /** Whether more days are to be had: a schedule that does not fit is then no schedule, and counts as `horizon` long. */
  readonly partial: boolean;
  /** Working days of each task's own calendar; 0 is a moment. */
  readonly duration: Int32Array;
  readonly calendarOf: Int32Array;
  readonly calendars: readonly WorkTable[];
  /** No task starts before this day. */
  readonly release: Int32Array;
  /** The day on which a task must start whatever else says, -1 when it is free. It takes its capacity first. */
  readonly fixed: Int32Array;
  readonly links: LinkTable;
  readonly resources: number;
  /** Units of each resource on each day: `capacity[day * resources + resource]`. */
  readonly capacity: Int32Array;
  /** Demands of task j are `demandFirst[j]` up to `demandFirst[j + 1]`; they hold on each of its working days. */
  readonly demandFirst: Int32Array;
  readonly demandOf: Int32Array;
  readonly demand: Int32Array;
  /**
   * Only where every task shares one calendar without gaps and every lag is in it: the smallest difference of two
   * starts that a link allows, by link. All four link types become one.
   */
  readonly shift?: Int32Array;
}

/** The calendar on which every day is worked. */
export function everyDay(horizon: number): WorkTable {
  const before = new Int32Array(horizon + 1);
  for (let t = 0; t <= horizon; t++) before[t] = t;
  return { before, dayOf: before.subarray(0, horizon) };
}

/** Start-to-start distances, where one gapless calendar makes them possible. */
export function plainShift(problem: Omit<Problem, 'shift'>): Int32Array | undefined {
  const only = problem.calendars[0];
  if (problem.calendars.length !== 1 || !only || only.dayOf.length !== problem.horizon) return undefined;
  const { first, from, fromFinish, toFinish, lag, elapsed } = problem.links;
  const shift = new Int32Array(from.length);
  for (let j = 0; j < problem.size; j++) {
    for (let e = first[j]!; e < first[j + 1]!; e++) {
      const lead = fromFinish[e] ? problem.duration[from[e]!]! : 0;
      const tail = toFinish[e] ? problem.duration[j]! : 0;
      shift[e] = lead + lag[e]! + elapsed[e]! - tail;
    }
  }
  return shift;
}

/** Whether all days are alike: every resource has the same on each, and nothing is fixed to one. */
export function isSteady({ size, capacity, resources, fixed }: Problem): boolean {
  for (let cell = resources; cell < capacity.length; cell++)
    if (capacity[cell] !== capacity[cell - resources]) return false;
  for (let j = 0; j < size; j++) if (fixed[j]! >= 0) return false;
  return true;
}
