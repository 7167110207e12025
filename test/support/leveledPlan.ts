/** A plan of the checker, levelled by the product, and how good the result is by the checker's own count. */
import type { LevelOptions } from '../../server/schedule/leveling/level.ts';
import { checkedPlanText } from './checkedPlanText.ts';
import type { CheckedDates, CheckedItem, CheckedPlan } from './levelChecker.ts';
import { planned } from './planFixture.ts';
import { type PromiseValue, promiseValue } from './promiseValue.ts';

export interface LeveledPlan {
  /** By name, half-open, as people read them. */
  readonly dates: ReadonlyMap<string, CheckedDates>;
  readonly value: PromiseValue;
}

export function leveledPlan(
  plan: CheckedPlan,
  level: true | LevelOptions = true,
  order: readonly CheckedItem[] = plan.items,
): LeveledPlan {
  const { roadmap, schedule } = planned(checkedPlanText(plan, order), { level });
  const dates = new Map(
    roadmap.work.map(({ name, index }) => {
      const { firstDay, lastDay } = schedule.items[index]!;
      return [name, { start: firstDay, finish: lastDay + 1 }];
    }),
  );
  return { dates, value: promiseValue(plan, dates) };
}
