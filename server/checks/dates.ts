/** What the rules about dates share: the day as of which the plan is looked at, and calendars of the work. */

import type { Day } from '../../grammar/civil.ts';
import type { PublicHolidays } from '../calendar/publicHolidays.ts';
import type { WorkCalendar } from '../calendar/workCalendar.ts';
import { STARTED } from '../insight/structure.ts';
import type { Roadmap, Work } from '../model/roadmap.ts';
import { type WorkCalendars, workCalendars } from '../schedule/calendars.ts';
import type { CheckContext } from './context.ts';
import { someWork } from './work.ts';

/**
 * The status date: what the header says; else today, in a roadmap that tells what has started. Where nobody tells, a
 * plan whose dates lie in the past is just an old plan, and nothing is said about it.
 */
export function statusDate(context: CheckContext): Day | undefined {
  const { roadmap, today } = context;
  if (roadmap.header?.asOf !== undefined) return roadmap.header.asOf;
  return someWork(context, STARTED) ? today : undefined;
}

const made = new WeakMap<Roadmap, WorkCalendars>();
const noHolidays: PublicHolidays = () => undefined;

/** The calendar that a piece of work is done on. */
export function calendarOf(work: Work, { roadmap, holidays = noHolidays }: CheckContext): WorkCalendar {
  let known = made.get(roadmap);
  if (!known) {
    known = workCalendars(roadmap, holidays);
    made.set(roadmap, known);
  }
  return known.list[known.of[work.index]!]!;
}

/** Work that has a place in the plan, as a test by index: not on a cycle and not behind one. */
export function isScheduled({ schedule }: CheckContext): (work: Work) => boolean {
  if (schedule.unscheduled.length === 0) return () => true;
  const not = new Set(schedule.unscheduled);
  return ({ index }) => !not.has(index);
}
