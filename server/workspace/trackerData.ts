/**
 * The issues of a tracker out of the files that the header names (`issues from "tracker/jira.csv"`). They are read
 * through the FileSource, so nothing outside the workspace is, and never from a network.
 */
import { type Finding, finding, type Place } from '../diagnostics/finding.ts';
import type { Header } from '../model/roadmap.ts';
import type { IssuePlan } from '../tracker/issuePlan.ts';
import { readTrackerText } from '../tracker/readTrackerText.ts';
import { resolveIssues } from '../tracker/resolveIssues.ts';
import { statusKey } from '../tracker/statusNames.ts';
import type { TrackedIssue, TrackedIssues } from '../tracker/trackedState.ts';
import type { FileSource } from './fileSource.ts';

export interface TrackerData {
  readonly issues: TrackedIssues | undefined;
  readonly findings: readonly Finding[];
}

/** @param before of an earlier version: kept while the files and what the header says of them are the same */
export function trackerData(
  header: Header | undefined,
  source: FileSource,
  before: TrackedIssues | undefined,
): TrackerData {
  if (!header || header.issuesFrom.length === 0) return { issues: undefined, findings: [] };
  const findings: Finding[] = [];
  const files = header.issuesFrom.flatMap((path, i) => {
    const text = textOf(path, i, header, source, findings);
    return text === undefined ? [] : [{ path, text, place: placeOf(header, i) }];
  });
  const states = new Map(header.issueStatus.map(({ name, state }) => [statusKey(name), state] as const));
  const point = header.issuePoint;
  const from = [JSON.stringify([[...states], point]), ...files.flatMap(({ path, text }) => [path, text])];
  const isSame =
    before !== undefined && from.length === before.from.length && from.every((each, i) => each === before.from[i]);
  if (isSame && files.length > 0) return { issues: before, findings };
  const plans = files.flatMap(({ path, text, place }) => {
    const result = readTrackerText(text, undefined, {});
    if (result.kind === 'read') return [resolveIssues(result.raw, { states, ...(point && { point }) })];
    const data = { kind: 'no-issues', file: path, isUndecided: result.kind === 'undecided' } as const;
    findings.push(finding('wrong-value', place, { property: 'issues', data }));
    return [];
  });
  if (plans.length === 0) return { issues: undefined, findings };
  const newest = plans.reduce((least: number | undefined, plan) => {
    if (plan.newest === undefined) return least;
    return least === undefined ? plan.newest : Math.min(least, plan.newest);
  }, undefined);
  return { issues: { from, byKey: byKeyOf(plans), ...(newest !== undefined && { newest }) }, findings };
}

function byKeyOf(plans: readonly IssuePlan[]): ReadonlyMap<string, TrackedIssue> {
  const byKey = new Map<string, TrackedIssue>();
  for (const plan of plans) {
    const made: TrackedIssue[] = [];
    const issueAt = (i: number): TrackedIssue => {
      made[i] ??= { ...plan.issues[i]!, children: plan.issues[i]!.parts.map(issueAt) };
      return made[i];
    };
    for (const [i, { key }] of plan.issues.entries())
      if (key !== undefined && !byKey.has(key)) byKey.set(key, issueAt(i));
  }
  return byKey;
}

function textOf(path: string, at: number, header: Header, source: FileSource, findings: Finding[]): string | undefined {
  const found = source.find(path, header.origin.file);
  const uri = found.kind === 'found' ? found.uris[0] : undefined;
  const text = uri === undefined ? undefined : source.read(uri);
  if (text !== undefined) return text;
  const reason = uri === undefined ? undefined : source.unreadable?.(uri);
  const place = placeOf(header, at);
  const code = found.kind === 'outside' ? 'import-outside' : 'import-not-found';
  findings.push(reason ? finding('unreadable-file', place, { path, reason }) : finding(code, place, { path }));
  return undefined;
}

/** The file in the property that names it. */
function placeOf({ origin: { file, declaration } }: Header, at: number): Place {
  const property = declaration.properties.filter(({ name }) => name.text === 'issues')[at];
  const { start, end } = property?.items[0]?.[1] ?? property?.name ?? declaration.keyword;
  return { file, anchor: declaration, span: { start, end } };
}
