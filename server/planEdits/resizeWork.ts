/**
 * A bar is to end on another day while its start stays: the likely value of `duration` or `effort` is changed, and with
 * it a stated percentage, since the days that are done stay done. Of finished work, `finished` gets the new day. Each
 * edit is tried on the plan before it is returned.
 */

import { type Day, isoDate } from '../../grammar/civil.ts';
import type { DurationUnit } from '../../grammar/syntax.ts';
import { shift } from '../../grammar/text.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { everyDay, type WorkCalendar } from '../calendar/workCalendar.ts';
import type { Feature } from '../model/roadmap.ts';
import { closedState } from '../schedule/closedState.ts';
import { people } from '../schedule/durations.ts';
import { longDate } from '../wording/dates.ts';
import { workingDays } from '../wording/durations.ts';
import { percent } from '../wording/numbers.ts';
import type { Edit, Edits } from './edit.ts';
import { type EditResult, refuse } from './editResult.ts';
import { propertyNamed } from './edits.ts';
import { daysIn, isElapsedUnit, lengthIn, unitOf, withLikely } from './lengths.ts';
import { type NewLength, newLength } from './newLength.ts';
import { planAfterEdit } from './planAfterEdit.ts';
import { refusal } from './refusal.ts';
import { setProperty } from './setProperty.ts';
import { isWhole, type Subject, subjectOf } from './subject.ts';

export function resizeWork(analysis: Analysis, id: string, to: Day): EditResult {
  const subject = subjectOf(analysis, id);
  if (subject.kind === 'refused') return subject;
  const { work, item } = subject;
  if (work.kind === 'milestone') return refuse(`\`${work.name}\` is a milestone: a moment has no length.`);
  if (isWhole(work)) return refuse(`The dates of \`${work.name}\` come from its sub-features. Change those.`);
  if (closedState(analysis.schedule, work.index)) return finishedOn(analysis, subject, work, to);
  const length = newLength(analysis.schedule, work, Math.max(to, item.firstDay));
  if (length.kind !== 'length') return refuse(whyNot(analysis, work, to, length));
  const title = `\`${work.name}\` ends ${longDate(length.lastDay)}${length.share === undefined ? '' : `, ${percent(length.share)} done`}`;
  if (length.lastDay === item.lastDay && item.workingDays > 0) return { kind: 'edits', title, edits: new Map() };
  return checked(analysis, subject, changes(subject, work, length), length.lastDay, title);
}

type Length = Extract<NewLength, { kind: 'length' }>;

function whyNot({ schedule }: Analysis, { name }: Feature, to: Day, length: Exclude<NewLength, Length>): string {
  switch (length.kind) {
    case 'too-early':
      return `\`${name}\` cannot end on ${longDate(to)}: what is left of it starts on ${longDate(Math.max(length.from, schedule.asOf ?? length.from))}. If it is done, set \`finished\`.`;
    case 'below-done':
      return `\`${name}\` cannot end on ${longDate(to)}: ${workingDays(length.done)} of it are done. Lower the percentage first.`;
    case 'nothing-left':
      return `Nothing is left of \`${name}\`, so it has no length to change. Lower the percentage first.`;
  }
}

/** It was finished on another day than was said: never on one that has not come. */
function finishedOn(analysis: Analysis, subject: Subject, work: Feature, to: Day): EditResult {
  const { item } = subject;
  if (work.finished === undefined) return refuse(`\`${work.name}\` is done, but has no \`finished\` date.`);
  const day = Math.max(to, item.firstDay);
  const now = analysis.roadmap.header?.asOf ?? analysis.today;
  const title = `\`${work.name}\` was finished on ${longDate(day)}`;
  if (day === item.lastDay) return { kind: 'edits', title, edits: new Map() };
  if (day > now) return refuse(`\`${work.name}\` is done, so it cannot have been finished after ${longDate(now)}.`);
  return checked(analysis, subject, [setProperty(subject, 'finished', isoDate(day))], day, title);
}

function checked(
  analysis: Analysis,
  subject: Subject,
  changed: readonly Edit[],
  lastDay: Day,
  title: string,
): EditResult {
  const { work, item, file } = subject;
  const edits: Edits = new Map([[file.uri, changed]]);
  const then = planAfterEdit(analysis, edits);
  if (!then)
    return refuse(
      `\`${work.name}\` cannot end on ${longDate(lastDay)}: this change cannot be written automatically. Edit the text.`,
    );
  const now = then.schedule.items[work.index]!;
  if (now.lastDay === lastDay && now.impossible === undefined) return { kind: 'edits', title, edits };
  const moved = now.firstDay !== item.firstDay && now.lastDay !== lastDay;
  return refusal(then, work, moved ? 'cannot have another length there' : `cannot end on ${longDate(lastDay)}`);
}

/** The estimate with its new likely value, and the percentage that is done of it; without an estimate, a `duration`. */
function changes(subject: Subject, work: Feature, length: Length): readonly Edit[] {
  const { days, more, months, clock, share } = length;
  const ofPeople = work.duration === undefined && work.effort !== undefined;
  const name = ofPeople ? 'effort' : 'duration';
  const value = propertyNamed(work.origin.declaration, name)?.items[0]?.[0];
  const unit = unitOn(clock, unitOf(value), ofPeople);
  const likelyNow = (ofPeople ? work.effort : work.duration)?.likely;
  const likely = { unit, calendar: clock, ofPeople };
  const size =
    likelyNow === undefined || (likelyNow.unit === 'mo' && !ofPeople)
      ? days
      : daysIn(likelyNow, likely) + more * (ofPeople ? people(work) : 1);
  const text = months === undefined ? lengthIn(unit, size, clock, ofPeople) : `${months}mo`;
  const estimate = value ? withLikely(value, { ...likely, text, days: size }) : text;
  const done = share === undefined ? undefined : setShare(subject, share);
  return [setProperty(subject, name, estimate), ...(done ? [done] : [])];
}

/** A unit of the clock's own kind: an estimate may mix working and elapsed units. */
function unitOn(clock: WorkCalendar, unit: DurationUnit, ofPeople: boolean): DurationUnit {
  if (clock === everyDay) return isElapsedUnit(unit) ? unit : 'ed';
  return isElapsedUnit(unit) || (unit === 'mo' && !ofPeople) ? 'd' : unit;
}

/** `in-progress 60%` with another percentage, or share, as it is written. */
function setShare({ declaration, start }: Subject, share: number): Edit | undefined {
  const number = propertyNamed(declaration, 'status')?.items[0]?.find((value) => value.kind === 'number');
  if (number?.kind !== 'number') return undefined;
  const text = number.percent ? `${rounded(share * 100)}%` : `${rounded(share)}`;
  return { span: shift(number, start), text };
}

const rounded = (value: number): number => Math.round(value * 1e8) / 1e8;
