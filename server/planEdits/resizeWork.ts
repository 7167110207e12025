/**
 * A bar is to end on another day, its start staying where it is: the likely value of `duration` or `effort` becomes the
 * one that does it; of work that is done, `finished` says the new day. Tried before it is answered.
 */
import { type Day, isoDate } from '../../grammar/civil.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { endOfMonths } from '../calendar/months.ts';
import { advanceWorkdays, countWorkdays, type WorkCalendar } from '../calendar/workCalendar.ts';
import { sayDay } from '../insight/say.ts';
import type { Feature } from '../model/roadmap.ts';
import { clockOf } from '../schedule/clockOf.ts';
import { people } from '../schedule/durations.ts';
import { overBy } from '../schedule/over.ts';
import type { Edit, Edits } from './edit.ts';
import { propertyNamed } from './edits.ts';
import { heldBack } from './heldBack.ts';
import { lengthIn, unitOf, withLikely } from './lengths.ts';
import { setProperty } from './put.ts';
import { type Retimed, refused } from './retimed.ts';
import { isWhole, type Subject, subjectOf } from './subject.ts';
import { tried } from './tried.ts';

export function resizeWork(analysis: Analysis, id: string, to: Day): Retimed {
  const subject = subjectOf(analysis, id);
  if (subject.kind === 'refused') return subject;
  const { work, item } = subject;
  if (work.kind === 'milestone') return refused(`\`${work.name}\` is a milestone: a moment has no length.`);
  if (isWhole(work)) return refused(`The dates of \`${work.name}\` come from its parts: change those.`);
  if (overBy(analysis.schedule, work)) return finishedOn(analysis, subject, work, to);
  const length = lengthTo(analysis, work, Math.max(to, item.firstDay));
  if (!length) return refused(`Nothing is left of \`${work.name}\`, so it cannot be made longer or shorter.`);
  const title = `\`${work.name}\` ends ${sayDay(length.lastDay)}`;
  if (length.lastDay === item.lastDay && item.workingDays > 0) return { kind: 'edits', title, edits: new Map() };
  return checked(analysis, subject, estimate(subject, work, length), length.lastDay, title);
}

/** It was finished on another day than was said: never on one that has not come. */
function finishedOn(analysis: Analysis, subject: Subject, work: Feature, to: Day): Retimed {
  const { item } = subject;
  if (work.finished === undefined) return refused(`\`${work.name}\` is done, and does not say when it was finished.`);
  const day = Math.max(to, item.firstDay);
  const now = analysis.roadmap.header?.asOf ?? analysis.today;
  const title = `\`${work.name}\` was finished on ${sayDay(day)}`;
  if (day === item.lastDay) return { kind: 'edits', title, edits: new Map() };
  if (day > now) return refused(`\`${work.name}\` is done, so it cannot have been finished after ${sayDay(now)}.`);
  return checked(analysis, subject, setProperty(subject, 'finished', isoDate(day)), day, title);
}

function checked(analysis: Analysis, subject: Subject, edit: Edit, lastDay: Day, title: string): Retimed {
  const { work, item, file } = subject;
  const edits: Edits = new Map([[file.uri, [edit]]]);
  const then = tried(analysis, edits);
  if (!then) return refused(`\`${work.name}\` cannot end on ${sayDay(lastDay)}: I cannot tell how to write it.`);
  const now = then.schedule.items[work.index]!;
  if (now.lastDay === lastDay && now.impossible === undefined) return { kind: 'edits', title, edits };
  const moved = now.firstDay !== item.firstDay && now.lastDay !== lastDay;
  return heldBack(then, work, moved ? 'cannot have another length there' : `cannot end on ${sayDay(lastDay)}`);
}

interface Wanted {
  /** Of the whole work, in days of its clock. */
  readonly days: number;
  readonly lastDay: Day;
  readonly clock: WorkCalendar;
  /** Whole calendar months, where it was written in months and still is some. */
  readonly months?: number;
}

/** How long it has to be to end by a day: at least one day; undefined where nothing is left of it. */
function lengthTo({ schedule, roadmap }: Analysis, work: Feature, to: Day): Wanted | undefined {
  const clock = clockOf(schedule, work.index);
  const { passes, items } = schedule;
  const asOf = roadmap.header?.asOf;
  const state = work.status?.state ?? 'planned';
  const goesOn = asOf !== undefined && (work.started !== undefined || state === 'in-progress');
  const { network, early } = passes;
  const from = goesOn ? network.tables.origin + early.start[work.index]! : items[work.index]!.earlyStart;
  const left = Math.max(1, countWorkdays(clock, from, to + 1));
  const lastDay = advanceWorkdays(clock, from, left) - 1;
  if (!goesOn) {
    const months = unitOf(written(passes.network.work[work.index] as Feature)) === 'mo' ? wholeMonths(from, to + 1) : 0;
    return months > 0 ? { days: left, lastDay: to, clock, months } : { days: left, lastDay, clock };
  }
  const share = work.status?.progress;
  if (share !== undefined && share >= 1) return undefined;
  // What remains is a share of the whole, or the whole without the days it has had.
  if (share !== undefined && share > 0) return { days: Math.floor(left / (1 - share) + 1e-9), lastDay, clock };
  const begun = work.started ?? (work.start !== undefined && work.start <= asOf ? work.start : undefined);
  const had = share === 0 || begun === undefined ? 0 : Math.max(0, countWorkdays(clock, begun, asOf));
  return { days: left + had, lastDay, clock };
}

const written = (work: Feature) => {
  const name = work.effort && !work.duration ? 'effort' : 'duration';
  return propertyNamed(work.origin.declaration, name)?.items[0]?.[0];
};

function wholeMonths(from: Day, end: Day): number {
  for (let count = Math.max(1, Math.floor((end - from) / 31)); endOfMonths(from, count) <= end; count++) {
    if (endOfMonths(from, count) === end) return count;
  }
  return 0;
}

/** The property with its new value; a feature without an estimate gets a `duration`. */
function estimate(subject: Subject, work: Feature, { days, clock, months }: Wanted): Edit {
  const ofPeople = work.duration === undefined && work.effort !== undefined;
  const value = written(work);
  const size = ofPeople ? days * people(work) : days;
  const unit = unitOf(value);
  const text = months !== undefined && !ofPeople ? `${months}mo` : lengthIn(unit, size, clock, ofPeople);
  const likely = { text, days: size, unit, calendar: clock, ofPeople };
  const estimated = value ? withLikely(value, likely) : text;
  return setProperty(subject, ofPeople ? 'effort' : 'duration', estimated);
}
