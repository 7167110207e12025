import type { Day } from '../../../grammar/civil.ts';
import type { ProgressConflict } from '../../diagnostics/codes/progressConflict.ts';
import { PROGRESS } from '../../insight/structure.ts';
import { type Data, states } from '../../model/data.ts';
import type { Feature, Work } from '../../model/roadmap.ts';
import { type Observation, rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { type AllWork, isOpen, workWith } from '../work.ts';

/** One finding each: the first contradiction explains the others. */
export const progressConflict = rule({
  code: 'progress-conflict',
  reads: ['header', 'today', 'structure', 'work'],
  find({ header, today, structure, work: all }, report) {
    for (const work of workWith({ structure, work: all }, PROGRESS)) {
      const conflict = conflictOf(work, header?.asOf, today) ?? conflictOfWhole(work, { structure, work: all });
      if (conflict) report(conflict);
    }
  },
});

function conflictOf(work: Data<Work>, asOf: Day | undefined, today: Day): Observation<'progress-conflict'> | undefined {
  const { name, finished, status } = work;
  const started = work.kind === 'feature' ? work.started : undefined;
  const progress = status?.progress;
  const conflict = (found: ProgressConflict, ...at: readonly string[]): Observation<'progress-conflict'> => ({
    place: placeOf(work, ...at),
    facts: { name, conflict: found },
    related: at
      .slice(1)
      .filter((property) => states(work, property))
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
function conflictOfWhole(
  work: Data<Work>,
  { structure, work: all }: AllWork,
): Observation<'progress-conflict'> | undefined {
  const parts = work.kind === 'feature' ? leaves(work, all) : [];
  const open = parts.find(({ index }) => isOpen(structure, index));
  if (work.kind !== 'feature' || open === undefined) return undefined;
  const conflict = (found: ProgressConflict, at: string): Observation<'progress-conflict'> => ({
    place: placeOf(work, at),
    facts: { name: work.name, conflict: found },
    related: [{ place: placeOf(open), label: { kind: 'sub-feature' } }],
  });
  if (work.finished !== undefined || work.status?.state === 'done')
    return conflict({ kind: 'done-but-part', part: open.name }, work.finished === undefined ? 'status' : 'finished');
  if (work.started === undefined || !parts.every((part) => isOpen(structure, part.index) && !hasBegun(part)))
    return undefined;
  return conflict({ kind: 'started-but-no-part', started: work.started }, 'started');
}

/** The features in another, at any depth, that have no parts themselves. */
const leaves = ({ parts }: Data<Feature>, all: AllWork['work']): Data<Feature>[] =>
  parts.flatMap((index) => {
    const part = all[index]!;
    return part.kind === 'milestone' ? [] : part.parts.length > 0 ? leaves(part, all) : [part];
  });

const hasBegun = ({ started, status }: Data<Feature>): boolean =>
  started !== undefined || status?.state === 'in-progress' || (status?.progress ?? 0) > 0;
