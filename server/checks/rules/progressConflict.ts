import { type Day, isoDate } from '../../../grammar/civil.ts';
import { PROGRESS } from '../../insight/structure.ts';
import type { Feature, Work } from '../../model/roadmap.ts';
import type { CheckContext, Observation, Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';
import { about, workWith } from '../work.ts';

/** One finding each: the first contradiction explains the others. */
export const progressConflict: Rule = {
  code: 'progress-conflict',
  find(context, report) {
    const asOf = context.roadmap.header?.asOf;
    for (const work of workWith(context, PROGRESS)) {
      const conflict = conflictOf(work, asOf, context.today) ?? conflictOfWhole(work, context);
      if (conflict) report(conflict);
    }
  },
};

function conflictOf(work: Work, asOf: Day | undefined, today: Day): Observation | undefined {
  const { name, finished, status } = work;
  const started = work.kind === 'feature' ? work.started : undefined;
  const progress = status?.progress;
  const because = (why: string, at: readonly string[], hint = '', more: Record<string, string> = {}): Observation => ({
    place: placeOf(work, ...at),
    facts: { name, why, hint, ...more },
    related: at
      .slice(1)
      .filter((property) => work.origin.declaration.properties.some((p) => p.name.text === property))
      .map((property) => ({ place: placeOf(work, property), label: 'and here' })),
  });
  if (started !== undefined && finished !== undefined && finished < started) {
    return because(`it finished ${isoDate(finished)}, before it started ${isoDate(started)}`, ['finished', 'started']);
  }
  const known = asOf ?? today;
  const tooLate = asOf === undefined ? 'and that day is still to come' : `after the status date ${isoDate(asOf)}`;
  if (finished !== undefined && finished > known)
    return because(`it finished ${isoDate(finished)}, ${tooLate}`, ['finished'], FACTS);
  if (started !== undefined && started > known)
    return because(`it started ${isoDate(started)}, ${tooLate}`, ['started'], FACTS);
  if (status === undefined) return undefined;
  if (finished !== undefined && status.state !== 'done' && status.state !== 'dropped') {
    return because(
      `it finished ${isoDate(finished)} but is ${status.state}`,
      ['status', 'finished'],
      'If it is done, say `status done`.',
      {
        suggestion: 'status done',
      },
    );
  }
  if (status.state === 'done' && progress !== undefined && progress < 1) {
    return because(`it is done, at ${Math.round(progress * 100)}%`, ['status'], 'Leave the percentage out.', {
      suggestion: 'status done',
    });
  }
  if (status.state === 'planned' && (started !== undefined || (progress ?? 0) > 0)) {
    return because(
      started === undefined
        ? `it is planned, at ${Math.round(progress! * 100)}%`
        : `it started ${isoDate(started)} but is planned`,
      ['status', 'started'],
      'If work has begun, say `status in-progress`.',
      { suggestion: progress ? `status in-progress ${Math.round(progress * 100)}%` : 'status in-progress' },
    );
  }
  return undefined;
}

/** A feature with parts is where its parts are, so what it says of itself moves nothing. */
function conflictOfWhole(work: Work, context: CheckContext): Observation | undefined {
  const parts = work.kind === 'feature' ? leaves(work, context.roadmap.work) : [];
  const { isOpen } = about(context);
  const open = parts.find(isOpen);
  if (work.kind !== 'feature' || open === undefined) return undefined;
  const conflict = (why: string, hint: string, at: string): Observation => ({
    place: placeOf(work, at),
    facts: { name: work.name, why, hint },
    related: [{ place: placeOf(open), label: 'this part' }],
  });
  if (work.finished !== undefined || work.status?.state === 'done') {
    const at = work.finished === undefined ? 'status' : 'finished';
    return conflict(`it is done, but its part \`${open.name}\` is not`, 'Say of each part when it was finished.', at);
  }
  if (work.started === undefined || !parts.every((part) => isOpen(part) && !hasBegun(part))) return undefined;
  const why = `it started ${isoDate(work.started)}, but none of its parts has`;
  return conflict(why, 'Its dates are those of its parts: say `started` of the part that has.', 'started');
}

/** The features in another, at any depth, that have no parts themselves. */
const leaves = ({ parts }: Feature, all: readonly Work[]): Feature[] =>
  parts.flatMap((index) => {
    const part = all[index]!;
    return part.kind === 'milestone' ? [] : part.parts.length > 0 ? leaves(part, all) : [part];
  });

const hasBegun = ({ started, status }: Feature): boolean =>
  started !== undefined || status?.state === 'in-progress' || (status?.progress ?? 0) > 0;

const FACTS = 'Actual dates are facts, and facts lie in the past: use `due` or `start` for a plan.';
