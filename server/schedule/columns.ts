/**
 * Pass 1, what the plan reads of each piece of work, as columns: so that every later pass runs over flat arrays, and
 * an edit reads again only the work it changed. Needs the roadmap, its calendars and, if there is one, an earlier answer.
 */
import type { PublicHolidays } from '../calendar/publicHolidays.ts';
import type { WorkCalendar } from '../calendar/workCalendar.ts';
import type { Feature, Roadmap, Work } from '../model/roadmap.ts';
import { sameList } from '../util/sameList.ts';
import { changedPlaces } from '../util/versions.ts';
import { type CalendarBook, calendarBook } from './calendars.ts';
import { asksTheSame, type Demands, demandsOf } from './demands.ts';
import { plannedTime } from './durations.ts';

export const WORKING = 0;
export const ELAPSED = 1;
export const IN_MONTHS = 2;

export interface Columns {
  readonly roadmap: Roadmap;
  readonly holidays: PublicHolidays;
  readonly book: CalendarBook;
  readonly calendars: readonly WorkCalendar[];
  /** By work index: place in `calendars`. */
  readonly calendar: Int32Array;
  /** 1: it has parts. */
  readonly summary: Uint8Array;
  /** 1: dropped, or a part of what is. */
  readonly absent: Uint8Array;
  /** Work index of the summary it is a part of, or -1. */
  readonly partOf: Int32Array;
  /** WORKING, ELAPSED or IN_MONTHS, and how much; a summary, a milestone or no estimate is none. */
  readonly unit: Uint8Array;
  readonly amount: Int32Array;
  readonly estimated: Uint8Array;
  /** 1: it states a date or a status. */
  readonly dated: Uint8Array;
  readonly demands: Demands;
  /** Whether every calendar, part, nesting and dropping is as in the earlier answer: then its links may be, too. */
  readonly sameShape: boolean;
  /** Whether, beside that, every estimate, demand, date and status is: then its dates hold, but for the header's. */
  readonly sameTimes: boolean;
}

export type Summary = Feature & { readonly parts: readonly [number, ...number[]] };

export const isSummary = (work: Work): work is Summary => work.kind === 'feature' && work.parts.length > 0;

export function columnsOf(roadmap: Roadmap, holidays: PublicHolidays, before?: Columns): Columns {
  if (before && before.holidays === holidays && sameCalendars(roadmap, before.roadmap)) {
    const patched = patch(roadmap, before);
    if (patched) return patched;
  }
  const count = roadmap.work.length;
  const book = calendarBook(roadmap, holidays);
  const columns: Omit<Columns, 'demands'> = {
    roadmap,
    holidays,
    book,
    calendars: book.list,
    calendar: new Int32Array(count),
    summary: new Uint8Array(count),
    absent: new Uint8Array(count),
    partOf: new Int32Array(count),
    unit: new Uint8Array(count),
    amount: new Int32Array(count),
    estimated: new Uint8Array(count),
    dated: new Uint8Array(count),
    sameShape: false,
    sameTimes: false,
  };
  for (let i = 0; i < count; i++) readRow(columns, roadmap.work[i]!, i);
  return { ...columns, demands: demandsOf(roadmap, columns.absent, columns.summary) };
}

/** The columns with the changed rows read again; undefined where a row came, went or needs another calendar. */
function patch(roadmap: Roadmap, before: Columns): Columns | undefined {
  const { work } = roadmap;
  const old = before.roadmap.work;
  const changed = changedPlaces(work, old);
  if (!changed) return undefined;
  const columns: Columns = {
    ...before,
    roadmap,
    calendar: before.calendar.slice(),
    summary: before.summary.slice(),
    absent: before.absent.slice(),
    partOf: before.partOf.slice(),
    unit: before.unit.slice(),
    amount: before.amount.slice(),
    estimated: before.estimated.slice(),
    dated: before.dated.slice(),
    sameShape: true,
    sameTimes: false,
  };
  const known = before.calendars.length;
  let sameDemands = true;
  let sameTimes = true;
  for (const i of changed) {
    readRow(columns, work[i]!, i);
    const same =
      columns.calendar[i] === before.calendar[i] &&
      columns.summary[i] === before.summary[i] &&
      columns.absent[i] === before.absent[i] &&
      columns.partOf[i] === before.partOf[i] &&
      before.calendars.length === known;
    if (!same) return undefined;
    sameDemands &&= asksTheSame(work[i]!, old[i]!);
    sameTimes &&=
      columns.unit[i] === before.unit[i] &&
      columns.amount[i] === before.amount[i] &&
      columns.estimated[i] === before.estimated[i] &&
      statesTheSame(work[i]!, old[i]!);
  }
  if (sameDemands) return { ...columns, sameTimes };
  return { ...columns, demands: demandsOf(roadmap, columns.absent, columns.summary) };
}

function readRow(columns: Omit<Columns, 'demands'>, work: Work, i: number): void {
  const { book, calendar, summary, absent, partOf, unit, amount, estimated, dated } = columns;
  const place = book.placeOf(work);
  const above = work.partOf ?? -1;
  calendar[i] = place;
  partOf[i] = above;
  summary[i] = isSummary(work) ? 1 : 0;
  absent[i] = work.status?.state === 'dropped' || (above >= 0 && absent[above]) ? 1 : 0;
  const time = work.kind === 'milestone' || summary[i] ? undefined : plannedTime(work, book.list[place]!);
  unit[i] = time === undefined || time.unit === 'working' ? WORKING : time.unit === 'elapsed' ? ELAPSED : IN_MONTHS;
  amount[i] = time?.amount ?? 0;
  const actual = work.kind === 'feature' && work.started !== undefined && work.finished !== undefined;
  estimated[i] = work.kind === 'milestone' || summary[i] || time !== undefined || actual ? 1 : 0;
  dated[i] = statesDates(work) ? 1 : 0;
}

function statesDates(work: Work): boolean {
  if (work.status !== undefined || work.due !== undefined || work.earliest !== undefined) return true;
  if (work.finished !== undefined) return true;
  return work.kind === 'milestone' ? work.on !== undefined : work.start !== undefined || work.started !== undefined;
}

/** Whether two versions of the same work state the same about when it is. */
function statesTheSame(now: Work, before: Work): boolean {
  const same =
    now.due === before.due &&
    now.earliest === before.earliest &&
    now.finished === before.finished &&
    now.status?.state === before.status?.state &&
    now.status?.progress === before.status?.progress;
  if (!same || now.kind !== before.kind) return false;
  if (now.kind === 'milestone') return before.kind === 'milestone' && now.on === before.on;
  return before.kind === 'feature' && now.start === before.start && now.started === before.started;
}

/** Whether every calendar and team, and so all working time, is the same. */
function sameCalendars(now: Roadmap, before: Roadmap): boolean {
  return (
    now.header?.calendar === before.header?.calendar &&
    sameList(now.teams, before.teams) &&
    sameList(now.calendars, before.calendars)
  );
}
