/** What a file of another tool says, in one form for all formats: the readers of this folder produce it. */
import type { Day } from '../../grammar/civil.ts';

export type IssueState = 'planned' | 'in-progress' | 'done' | 'blocked' | 'paused' | 'dropped';
export type IssueLinkType = 'FS' | 'SS' | 'FF' | 'SF';

/** One row of a file as it is written there; `resolveIssues` makes an `Issue` of it. */
export interface RawIssue {
  /** Where it is in the file: `row 7`. */
  readonly where: string;
  /** What other rows of the file call it: the key, or another identifier. */
  readonly ref: string;
  readonly aliases?: readonly string[];
  /** The key that people know it by; absent where the file has none. */
  readonly key?: string;
  readonly kind?: 'feature' | 'milestone';
  readonly title: string;
  readonly parent?: string;
  readonly product?: string;
  readonly objectives?: readonly string[];
  /** Titles of releases or milestones that wait for it. */
  readonly releases?: readonly string[];
  readonly status?: { readonly name: string; readonly category?: IssueState };
  /** 0 to 1 */
  readonly progress?: number;
  readonly startDate?: Day;
  /** The day that it is meant to be finished by. */
  readonly targetDate?: Day;
  /** The last day of a plan that has a first one, too: it says how long the work takes. */
  readonly finishDate?: Day;
  readonly dueDate?: Day;
  readonly startedDate?: Day;
  readonly closedDate?: Day;
  readonly createdDate?: Day;
  readonly updatedDate?: Day;
  /** Days that the work must start on, or start no earlier than. */
  readonly pinnedStart?: Day;
  readonly earliestStart?: Day;
  /** In the language: `10d`. */
  readonly effort?: string;
  readonly duration?: string;
  readonly points?: number;
  readonly people?: readonly Person[];
  readonly teams?: readonly { readonly name: string; readonly people: number }[];
  readonly labels?: readonly string[];
  readonly after?: readonly RawLink[];
  readonly note?: string;
}

/** A display name, or the login of a tracker. */
export interface Person {
  readonly name: string;
  readonly isLogin: boolean;
}

export interface RawLink {
  readonly to: string;
  readonly type?: IssueLinkType;
  /** In the language, with its sign: `+2d`. */
  readonly lag?: string;
}

/** A release, version or milestone that the file describes apart from its rows. */
export interface RawRelease {
  readonly title: string;
  readonly product?: string;
  readonly dueDate?: Day;
  readonly closedDate?: Day;
}

export interface TrackerCalendar {
  readonly name: string;
  /** ISO weekdays, Monday is 1. */
  readonly workdays: readonly number[];
  readonly holidays: readonly { readonly first: Day; readonly last: Day; readonly name?: string }[];
}

export interface TrackerTeam {
  readonly name: string;
  readonly capacity?: number;
  /** By name. */
  readonly calendar?: string;
  readonly away: readonly { readonly first: Day; readonly last: Day; readonly name?: string }[];
}

/** Something that has no place in a roadmap, or that could not be read. */
export interface Remark {
  /** `row 7`; empty where it is about the whole file. */
  readonly where: string;
  readonly key?: string;
  readonly text: string;
}

export interface RawExport {
  /** `Jira CSV` */
  readonly format: string;
  readonly title?: string;
  readonly start?: Day;
  readonly issues: readonly RawIssue[];
  readonly releases?: readonly RawRelease[];
  readonly calendars?: readonly TrackerCalendar[];
  /** The calendar of the whole project, by name. */
  readonly calendar?: string;
  readonly teams?: readonly TrackerTeam[];
  readonly note?: string;
  /** The address of an issue, with `{issue}` for its key. */
  readonly tracker?: string;
  /** How columns were read: `Due date` as `due`. */
  readonly mapping?: readonly { readonly column: string; readonly as: string }[];
  readonly remarks: readonly Remark[];
}

/** What a reader came to; `undecided` needs an answer of the user. */
export type ReadResult =
  | { readonly kind: 'read'; readonly raw: RawExport }
  | { readonly kind: 'undecided'; readonly sample: string }
  | { readonly kind: 'failed'; readonly because: string };

export interface ReadSettings {
  readonly dates?: 'dmy' | 'mdy';
  /** Column names by what they mean, from `--map`. */
  readonly columns?: ReadonlyMap<string, string>;
}
