/**
 * A bar or a milestone is to be on another day. What says the day already (`start`, `on`) says the new one; else
 * `earliest` does, and goes where links alone lead to the day. Each way is tried before it is taken: what would not
 * bring the work to its day is refused, with what holds it.
 */

import { type Day, isoDate } from '../../grammar/civil.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { nextWorkday } from '../calendar/workCalendar.ts';
import type { Work } from '../model/roadmap.ts';
import { clockOf } from '../schedule/clockOf.ts';
import { closedState } from '../schedule/closedState.ts';
import { longDate } from '../wording/dates.ts';
import type { Edit, Edits } from './edit.ts';
import { type EditResult, type Refused, refuse } from './editResult.ts';
import { planAfterEdit } from './planAfterEdit.ts';
import { refusal } from './refusal.ts';
import { joinEdits, removeProperty, setProperty, writeStart } from './setProperty.ts';
import { isWhole, type Subject, subjectOf } from './subject.ts';

export function moveWork(analysis: Analysis, id: string, to: Day): EditResult {
  const subject = subjectOf(analysis, id);
  if (subject.kind === 'refused') return subject;
  const { work, item, file } = subject;
  const { schedule } = analysis;
  const fixed = unmovable(analysis, subject);
  if (fixed) return fixed;
  const day = nextWorkday(clockOf(schedule, work.index), to);
  const title = `\`${work.name}\` ${work.kind === 'milestone' ? 'is on' : 'starts'} ${longDate(day)}`;
  if (day === item.firstDay) return { kind: 'edits', title, edits: new Map() };
  if (day < schedule.start) {
    return refuse(`Nothing is planned before ${longDate(schedule.start)}, the day on which the roadmap starts.`);
  }
  let last: Analysis | undefined;
  for (const edit of ways(analysis, subject, day)) {
    const alone: Edits = new Map([[file.uri, [edit]]]);
    const made = planAfterEdit(analysis, alone);
    const keeps = made?.schedule.start === schedule.start;
    const edits = keeps ? alone : joinEdits(writeStart(analysis), alone);
    const then = keeps ? made : planAfterEdit(analysis, edits);
    if (then && isOn(then, work.index, day)) {
      return { kind: 'edits', title: keeps ? title : `${title}; the roadmap’s start is written down now`, edits };
    }
    last = then ?? last;
  }
  const cannot = `cannot ${work.kind === 'milestone' ? 'be on' : 'start on'} ${longDate(day)}`;
  return last
    ? refusal(last, work, cannot)
    : refuse(`\`${work.name}\` ${cannot}: this change cannot be written automatically. Edit the text.`);
}

function unmovable({ schedule }: Analysis, { work, item }: Subject): Refused | undefined {
  if (closedState(schedule, work.index)) return refuse(`\`${work.name}\` is done, and what is done does not move.`);
  if (isWhole(work)) return refuse(`The dates of \`${work.name}\` come from its sub-features. Move those.`);
  if (work.kind === 'feature' && work.started !== undefined) {
    return refuse(`\`${work.name}\` started on ${longDate(item.firstDay)}: that is a fact. Its end can be moved.`);
  }
  return undefined;
}

/** The edits that may bring it to the day, the smallest first. */
function ways({ roadmap }: Analysis, subject: Subject, day: Day): readonly Edit[] {
  const { work } = subject;
  const fixed = fixedBy(work) ?? (waitsForNothing(work, roadmap.dependencies) ? 'on' : undefined);
  if (fixed) return [setProperty(subject, fixed, isoDate(day))];
  const free = work.earliest === undefined ? undefined : removeProperty(subject, 'earliest');
  const set = setProperty(subject, 'earliest', isoDate(day));
  return free ? [free, set] : [set];
}

const fixedBy = (work: Work): string | undefined =>
  (work.kind === 'milestone' ? work.on : work.start) === undefined
    ? undefined
    : work.kind === 'milestone'
      ? 'on'
      : 'start';

/** A milestone that nothing leads to has its day from nobody but the one who moves it. */
const waitsForNothing = (work: Work, dependencies: Analysis['roadmap']['dependencies']): boolean =>
  work.kind === 'milestone' && work.earliest === undefined && !dependencies.some(({ to }) => to === work.index);

const isOn = ({ schedule }: Analysis, index: number, day: Day): boolean => {
  const { firstDay, impossible } = schedule.items[index]!;
  return firstDay === day && impossible === undefined && !schedule.unscheduled.includes(index);
};
