/**
 * The guard: more people never hurt what is promised. Where the rule misses a due date, it also runs with one person
 * less in each team, and without the steps of a team's capacity; what it finds holds with everybody, and may be better.
 * Promises: no due date is missed that the rule keeps with one person less. (A plan for fewer people is one for more;
 * made again in the order of its starts, nothing in it ends later.)
 */
import { type Board, type Ordered, wholeValue, withTeams } from './board.ts';
import { compare, keepsPromises } from './objective.ts';
import { placementBudget } from './placementBudget.ts';
import { orderByRule } from './rule.ts';
import { type TeamCapacity, withPeople } from './teamCapacity.ts';

/** Bounds the time of one run of the rule. */
const PLACEMENTS = 6000;

/** The list of the rule, or a better one; undefined where its plan does not fit into the days of the capacity. */
export function guarded(board: Board, teams: TeamCapacity, wanted: boolean): Ordered | undefined {
  const { plan } = board;
  const judge = (list: Int32Array): Ordered => {
    plan.place(list, list.length);
    return { list, value: wholeValue(board) };
  };
  let best = judge(orderByRule(board, placementBudget(PLACEMENTS)).list);
  if (!plan.fits()) return undefined;
  if (!wanted || keepsPromises(best.value)) return best;
  for (const fewer of withFewer(teams, plan.spare.slice())) {
    const other = withTeams(board, fewer);
    const { list } = orderByRule(other, placementBudget(PLACEMENTS));
    other.plan.place(list, list.length);
    if (!other.plan.fits()) continue;
    const { start } = other.plan.dates;
    const place = new Int32Array(board.network.size);
    list.forEach((node, at) => {
      place[node] = at;
    });
    const made = judge(board.lists.mend(list.slice().sort((a, b) => start[a]! - start[b]! || place[a]! - place[b]!)));
    if (plan.fits() && compare(made.value, best.value) < 0) best = made;
  }
  return best;
}

/**
 * The same teams with one person less in one of them, then with one of them as it is at first; in the order of their
 * names. Where one person was always to spare, the rule would find the same again.
 */
function* withFewer(teams: TeamCapacity, spare: Int32Array): Generator<TeamCapacity> {
  const { days, capacity, person } = teams;
  for (let r = 0; r < teams.teams.length; r++) {
    const people = capacity.subarray(r * days, (r + 1) * days);
    if (spare[r]! < person[r]!) yield withPeople(teams, r, (day) => Math.max(0, people[day]! - person[r]!));
    const first = people[0]!;
    if (people[days - 1] !== first) yield withPeople(teams, r, () => first);
  }
}
