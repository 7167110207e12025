/**
 * The guard: more people never hurt what is promised. Where the rule misses a promise, it also runs with one person less
 * in each team, and without the steps of a team's capacity; the order that it finds is tried with everybody.
 * Promises: no more promises are missed than by the rule with one person less. (A plan for fewer people is one for more;
 * made again in the order of its starts, nothing in it ends later.)
 */
import { type Board, judge, type Ordered, withTeams } from './board.ts';
import { compare, keepsPromises } from './objective.ts';
import { placementBudget } from './placementBudget.ts';
import { orderByRule } from './rule.ts';
import { type TeamCapacity, withPeople } from './teamCapacity.ts';

/** Bounds the time of one run of the rule. */
const PLACEMENTS = 6000;

/** The list of the rule; undefined where its plan does not fit into the days of the capacity. */
export const orderOnBoard = (board: Board): Ordered | undefined =>
  judge(board, orderByRule(board, placementBudget(PLACEMENTS)).list);

/** The list of the rule or, where that misses promises, the best of those for fewer people. */
export function guarded(board: Board): Ordered | undefined {
  const best = orderOnBoard(board);
  if (!best || keepsPromises(best.value)) return best;
  return bestWithFewer(board, best, (other, consider) => {
    const found = orderOnBoard(other);
    if (found) consider(found);
  });
}

/** Finds lists on a board, and has each considered. */
export type Find = (board: Board, consider: (found: Ordered) => void) => void;

/** The best of a list and of those that are found for fewer people. */
export function bestWithFewer(board: Board, from: Ordered, find: Find): Ordered {
  let best = from;
  for (const fewer of withFewer(board.teams, board.plan.spare.slice())) {
    // A board of its own is judged on, since a search goes on from the plan on its board.
    const other = withTeams(board, fewer);
    const judged = withTeams(board, fewer);
    find(other, ({ list }) => {
      if (!judge(judged, list)) return;
      const made = judge(board, inOrderOfStarts(judged, list));
      if (made && compare(made.value, best.value) < 0) best = made;
    });
  }
  return best;
}

/** A list in the order in which the plan on the board starts it. */
function inOrderOfStarts({ plan, lists, network }: Board, list: Int32Array): Int32Array {
  const { start } = plan.dates;
  const place = new Int32Array(network.size);
  list.forEach((node, at) => {
    place[node] = at;
  });
  return lists.mend(list.slice().sort((a, b) => start[a]! - start[b]! || place[a]! - place[b]!));
}

/**
 * The same teams with one person less in one of them, then with one of them as it is at first; in the order of their
 * names. Where one person was always to spare, the same would be found again.
 */
function* withFewer(teams: TeamCapacity, spare: Int32Array): Generator<TeamCapacity> {
  const { from, days, column, capacity, person } = teams;
  for (let r = 0; r < teams.teams.length; r++) {
    const people = (day: number): number => capacity[column[r]! + day]!;
    if (spare[r]! < person[r]!) yield withPeople(teams, r, (day) => Math.max(0, people(day) - person[r]!));
    if (people(days - 1) !== people(from)) yield withPeople(teams, r, () => people(from));
  }
}
