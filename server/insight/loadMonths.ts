/** The load of a team month by month, and which features make it up. */
import { civilOf, type Day, dayOf } from '../../grammar/civil.ts';
import { askedDays, demandedBy, loadBy, type PeriodLoad, type TeamLoad } from './capacity.ts';

export interface LoadMonth extends PeriodLoad {
  /** Half-open. */
  readonly to: Day;
  /** On some day of the month more people are needed than there are. */
  readonly over: boolean;
  /** By person-days, the largest first; of a month that is over, only what falls on its over-allocated days. */
  readonly needs: readonly Need[];
}

export interface Need {
  /** A work index. */
  readonly index: number;
  /** Person-days, in tenths. */
  readonly days: number;
}

/** The months in which the team is needed, in order. */
export function loadMonths(load: TeamLoad): readonly LoadMonth[] {
  const needsIn = needsByMonth(load);
  return loadBy('month', load)
    .filter(({ asked }) => asked > 0)
    .map((month) => {
      const to = nextMonth(month.from);
      const over = load.overloads.filter((each) => each.from < to && each.to > month.from);
      const blamed = over.length > 0 ? new Set(over.flatMap((each) => demandedBy(load, each))) : undefined;
      return { ...month, to, over: over.length > 0, needs: needsIn(month.from, to, blamed) };
    });
}

export function nextMonth(day: Day): Day {
  const { year, month } = civilOf(day);
  return month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
}

/** Longer than any plan; what lies beyond is not looked at. */
const MOST_MONTHS = 1200;

function needsByMonth(load: TeamLoad): (from: Day, to: Day, only?: ReadonlySet<number>) => Need[] {
  const { asks } = load;
  const byMonth = new Map<Day, number[]>();
  for (let a = 0; a < asks.count; a++) {
    const { year, month } = civilOf(asks.from[a]!);
    let at = dayOf(year, month, 1);
    for (let n = 0; n < MOST_MONTHS && at < asks.to[a]!; n++, at = nextMonth(at)) {
      const there = byMonth.get(at);
      if (there) there.push(a);
      else byMonth.set(at, [a]);
    }
  }
  return (from, to, only) =>
    (byMonth.get(from) ?? [])
      .map((a) => ({
        index: asks.index[a]!,
        days: asks.people[a]! * askedDays(load, a, from, to),
      }))
      .filter(({ index, days }) => days > 0 && (only?.has(index) ?? true))
      .sort((a, b) => b.days - a.days || a.index - b.index)
      .map(({ index, days }) => ({ index, days: Math.round(days * 10) / 10 }));
}
