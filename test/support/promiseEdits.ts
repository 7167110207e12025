/** Changes to a plan with promises that should not move any of them, and which of them they move. */
import { createRandom } from '../../server/schedule/leveling/random.ts';
import type { CheckedItem, CheckedPlan } from './levelChecker.ts';
import type { LeveledPlan } from './leveledPlan.ts';

const isPromise = ({ due, commitment }: CheckedItem): boolean => due !== undefined && commitment === 'committed';

/** Names of committed work with a due date that ends on another day. */
export const movedPromises = (plan: CheckedPlan, before: LeveledPlan, after: LeveledPlan): string[] =>
  plan.items
    .filter(isPromise)
    .filter(({ name }) => before.dates.get(name)!.finish !== after.dates.get(name)!.finish)
    .map(({ name }) => name);

export function shuffledItems({ items }: CheckedPlan, seed: number): readonly CheckedItem[] {
  const random = createRandom(seed + 1);
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** The plan with another duration, another score, one piece of work less and one more, each of work that no promise needs. */
export function unrelatedEdits(plan: CheckedPlan, seed: number): readonly CheckedPlan[] {
  const random = createRandom(seed + 1);
  const needed = new Set<string>();
  const need = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const { from } of plan.items.find((item) => item.name === name)!.after) need(from);
  };
  for (const item of plan.items) if (item.due !== undefined) need(item.name);
  const free = plan.items.filter(({ name }) => !needed.has(name));
  if (free.length === 0) return [];
  const changed = (change: (item: CheckedItem) => CheckedItem): CheckedPlan => {
    const { name } = free[random.below(free.length)]!;
    return { ...plan, items: plan.items.map((item) => (item.name === name ? change(item) : item)) };
  };
  const last = free.at(-1)!;
  const team = Object.keys(plan.teams)[random.below(Object.keys(plan.teams).length)]!;
  const more: CheckedItem = {
    name: 'a-new-one',
    duration: 1 + random.below(10),
    asks: [{ team, people: 1 }],
    after: [],
    score: 1 + random.below(100),
  };
  return [
    changed((item) => ({ ...item, duration: item.duration + 1 + random.below(5) })),
    changed((item) => ({ ...item, score: 1 + random.below(100) })),
    {
      ...plan,
      items: plan.items
        .filter(({ name }) => name !== last.name)
        .map((item) => ({ ...item, after: item.after.filter(({ from }) => from !== last.name) })),
    },
    { ...plan, items: [more, ...plan.items] },
  ];
}
