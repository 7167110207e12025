/** What the tracker knows of the progress of work, written into the roadmap. */
import { isoDate } from '../../../grammar/civil.ts';
import type { Edit } from '../../planEdits/edit.ts';
import { removeProperty, setProperty } from '../../planEdits/setProperty.ts';
import { percent } from '../../wording/numbers.ts';
import { type Fixer, inFile } from './fix.ts';

export const writeTrackedState: Fixer<'tracker-drift'> = (found) => {
  const { declaration, start, file, finding } = found;
  if (!declaration) return [];
  const { there, issue } = finding.facts;
  const { state, progress, started, finished } = there;
  const place = { file, declaration, start };
  const isMilestone = declaration.keyword.text === 'milestone';
  const edits: (Edit | undefined)[] = [
    !isMilestone && started !== undefined ? setProperty(place, 'started', isoDate(started)) : undefined,
    finished === undefined ? undefined : setProperty(place, 'finished', isoDate(finished)),
    state === 'planned'
      ? removeProperty(place, 'status')
      : setProperty(place, 'status', `${state}${progress === undefined ? '' : ` ${percent(progress)}`}`),
    // Dates of a state that it is no longer in.
    state === 'planned' ? removeProperty(place, 'started') : undefined,
    state === 'done' ? undefined : removeProperty(place, 'finished'),
  ];
  const made = edits.filter((edit) => edit !== undefined);
  // What was written after the export counts, so somebody looks at it; `roadmap sync` writes all of them.
  return [
    { title: `Take the progress of \`${issue}\` over`, edits: inFile(found, ...made), preferred: true, safe: true },
  ];
};

/** The key that is in the export and nearly the same. */
export const useSuggestedIssue: Fixer<'unknown-issue'> = (found) => {
  const { suggestion } = found.finding.facts;
  if (suggestion === undefined) return [];
  const edits = inFile(found, { span: found.span, text: `"${suggestion}"` });
  return [{ title: `Change to \`${suggestion}\``, edits, preferred: true, safe: false }];
};
