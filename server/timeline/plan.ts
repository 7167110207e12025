/**
 * What the preview needs to draw, as plain JSON: the server or the CLI makes it once an analysis, the page and the
 * exports build scenes from it. Days are absolute, intervals half-open, as everywhere inside.
 */
import type { Day } from '../../grammar/civil.ts';

export interface TimelinePlan {
  readonly version: 1;
  readonly title: string;
  readonly start: Day;
  readonly finish: Day;
  readonly today: Day;
  readonly asOf?: Day;
  readonly currency: string;
  /** Whether no team is asked for more people than it has: by the file's word, or the reader's. */
  readonly leveled: boolean;
  /** Non-working days of the roadmap's calendar between start and finish: weekly pattern, then single days with names. */
  readonly workdays: readonly number[];
  readonly holidays: readonly { readonly day: Day; readonly name: string }[];
  /** Other working time than the roadmap's, where rows have some. */
  readonly calendars?: readonly PlanCalendar[];
  readonly products: readonly Group[];
  readonly teams: readonly Group[];
  readonly objectives: readonly Group[];
  /** The `view` declarations, which a reader may look through. */
  readonly slices?: readonly Slice[];
  readonly rows: readonly Row[];
  readonly links: readonly PlanLink[];
  /** `RICE`, … and the findings counted by severity: what the header of the preview says. */
  readonly rankedBy: string;
  readonly counts: { readonly errors: number; readonly warnings: number; readonly infos: number };
}

export interface Group {
  readonly id: string;
  readonly title: string;
}

export interface Slice extends Group {
  /** What it shows, the first word first: `timeline`, `board`, … */
  readonly show: readonly string[];
  readonly group?: 'product' | 'team' | 'objective' | 'owner';
  /** Inclusive. */
  readonly window?: { readonly first: Day; readonly last: Day };
  /** Its rows, as runs of indexes, both ends inclusive. */
  readonly rows: readonly (readonly [first: number, last: number])[];
}

export interface PlanCalendar {
  readonly workdays: readonly number[];
  /** Days off about the time of the plan, both ends inclusive. */
  readonly off: readonly (readonly [first: Day, last: Day])[];
}

export interface Row {
  /** Dotted path: stable across edits. */
  readonly id: string;
  readonly kind: 'feature' | 'milestone';
  readonly title: string;
  /** Row index of the summary it is a part of. */
  readonly partOf?: number;
  readonly summary: boolean;
  readonly product?: string;
  readonly teams: readonly string[];
  readonly objectives: readonly string[];
  /** Place in `calendars`; absent where its days are those of the roadmap. */
  readonly calendar?: number;
  /** Whole calendar months, where it takes some instead of days. */
  readonly months?: number;
  readonly owner?: string;
  readonly start: Day;
  readonly finish: Day;
  readonly lateFinish: Day;
  readonly totalFloat: number;
  /** Where that is negative, the due date that is missed: `its due date, 18 Jan 2027`. */
  readonly late?: string;
  /** No date: it is in a cycle, or too far ahead. It is drawn at the start of the plan. */
  readonly undated?: boolean;
  readonly critical: boolean;
  readonly estimated: boolean;
  /** 0 to 1 */
  readonly progress: number;
  readonly state: 'planned' | 'in-progress' | 'done' | 'blocked' | 'paused' | 'dropped';
  readonly commitment?: 'committed' | 'planned' | 'aspiration';
  /** Inclusive. */
  readonly due?: Day;
  /** By this day, inclusive, it is done in four of five runs of the simulation. */
  readonly p80?: Day;
  /** The share of those runs (0 to 1) that end by `lastDay`. */
  readonly byPlanned?: number;
  readonly score?: number;
  readonly rank?: number;
  /** Inclusive, as people read them; a milestone has the same twice: the day that is named by what drives it. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** One sentence: why it starts when it does, with names in backticks. */
  readonly why: string;
  /** Where its declaration starts, to go to the source. */
  readonly source: { readonly uri: string; readonly line: number };
  readonly findings: number;
}

export interface PlanLink {
  readonly from: number;
  readonly to: number;
  readonly type: 'FS' | 'SS' | 'FF' | 'SF';
  readonly critical: boolean;
  /** Levelling put it there, since both need the same people: no dependency, so nobody can remove it. */
  readonly forPeople?: true;
}
