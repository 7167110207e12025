import { countWorkdays, everWorks, type WorkCalendar } from '../../calendar/workCalendar.ts';
import type { CheckContext, Rule } from '../context.ts';
import { isScheduled } from '../dates.ts';
import { placeOf } from '../placeOf.ts';

/**
 * A calendar that rests for a year from the roadmap's start, teams of one feature that never work together, and calendars
 * and teams that have no working day left before their work ends: it would end nobody knows when.
 */
export const calendarWithoutWorkingDay: Rule<'calendar-without-working-day'> = {
  code: 'calendar-without-working-day',
  find(context, report) {
    const { roadmap } = context;
    const calendars = restingCalendars(context);
    for (const calendar of calendars) {
      report({ place: placeOf(calendar, 'workdays', 'holiday'), facts: { of: 'calendar', name: calendar.name } });
    }
    // Where a calendar never works, neither do the teams on it: that is the same cause.
    if (calendars.length > 0) return;
    const { calendar, calendars: known } = context.planInput;
    const never = new Set(known.flatMap((each, place) => (everWorks(each) ? [] : [place])));
    for (const item of never.size > 0 ? roadmap.work : []) {
      if (!never.has(calendar[item.index]!)) continue;
      report({ place: placeOf(item, 'team'), facts: { of: 'teams', name: item.name } });
    }
    outOfDays(context, report);
  },
};

function restingCalendars({ roadmap, schedule, teamCalendars }: CheckContext): CheckContext['roadmap']['calendars'] {
  const { start } = schedule;
  return roadmap.calendars.filter((calendar) => {
    const days = teamCalendars.named.get(calendar.id)!;
    if (days.overFrom !== undefined && days.overFrom <= start) return true;
    return days.week === 0 || countWorkdays(days, start, start + 366) === 0;
  });
}

/** Each calendar and team that is away for good while the plan still needs it, at the absence, with the work that ends last. */
function outOfDays(context: CheckContext, report: Parameters<Rule<'calendar-without-working-day'>['find']>[1]): void {
  const { roadmap, schedule, planInput, teamCalendars } = context;
  const scheduled = isScheduled(context);
  const lastOn = (over: number, uses: (index: number) => boolean): number | undefined => {
    let last: number | undefined;
    for (const work of roadmap.work) {
      if (!uses(work.index) || !scheduled(work) || schedule.items[work.index]!.lastDay < over) continue;
      if (last === undefined || schedule.items[work.index]!.lastDay > schedule.items[last]!.lastDay) last = work.index;
    }
    return last;
  };
  const look = (name: string, place: ReturnType<typeof placeOf>, over: number, last: number | undefined): void => {
    if (last === undefined) return;
    const { name: work } = roadmap.work[last]!;
    const until = schedule.items[last]!.lastDay;
    report({ place, facts: { of: 'rest', name, from: over, work, until } });
  };
  const asks = (team: string) => (index: number) => {
    const work = roadmap.work[index]!;
    return work.kind === 'feature' && work.parts.length === 0 && work.teams.some((demand) => demand.team === team);
  };
  for (const calendar of roadmap.calendars) {
    const { overFrom } = teamCalendars.named.get(calendar.id)!;
    if (overFrom === undefined) continue;
    const uses = (index: number): boolean => isOver(planInput.calendars[planInput.calendar[index]!]!, overFrom);
    look(calendar.name, placeOf(calendar, 'holiday'), overFrom, lastOn(overFrom, uses));
  }
  roadmap.teams.forEach((team, i) => {
    const { overFrom } = teamCalendars.teams[i]!;
    // A team on a calendar without days left is the calendar's finding.
    if (overFrom === undefined || !team.away.some(({ first }) => first === overFrom)) return;
    look(team.name, placeOf(team, 'away'), overFrom, lastOn(overFrom, asks(team.id)));
  });
}

const isOver = ({ overFrom }: WorkCalendar, from: number): boolean => overFrom !== undefined && overFrom <= from;
