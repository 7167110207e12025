import type { Day } from '../../../grammar/civil.ts';
import type { ProgressConflict } from '../../diagnostics/codes/progressConflict.ts';
import { PROGRESS } from '../../insight/structure.ts';
import type { Feature, Work } from '../../model/roadmap.ts';
import type { CheckContext, Observation, Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';
import { about, workWith } from '../work.ts';

/** One finding each: the first contradiction explains the others. */
export const progressConflict: Rule<'progress-conflict'> = {
  code: 'progress-conflict',
  find(context, report) {
    const asOf = context.roadmap.header?.asOf;
    for (const work of workWith(context, PROGRESS)) {
      const conflict = conflictOf(work, asOf, context.today) ?? conflictOfWhole(work, context);
      if (conflict) report(conflict);
    }
  },
};

function conflictOf(work: Work, asOf: Day | undefined, today: Day): Observation<'progress-conflict'> | undefined {
  const { name, finished, status } = work;
  const started = work.kind === 'feature' ? work.started : undefined;
  const progress = status?.progress;
  const conflict = (found: ProgressConflict, ...at: readonly string[]): Observation<'progress-conflict'> => ({
    place: placeOf(work, ...at),
    facts: { name, conflict: found },
    related: at
      .slice(1)
      .filter((property) => work.origin.declaration.properties.some((p) => p.name.text === property))
      .map((property) => ({ place: placeOf(work, property), label: { kind: 'conflicts' } })),
  });
  if (started !== undefined && finished !== undefined && finished < started)
    return conflict({ kind: 'finished-before-start', started, finished }, 'finished', 'started');
  const known = asOf ?? today;
  if (finished !== undefined && finished > known)
    return conflict({ kind: 'future', property: 'finished', on: finished, asOf }, 'finished');
  if (started !== undefined && started > known)
    return conflict({ kind: 'future', property: 'started', on: started, asOf }, 'started');
  if (status === undefined) return undefined;
  if (finished !== undefined && status.state !== 'done' && status.state !== 'dropped')
    return conflict({ kind: 'finished-but', finished, state: status.state }, 'status', 'finished');
  if (status.state === 'done' && progress !== undefined && progress < 1)
    return conflict({ kind: 'done-at', progress }, 'status');
  if (status.state !== 'planned') return undefined;
  if (started !== undefined) return conflict({ kind: 'planned-but-started', started, progress }, 'status', 'started');
  return (progress ?? 0) > 0 ? conflict({ kind: 'planned-at', progress: progress! }, 'status') : undefined;
}

/** A feature with sub-features has their dates, so its own progress moves nothing. */
function conflictOfWhole(work: Work, context: CheckContext): Observation<'progress-conflict'> | undefined {
  const parts = work.kind === 'feature' ? leaves(work, context.roadmap.work) : [];
  const { isOpen } = about(context);
  const open = parts.find(isOpen);
  if (work.kind !== 'feature' || open === undefined) return undefined;
  const conflict = (found: ProgressConflict, at: string): Observation<'progress-conflict'> => ({
    place: placeOf(work, at),
    facts: { name: work.name, conflict: found },
    related: [{ place: placeOf(open), label: { kind: 'sub-feature' } }],
  });
  if (work.finished !== undefined || work.status?.state === 'done')
    return conflict({ kind: 'done-but-part', part: open.name }, work.finished === undefined ? 'status' : 'finished');
  if (work.started === undefined || !parts.every((part) => isOpen(part) && !hasBegun(part))) return undefined;
  return conflict({ kind: 'started-but-no-part', started: work.started }, 'started');
}

/** The features in another, at any depth, that have no parts themselves. */
const leaves = ({ parts }: Feature, all: readonly Work[]): Feature[] =>
  parts.flatMap((index) => {
    const part = all[index]!;
    return part.kind === 'milestone' ? [] : part.parts.length > 0 ? leaves(part, all) : [part];
  });

const hasBegun = ({ started, status }: Feature): boolean =>
  started !== undefined || status?.state === 'in-progress' || (status?.progress ?? 0) > 0;
