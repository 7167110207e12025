/** Working time. */
import { kind, many, once } from '../define.ts';
import { textList } from '../shapes/simple.ts';
import { namedDays, workdays } from '../shapes/time.ts';
import { common } from './common.ts';

export const calendar = kind({
  name: 'calendar',
  doc: 'Working days and holidays.',
  example: `calendar germany "Germany" {
  workdays mon..fri
  holidays "DE-BY"
  holiday 2027-12-27..2027-12-31 "Company holidays"
}`,
  inside: ['file', 'scenario'],
  properties: {
    workdays: once(workdays, 'workdays mon..fri', 'The working days of the week.', 'mon..fri'),
    holiday: many(
      namedDays,
      'holiday 2027-12-24 "Christmas Eve"',
      'Days off: a date or a range, optionally with a name.',
    ),
    holidays: many(textList, 'holidays "DE-BY"', 'The public holidays of a country or region, by its ISO 3166 code.'),
    ...common,
  },
});
