/** Where work is, as the tracker knows it: of all issues that it is tracked as, and of what is in them. */
import type { Day } from '../../grammar/civil.ts';
import type { Issue } from './issuePlan.ts';
import type { IssueState } from './trackerExport.ts';

/** The issues of the exports that a roadmap names. */
export interface TrackedIssues {
  /** The texts and settings that they were read from, to see whether they are still the same. */
  readonly from: readonly string[];
  readonly byKey: ReadonlyMap<string, TrackedIssue>;
  /** The latest day on which anything happened in the oldest of the files. */
  readonly newest?: Day;
}

export interface TrackedIssue extends Issue {
  readonly children: readonly TrackedIssue[];
}

export interface TrackedState {
  readonly state: IssueState;
  /** 0 to 1: the share of what is closed, weighted by estimates. */
  readonly progress?: number;
  readonly started?: Day;
  readonly finished?: Day;
}

/** `undefined` where none of the keys is in an export. */
export function trackedState(keys: readonly string[], { byKey }: TrackedIssues): TrackedState | undefined {
  const issues = keys.flatMap((key) => byKey.get(key) ?? []);
  const leaves = issues.flatMap(leavesOf);
  if (issues.length === 0) return undefined;
  const [only] = issues;
  const kept = leaves.filter(({ state }) => state !== 'dropped');
  const isClosed = issues.every(({ state }) => state === 'done' || state === 'dropped');
  const started = least([...issues, ...kept].map((issue) => issue.started));
  if (isClosed) {
    const done = issues.filter(({ state }) => state === 'done');
    if (done.length === 0) return { state: 'dropped' };
    const days = done.map((issue) => issue.finished);
    // Of several the last one decides, where each states its day.
    const finished = days.every((day) => day !== undefined) ? Math.max(...days) : undefined;
    return { state: 'done', ...(started !== undefined && { started }), ...(finished !== undefined && { finished }) };
  }
  const closed = kept.filter(({ state }) => state === 'done');
  const share = kept.length > 1 ? sum(closed) / sum(kept) : (only!.progress ?? 0);
  const stated =
    issues.length === 1
      ? only!.state
      : (issues.find(({ state }) => state === 'blocked' || state === 'paused')?.state ?? 'planned');
  const isBegun =
    started !== undefined || share > 0 || issues.some(({ state }) => state === 'in-progress' || state === 'done');
  return {
    state: stated === 'planned' && isBegun ? 'in-progress' : stated,
    ...(share > 0 && { progress: Math.round(share * 100) / 100 }),
    ...(started !== undefined && { started }),
  };
}

const leavesOf = (issue: TrackedIssue): readonly TrackedIssue[] =>
  issue.children.length === 0 ? [issue] : issue.children.flatMap(leavesOf);

/** Estimates in days; where one of them has none, each counts alike. */
function sum(of: readonly TrackedIssue[]): number {
  const days = of.map(({ effort, duration }) => daysIn(effort ?? duration));
  return days.every((each) => each !== undefined) ? days.reduce((total, each) => total + each, 0) : of.length;
}

function daysIn(text: string | undefined): number | undefined {
  const [, amount, unit] = /^([\d.]+)(h|d|w|mo)$/.exec(text ?? '') ?? [];
  return amount === undefined
    ? undefined
    : Number(amount) * { h: 1 / 8, d: 1, w: 5, mo: 20 }[unit as 'h' | 'd' | 'w' | 'mo'];
}

const least = (days: readonly (Day | undefined)[]): Day | undefined =>
  days.reduce((min, day) => (day !== undefined && (min === undefined || day < min) ? day : min), undefined);
