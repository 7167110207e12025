/** What the tracker decides of an issue, written where the text says otherwise: status, actual dates, due date, estimate. */
import type { Analysis } from '../../analysis/analysis.ts';
import type { Duration, Feature, Work } from '../../model/roadmap.ts';
import type { Edit } from '../../planEdits/edit.ts';
import { propertyNamed } from '../../planEdits/edits.ts';
import { removeProperty, setProperty } from '../../planEdits/setProperty.ts';
import type { Issue } from '../../tracker/issuePlan.ts';
import { trackedProperties } from './issueText.ts';

export interface TrackedOptions {
  /** Whether the export has due dates at all, so that an absent one says something. */
  readonly hasDueDates: boolean;
}

export function trackedEdits(
  analysis: Analysis,
  work: Work,
  issue: Issue,
  { hasDueDates }: TrackedOptions,
): readonly Edit[] {
  const { declaration, file: uri } = work.origin;
  const file = analysis.files.get(uri)!;
  const place = { file, declaration, start: file.positions.start(declaration) };
  const values = trackedProperties(issue);
  const edits: (Edit | undefined)[] = [];
  const set = (name: string, isSame: boolean): void => {
    const value = values.get(name);
    if (value !== undefined && !isSame) edits.push(setProperty(place, name, value));
  };
  const remove = (name: string, isGone: boolean): void => {
    if (isGone && !values.has(name)) edits.push(removeProperty(place, name));
  };
  if (work.kind === 'feature' && isLeaf(work, analysis)) edits.push(...estimateEdits(work, issue, place));
  set('due', work.due === issue.due);
  remove('due', hasDueDates);
  if (work.kind === 'feature') set('started', work.started === issue.started);
  set('finished', work.finished === issue.finished);
  if (issue.state === 'planned') remove('started', true);
  if (issue.state !== 'done') remove('finished', true);
  const isSameState =
    stateOf(work) === issue.state &&
    (issue.progress === undefined || Math.abs((work.status?.progress ?? -1) - issue.progress) < 0.005);
  set('status', isSameState);
  remove('status', !isSameState);
  return edits.filter((edit) => edit !== undefined);
}

/** What the text says of its state, in whichever way. */
function stateOf(work: Work): Issue['state'] {
  if (work.status) return work.status.state;
  if (work.finished !== undefined) return 'done';
  return work.kind === 'feature' && work.started !== undefined ? 'in-progress' : 'planned';
}

const isLeaf = ({ parts }: Feature, { roadmap }: Analysis): boolean =>
  parts.every((part) => roadmap.work[part]!.kind === 'milestone');

function estimateEdits(
  work: Feature,
  issue: Issue,
  place: Parameters<typeof setProperty>[0],
): readonly (Edit | undefined)[] {
  const [name, value, known, other] =
    issue.duration === undefined
      ? (['effort', issue.effort, work.effort, 'duration'] as const)
      : (['duration', issue.duration, work.duration, 'effort'] as const);
  if (value === undefined || (known && isSameLength(known.likely, value))) return [];
  // Only one of the two may be stated: the new one takes the line of the other.
  const former = known ? undefined : propertyNamed(place.declaration, other);
  if (!former) return [setProperty(place, name, value)];
  return [{ span: { start: place.start + former.start, end: place.start + former.end }, text: `${name} ${value}` }];
}

function isSameLength({ amount, unit }: Duration, text: string): boolean {
  const [, number, of] = /^([\d.]+)(\w+)$/.exec(text) ?? [];
  const days = (size: number, u: string | undefined): number | undefined =>
    u === 'd' ? size : u === 'h' ? size / 8 : u === 'w' ? size * 5 : undefined;
  const [a, b] = [days(amount, unit), days(Number(number), of)];
  return a === undefined || b === undefined ? `${amount}${unit}` === text : Math.abs(a - b) < 1e-3;
}
