/**
 * The genetic search in stages of fixed sizes, each seeded with the best plan so far. How a stage runs does not depend
 * on how many schedules there are in all, so a longer search begins with the shorter one and is never worse.
 */
import { type Found, genetic, type Search } from './genetic.ts';
import type { Justified, Sides } from './justify.ts';
import { priorityRule, RULE_SCHEDULES } from './priorityRule.ts';

/** Schedules of each stage; the last is repeated. */
const STAGES = [1000, 4000, 20_000, 100_000];

/**
 * @param bound a length that no plan can beat: the search ends when it is reached
 * @param onBetter given the schedule of the rule, and each that is shorter than all before it
 */
export function searchInStages(
  sides: Sides,
  bound: number,
  search: Search,
  onBetter: (found: Justified) => void = () => undefined,
): Found {
  const { problem } = sides[0];
  let best: Found = { ...priorityRule(sides), schedules: RULE_SCHEDULES };
  onBetter(best);
  // Too few days even for the rule: a search is worth its time when there are more.
  if (problem.size < 2 || (problem.partial && best.makespan >= problem.horizon)) return best;
  for (let stage = 0; best.schedules < search.budget && best.makespan > bound; stage++) {
    if (search.shouldStop?.()) break;
    const size = STAGES[Math.min(stage, STAGES.length - 1)]!;
    best = genetic(sides, bound, best, { ...search, size, seed: search.seed + stage, onBetter });
  }
  return best;
}
