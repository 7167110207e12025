/** Dates people mean: what is planned, today, next Monday, the ends of months and quarters, and periods. */
import { civilOf, type Day, dayOf, daysInMonth, isoDate, weekday, weekdayName } from '../../../grammar/civil.ts';
import type { Analysis, ParsedFile } from '../../analysis/analysis.ts';
import { entityOfPath, isWork, plannedOf } from '../../workspace/places.ts';
import { asWord } from './asWord.ts';
import type { ValuePlace } from './context.ts';
import type { CompletionItem } from './item.ts';

export function dateItems(
  analysis: Analysis,
  _file: ParsedFile,
  { path, property }: ValuePlace,
): readonly CompletionItem[] {
  const { today, schedule } = analysis;
  const items = new Map<string, CompletionItem & { readonly filter: string }>();
  /**
   * Found by words (`today`, `monday`), never by digits: any date may be typed, and Enter behind `2027-03` must not write
   * `2027-03-31`.
   */
  const put = (label: string, detail: string): void => {
    const words = asWord(detail.replace(/\d+/g, ''));
    const known = items.get(label);
    items.set(
      label,
      known ? { ...known, filter: `${known.filter}-${words}` } : { label, kind: 'date', detail, filter: words },
    );
  };
  const day = (d: Day, says: string): void => put(isoDate(d), `${says} · ${weekdayName(d)}`);

  const entity = entityOfPath(
    analysis,
    path.map(({ declaration }) => declaration),
  );
  const planned = isWork(entity) ? plannedOf(analysis, entity.index) : undefined;
  if (planned) {
    const ends = property === 'due' || property === 'finished' || property === 'on';
    day(ends ? planned.lastDay : planned.firstDay, ends ? 'planned finish' : 'planned start');
  }
  day(today, 'today');
  day(today + 8 - weekday(today), 'next Monday');
  day(today + 15 - weekday(today), 'Monday after next');

  // Beyond today the plan's own years are meant: a plan for 2027 is written in 2026.
  const base = Math.max(today, Math.min(schedule.start, today + 3660));
  const { year, month } = civilOf(base);
  day(dayOf(year, month, daysInMonth(year, month)), 'end of the month');
  const quarter = Math.ceil(month / 3);
  for (let i = 0; i < 4; i++) {
    const q = ((quarter - 1 + i) % 4) + 1;
    const y = year + Math.floor((quarter - 1 + i) / 4);
    day(dayOf(y, q * 3, daysInMonth(y, q * 3)), `end of Q${q} ${y}`);
    put(`${y}-Q${q}`, 'a quarter');
  }
  for (let i = 0; i < 2; i++) {
    put(`${year + i}-H1`, 'a half year');
    put(`${year + i}-H2`, 'a half year');
  }
  put(`${year}-${String(month).padStart(2, '0')}`, 'a month');
  return [...items.values()];
}
