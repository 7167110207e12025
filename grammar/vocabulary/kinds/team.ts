/** People who do work. */
import { kind, many, once, relative } from '../define.ts';
import { rate } from '../shapes/money.ts';
import { handle, handles, reference } from '../shapes/simple.ts';
import { capacity, namedDays } from '../shapes/time.ts';
import { common } from './common.ts';

export const team = kind({
  name: 'team',
  doc: 'People who do work: their number, their cost and their absences.',
  example: `team web "Web" {
  capacity 4
  capacity 6 from 2027-04-01
  rate 900/day
  away 2027-08-02..2027-08-13 "Summer"
}`,
  inside: ['file', 'scenario'],
  properties: {
    capacity: relative(
      many(
        capacity,
        'capacity 6 from 2027-04-01',
        'The number of people; repeat it with `from DATE` for a change.',
        'not limited',
      ),
    ),
    rate: relative(once(rate, 'rate 900/day', 'The cost of one person.')),
    calendar: once(
      reference('calendar'),
      'calendar germany',
      'The working time of the team.',
      'the roadmap’s calendar',
    ),
    away: many(namedDays, 'away 2027-08-02..2027-08-13 "Summer"', 'Absences of the whole team.'),
    lead: once(handle, 'lead @dana', 'Who leads the team.'),
    members: many(handles, 'members @dana, @lee', 'Who is in the team.'),
    ...common,
  },
});
