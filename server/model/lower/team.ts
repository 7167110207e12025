import type { Day } from '../../../grammar/civil.ts';
import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import type { Team } from '../roadmap.ts';
import { common } from './common.ts';
import { all, idOf, items, type Lowering, onceADay } from './context.ts';

export const team = (facts: Facts<typeof kinds.team>, lowering: Lowering): Team => ({
  ...common(facts, lowering),
  kind: 'team',
  capacity: capacityOf(facts.capacity, lowering),
  rate: facts.rate?.value,
  calendar: idOf(facts.calendar, ['calendar'], lowering),
  away: all(facts.away).map(({ first, last, name }) => ({ first, last, why: name })),
  lead: facts.lead?.value,
  members: items(facts.members),
});

/** The beginning of time, for a capacity without `from`: before any day that can be written. */
const always: Day = -1_000_000;

/** Sorted by day. Of two from the same day the first counts, and the other is told. */
function capacityOf(said: Facts<typeof kinds.team>['capacity'], lowering: Lowering): Team['capacity'] {
  return onceADay(said, ({ from }) => from ?? always, lowering)
    .map(({ people, from }) => ({ from: from ?? always, people }))
    .sort((a, b) => a.from - b.from);
}
