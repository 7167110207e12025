import type { Rule } from './context.ts';
import { placeOf } from './placeOf.ts';

/** Only where a table of public holidays is at hand at all. */
export const unknownHolidays: Rule = {
  code: 'unknown-holidays',
  find({ roadmap, holidays }, report) {
    if (holidays === undefined) return;
    for (const calendar of roadmap.calendars) {
      for (const code of calendar.holidaySets) {
        if (holidays(code) !== undefined) continue;
        const text = calendar.origin.declaration.properties
          .flatMap(({ items }) => items.flat())
          .find((value) => value.kind === 'string' && value.text === code);
        const place = placeOf(calendar, 'holidays');
        report({
          place: text ? { ...place, span: { start: text.start, end: text.end } } : place,
          facts: { name: code },
        });
      }
    }
  },
};
