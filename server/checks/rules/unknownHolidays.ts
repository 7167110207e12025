import { distance } from '../../../grammar/suggest.ts';
import { holidayCodes } from '../../calendar/publicHolidays.ts';
import { rule } from '../rule.ts';
import { valuePlace } from '../spot.ts';

/** A region that the table of public holidays does not have. */
export const unknownHolidays = rule({
  code: 'unknown-holidays',
  reads: ['calendars', 'holidays'],
  find({ calendars, holidays }, report) {
    for (const calendar of calendars) {
      for (const code of calendar.holidaySets) {
        if (holidays(code) !== undefined) continue;
        report({ place: valuePlace(calendar, 'holidays', code), facts: { name: code, ...meant(code.trim()) } });
      }
    }
  },
});

/** The only region within one slip of the finger: two would be a guess. Else those of the country that it names. */
function meant(code: string): { readonly suggestion?: string; readonly regions?: readonly string[] } {
  const codes = holidayCodes();
  const wanted = code.toUpperCase().replaceAll('_', '-');
  if (codes.includes(wanted)) return { suggestion: wanted };
  const near = codes.filter((known) => distance(wanted, known, 1) <= 1);
  if (near.length === 1) return { suggestion: near[0]! };
  const country = wanted.split('-')[0]!;
  return codes.includes(country)
    ? { regions: codes.filter((known) => known === country || known.startsWith(`${country}-`)) }
    : {};
}
