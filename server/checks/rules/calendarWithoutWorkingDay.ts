import { countWorkdays, everWorks, type WorkCalendar } from '../../calendar/workCalendar.ts';
import { isScheduled } from '../dates.ts';
import { rule } from '../rule.ts';
import { placeOf, type Spot } from '../spot.ts';

/**
 * A calendar that rests for a year from the roadmap's start, teams of one feature that never work together, and calendars
 * and teams that have no working day left before their work ends: it would end nobody knows when.
 */
export const calendarWithoutWorkingDay = rule({
  code: 'calendar-without-working-day',
  reads: ['calendars', 'teams', 'work', 'schedule', 'planInput', 'teamCalendars'],
  find({ calendars, teams, work, schedule, planInput, teamCalendars }, report) {
    const { start, items } = schedule;
    const rests = ({ week, overFrom }: WorkCalendar): boolean => week === 0 || (overFrom ?? start + 1) <= start;
    const resting = calendars.filter(({ id }) => {
      const days = teamCalendars.named.get(id)!;
      return rests(days) || countWorkdays(days, start, start + 366) === 0;
    });
    for (const calendar of resting) {
      report({ place: placeOf(calendar, 'workdays', 'holiday'), facts: { of: 'calendar', name: calendar.name } });
    }
    // Where a calendar never works, neither do the teams on it: that is the same cause.
    if (resting.length > 0) return;
    const never = new Set(planInput.calendars.flatMap((each, place) => (everWorks(each) ? [] : [place])));
    for (const item of never.size > 0 ? work : []) {
      if (!never.has(planInput.calendar[item.index]!)) continue;
      report({ place: placeOf(item, 'team'), facts: { of: 'teams', name: item.name } });
    }

    /** Reports who is away for good from a day on, at the absence, with the work that ends last of what still needs them. */
    const look = (name: string, place: Spot, from: number, uses: (index: number) => boolean): void => {
      const scheduled = isScheduled(schedule);
      let last = -1;
      for (const { index } of work) {
        if (!uses(index) || !scheduled(index) || items[index]!.lastDay < from) continue;
        if (last < 0 || items[index]!.lastDay > items[last]!.lastDay) last = index;
      }
      if (last < 0) return;
      report({ place, facts: { of: 'rest', name, from, work: work[last]!.name, until: items[last]!.lastDay } });
    };
    for (const calendar of calendars) {
      const { overFrom } = teamCalendars.named.get(calendar.id)!;
      if (overFrom === undefined) continue;
      look(calendar.name, placeOf(calendar, 'holiday'), overFrom, (index) => {
        const own = planInput.calendars[planInput.calendar[index]!]!.overFrom;
        return own !== undefined && own <= overFrom;
      });
    }
    teams.forEach((team, i) => {
      const { overFrom } = teamCalendars.teams[i]!;
      // A team on a calendar without days left is the calendar's finding.
      if (overFrom === undefined || !team.away.some(({ first }) => first === overFrom)) return;
      look(team.name, placeOf(team, 'away'), overFrom, (index) => {
        const item = work[index]!;
        return item.kind === 'feature' && item.parts.length === 0 && item.teams.some(({ team: id }) => id === team.id);
      });
    });
  },
});
