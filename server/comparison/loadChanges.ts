/** Which teams are asked for more than they have, and were not; and the other way round. */
import type { Day } from '../../grammar/civil.ts';
import { countWorkdays } from '../calendar/workCalendar.ts';
import { demandedBy, type Overload, type TeamLoad } from '../insight/capacity.ts';
import type { Id } from '../model/roadmap.ts';
import type { Pair, Version } from './version.ts';

export interface LoadChange {
  readonly team: Id;
  readonly title: string;
  /** Person-days above its capacity, over the whole plan. */
  readonly excess: Pair<number>;
  /** Where the later plan asks it for the most above its capacity; absent where it asks for nothing above. */
  readonly worst?: Overload & { readonly features: readonly Id[] };
}

/** Teams whose excess is another, the greatest increase first. What lies before the status date cannot be moved. */
export function loadChanges(before: Version, after: Version): readonly LoadChange[] {
  const old = new Map(before.loads.map((load) => [load.team, load]));
  return after.loads
    .flatMap((load): LoadChange[] => {
      const was = old.get(load.team);
      const excess = { before: was ? excessOf(was) : 0, after: excessOf(load) };
      if (Math.abs(excess.after - excess.before) < 1e-6) return [];
      const worst = worstOf(load);
      const features = worst ? demandedBy(load, worst).map((index) => after.roadmap.work[index]!.id) : [];
      const title = after.roadmap.byId.get(load.team)?.title ?? load.team;
      return [{ team: load.team, title, excess, ...(worst && { worst: { ...worst, features } }) }];
    })
    .sort((a, b) => b.excess.after - b.excess.before - (a.excess.after - a.excess.before));
}

function excessOf({ runs, calendar }: TeamLoad): number {
  const days = (from: Day, to: Day): number => countWorkdays(calendar, from, to);
  return runs.reduce(
    (sum, { from, to, asked, capacity }) => (asked > capacity ? sum + (asked - capacity) * days(from, to) : sum),
    0,
  );
}

const worstOf = ({ overloads }: TeamLoad): Overload | undefined =>
  overloads.reduce<Overload | undefined>(
    (worst, one) => (worst === undefined || one.asked - one.capacity > worst.asked - worst.capacity ? one : worst),
    undefined,
  );
