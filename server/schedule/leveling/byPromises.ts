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

/** Pieces of work times teams up to which the guard runs unasked: it takes the time of the rule once more for each team. */
const GUARDED = 800;

export function byPromises(input: LevelingInput, goals: Goals, search: Search): FoundList | undefined {
  const board = createBoard(input, goals);
  const isSmall = input.network.items * input.teams.teams.length <= GUARDED;
  const isAsked = search.budget > RULE_SCHEDULES;
  const from = isAsked || isSmall ? guarded(board) : orderOnBoard(board);
  if (!from) return undefined;
  if (!isAsked) return { list: from.list, schedules: RULE_SCHEDULES };
  const found = searchOrders(board, from, search);
  // Whether fewer people are looked at depends on the rule alone, and all that is found for them is tried with
  // everybody, so that a longer search is never worse.
  if (!isSmall || from.value[MISSED_COMMITMENTS] === 0) return found;
  const { list } = bestWithFewer(board, found, (other, consider) => {
    const start = guarded(other);
    if (start) searchOrders(other, start, search, consider);
  });
  return { list, schedules: found.schedules };
}
