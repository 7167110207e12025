/** The issues of an export as a plan: who is a part of what, what waits for what, and what could not be kept. */
import type { Day } from '../../grammar/civil.ts';
import type { IssueLinkType, IssueState, Person, RawExport, RawIssue, RawRelease, Remark } from './trackerExport.ts';

export interface Issue {
  readonly where: string;
  readonly key?: string;
  readonly kind: 'feature' | 'milestone';
  readonly title: string;
  /** Places in `IssuePlan.issues`. */
  readonly parent?: number;
  readonly parts: readonly number[];
  readonly product?: string;
  readonly objectives: readonly string[];
  readonly state: IssueState;
  /** 0 to 1 */
  readonly progress?: number;
  /** Of a milestone: the day it is on. */
  readonly on?: Day;
  readonly start?: Day;
  readonly earliest?: Day;
  readonly due?: Day;
  readonly started?: Day;
  readonly finished?: Day;
  /** In the language. */
  readonly duration?: string;
  readonly effort?: string;
  readonly owner?: Person;
  readonly teams: RawIssue['teams'];
  readonly tags: readonly string[];
  readonly after: readonly IssueLink[];
  readonly note?: string;
}

export interface IssueLink {
  /** A place in `IssuePlan.issues`. */
  readonly from: number;
  readonly type: IssueLinkType;
  readonly lag?: string;
}

/** A milestone that waits for the issues that are meant for it. */
export interface Release extends RawRelease {
  readonly members: readonly number[];
}

export interface IssuePlan extends Pick<RawExport, 'format' | 'title' | 'calendar' | 'note' | 'tracker' | 'mapping'> {
  readonly start?: Day;
  /** The latest day on which anything happened to an issue, as far as the file says. */
  readonly newest?: Day;
  readonly issues: readonly Issue[];
  readonly releases: readonly Release[];
  readonly calendars: NonNullable<RawExport['calendars']>;
  readonly teams: NonNullable<RawExport['teams']>;
  readonly remarks: readonly Remark[];
}

export interface PlanSettings {
  /** By `statusKey`. */
  readonly states: ReadonlyMap<string, IssueState>;
  /** What one point stands for. */
  readonly point?: { readonly amount: number; readonly unit: string };
}
