/**
 * Levelling where something is promised or has a score: the rule, the guard, and on request a search.
 * Needs: the network, its early dates, goals and teams. Promises: a list; undefined where the days are too few and more
 * are to be had.
 */
import type { Dates, Network } from '../network.ts';
import { createBoard } from './board.ts';
import type { FoundList } from './foundList.ts';
import type { Search } from './genetic.ts';
import type { Goals } from './goals.ts';
import { guarded } from './guard.ts';
import type { PathOrder } from './pathOrder.ts';
import { RULE_SCHEDULES } from './priorityRule.ts';
import { searchOrders } from './search.ts';
import type { TeamCapacity } from './teamCapacity.ts';

/** Work in a plan up to which the guard runs unasked: it takes the time of the rule once more for each team. */
const GUARDED = 300;

export function byPromises(
  network: Network,
  early: Dates,
  path: PathOrder,
  fixed: Uint8Array,
  goals: Goals,
  teams: TeamCapacity,
  search: Search,
): FoundList | undefined {
  const board = createBoard(network, early, path, fixed, goals, teams);
  const searches = search.budget > RULE_SCHEDULES;
  const from = guarded(board, teams, searches || network.items <= GUARDED);
  if (!from) return undefined;
  if (!searches) return { list: from.list, schedules: RULE_SCHEDULES };
  const { list, schedules } = searchOrders(board, from, search);
  return { list, schedules };
}
