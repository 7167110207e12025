import { distance } from '../../../grammar/suggest.ts';
import { holidayCodes } from '../../calendar/publicHolidays.ts';
import type { Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';

/** A region that the table of public holidays does not have. */
export const unknownHolidays: Rule<'unknown-holidays'> = {
  code: 'unknown-holidays',
  find({ roadmap, holidays }, report) {
    for (const calendar of roadmap.calendars) {
      for (const code of calendar.holidaySets) {
        if (holidays(code) !== undefined) continue;
        const text = calendar.origin.declaration.properties
          .flatMap(({ items }) => items.flat())
          .find((value) => value.kind === 'string' && value.text === code);
        const place = placeOf(calendar, 'holidays');
        report({
          place: text ? { ...place, span: { start: text.start, end: text.end } } : place,
          facts: { name: code, ...meant(code.trim()) },
        });
      }
    }
  },
};

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
