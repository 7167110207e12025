import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import type { Calendar } from '../roadmap.ts';
import { common } from './common.ts';
import { all, items, type Lowering } from './context.ts';

const mondayToFriday: readonly number[] = [1, 2, 3, 4, 5];

export const calendar = (facts: Facts<typeof kinds.calendar>, lowering: Lowering): Calendar => ({
  ...common(facts, lowering),
  kind: 'calendar',
  workdays: facts.workdays?.value ?? mondayToFriday,
  holidays: all(facts.holiday),
  holidaySets: items(facts.holidays),
});
