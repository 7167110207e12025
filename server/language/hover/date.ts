/** A date or a period: weekday, week, quarter, how far away, whose holiday. */

import { type Day, weekday, weekdayName } from '../../../grammar/civil.ts';
import type { DateValue } from '../../../grammar/syntax.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Calendar } from '../../model/roadmap.ts';
import { escapeMarkdown } from '../../render/markdown/escape.ts';
import { isoWeek, longDate, quarterYear } from '../../wording/dates.ts';
import { days } from '../../wording/durations.ts';

export function dateCard(analysis: Analysis, { first, last }: DateValue): string {
  const lines = [
    first === last
      ? `**${weekdayName(first)}, ${longDate(first)}**`
      : `**${weekdayName(first)}, ${longDate(first)}** to **${weekdayName(last)}, ${longDate(last)}** (${days(last - first + 1)})`,
    first === last
      ? `Week ${isoWeek(first)} · ${quarterYear(first)} · ${distance(first - analysis.today)}`
      : distance(first - analysis.today),
  ];
  if (first === last) {
    for (const calendar of analysis.roadmap.calendars) {
      const off = offOn(calendar, first);
      if (off) lines.push(`${escapeMarkdown(off)} in ${escapeMarkdown(calendar.title)}`);
    }
    if (analysis.roadmap.calendars.length === 0 && weekday(first) > 5) lines.push('Not a working day');
  }
  return lines.join('\n\n');
}

function offOn({ holidays, workdays }: Calendar, day: Day): string | undefined {
  const holiday = holidays.find(({ first, last }) => first <= day && day <= last);
  if (holiday) return holiday.name ? `Holiday: ${holiday.name}` : 'A holiday';
  return workdays.includes(weekday(day)) ? undefined : 'Not a working day';
}

const distance = (n: number): string =>
  n === 0 ? 'Today' : n === 1 ? 'Tomorrow' : n === -1 ? 'Yesterday' : n > 0 ? `In ${days(n)}` : `${days(-n)} ago`;
