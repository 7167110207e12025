/** Calendars of MS Project: their weeks, and the days off that exceptions state. */
import { type Day, weekday } from '../../grammar/civil.ts';
import { readDate } from './readDates.ts';
import type { XmlElement } from './readXml.ts';
import { recurringDays } from './recurringDays.ts';
import type { Remark, TrackerCalendar } from './trackerExport.ts';

export interface MspdiCalendar extends TrackerCalendar {
  readonly uid: string;
  readonly isBase: boolean;
  readonly baseUid: string;
  /** Whether it states a week of its own. */
  readonly hasWeek: boolean;
}

/** More days than this of one exception are no list that anybody would read. */
const mostDays = 1000;

export function mspdiCalendars(project: XmlElement, remarks: Remark[]): readonly MspdiCalendar[] {
  const all = project.first('Calendars')?.all('Calendar') ?? [];
  return all.map((calendar) => {
    const uid = calendar.text('UID');
    const name = calendar.text('Name') || `Calendar ${uid}`;
    const weekDays = calendar.first('WeekDays')?.all('WeekDay') ?? [];
    const isWorked = new Map(weekDays.map((day) => [Number(day.text('DayType')), day.text('DayWorking') === '1']));
    const hasWeek = [1, 2, 3, 4, 5, 6, 7].some((type) => isWorked.has(type));
    // Day type 1 is Sunday.
    const workdays = [1, 2, 3, 4, 5, 6, 7].filter((iso) => isWorked.get((iso % 7) + 1) ?? iso <= 5);
    const listed = calendar.first('Exceptions')?.all('Exception') ?? [];
    // Files before 2010 have their exceptions among the days of the week; later ones repeat them there.
    const exceptions = listed.length > 0 ? listed : weekDays.filter((day) => day.text('DayType') === '0');
    const holidays = exceptions.flatMap((exception) => daysOff(exception, { workdays, name }, remarks));
    return {
      uid,
      name,
      isBase: calendar.text('IsBaseCalendar') === '1',
      baseUid: calendar.text('BaseCalendarUID'),
      hasWeek,
      workdays: workdays.length > 0 ? workdays : [1, 2, 3, 4, 5],
      holidays: holidays.sort((a, b) => a.first - b.first),
    };
  });
}

interface Around {
  readonly workdays: readonly number[];
  readonly name: string;
}

function daysOff(
  exception: XmlElement,
  { workdays, name }: Around,
  remarks: Remark[],
): TrackerCalendar['holidays'][number][] {
  const period = exception.first('TimePeriod');
  const [first, last] = [readDate(period?.text('FromDate') ?? ''), readDate(period?.text('ToDate') ?? '')];
  const title = exception.text('Name');
  const where = `calendar ${name}`;
  if (first === undefined || last === undefined) {
    remarks.push({ where, text: `exception \`${title}\` has no dates` });
    return [];
  }
  const number = (of: string): number => Number(exception.text(of) || '0');
  const days = recurringDays({
    type: number('Type') || 1,
    first,
    last,
    period: number('Period'),
    daysOfWeek: number('DaysOfWeek'),
    month: number('Month'),
    monthDay: number('MonthDay'),
    monthItem: number('MonthItem'),
    monthPosition: number('MonthPosition'),
  });
  if (days.length > mostDays)
    remarks.push({ where, text: `exception \`${title}\` has ${days.length} days; the first ${mostDays} are kept` });
  const kept = days.slice(0, mostDays);
  if (exception.text('DayWorking') === '1') {
    const extra = kept.filter((day) => !workdays.includes(weekday(day)));
    if (extra.length > 0)
      remarks.push({ where, text: `exception \`${title}\` works on ${extra.length} days off, which is left out` });
    return [];
  }
  return ranges(kept).map((range) => ({ ...range, ...(title && { name: title }) }));
}

/** Days in a row as one. */
function ranges(days: readonly Day[]): { first: Day; last: Day }[] {
  const found: { first: Day; last: Day }[] = [];
  for (const day of days) {
    const before = found.at(-1);
    if (before && day === before.last + 1) before.last = day;
    else found.push({ first: day, last: day });
  }
  return found;
}
