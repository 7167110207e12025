/**
 * Levelling where something is promised or has a score: the rule, the guard, and on request a search.
 * Promises: a list; undefined where the days of the capacity are too few and there are more.
 */
import { createBoard } from './board.ts';
import type { FoundList } from './foundList.ts';
import type { Search } from './genetic.ts';
import type { Goals } from './goals.ts';
import { bestWithFewer, guarded, orderOnBoard } from './guard.ts';
import type { LevelingInput } from './levelingInput.ts';
import { MISSED_COMMITMENTS } from './objective.ts';
import { RULE_SCHEDULES } from './priorityRule.ts';
import { searchOrders } from './search.ts';

/** Pieces of work up to which the guard runs unasked: it takes the time of the rule once more for each team. */
const GUARDED = 300;

export function byPromises(input: LevelingInput, goals: Goals, search: Search): FoundList | undefined {
  const board = createBoard(input, goals);
  const isSmall = input.network.items <= GUARDED;
  const isAsked = search.budget > RULE_SCHEDULES;
  const from = isAsked || isSmall ? guarded(board) : orderOnBoard(board);
  if (!from) return undefined;
  if (!isAsked) return { list: from.list, schedules: RULE_SCHEDULES };
  const found = searchOrders(board, from, search);
  // Whether fewer people are looked at depends on the rule alone, so that a longer search is never worse.
  if (!isSmall || from.value[MISSED_COMMITMENTS] === 0) return found;
  const { list } = bestWithFewer(board, found, (other) => {
    const start = guarded(other);
    return start && searchOrders(other, start, search);
  });
  return { list, schedules: found.schedules };
}
