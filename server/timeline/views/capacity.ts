/** How much each team is asked for by month, and by whom, from the status date on: the past cannot be moved. */
import { civilOf, type Day, dayOf } from '../../../grammar/civil.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { countWorkdays } from '../../calendar/workCalendar.ts';
import { loadBy, type TeamLoad, whoAsks } from '../../insight/capacity.ts';
import type { Roadmap, Team } from '../../model/roadmap.ts';
import { monthYear } from '../../wording/dates.ts';
import { capacity as capacityText } from '../../wording/people.ts';
import type { Keep } from './keep.ts';

export interface CapacityData {
  readonly kind: 'capacity';
  /** The first days of the months, without a gap. */
  readonly months: readonly { readonly from: Day; readonly says: string }[];
  readonly teams: readonly TeamRow[];
  /** Months beyond the last that is shown. */
  readonly more: number;
}

export interface TeamRow {
  readonly id: string;
  readonly title: string;
  /** `5 people`, `2 people, then 4 people from 1 Mar 2027`, `no limit`. */
  readonly people: string;
  /** One a month, `null` where nothing is asked. */
  readonly cells: readonly (LoadCell | null)[];
}

export interface LoadCell {
  /** Person-days. */
  readonly asked: number;
  /** Absent where no capacity is stated. */
  readonly capacity?: number;
  /** On some day of the month more is asked than there is. */
  readonly over: boolean;
  /** Who asks for most: of the days that are too much, where there are any. */
  readonly who: readonly { readonly id: string; readonly title: string; readonly days: number }[];
  /** How many more ask. */
  readonly more: number;
}

const MOST_MONTHS = 120;
const MOST_WHO = 6;

export function capacity(analysis: Analysis, keep: Keep): CapacityData {
  const { roadmap, loads } = analysis;
  const asked = loads.map((load) => new Map(loadBy('month', load).map((month) => [month.from, month])));
  const days = asked.flatMap((months) => [...months.keys()]);
  const first = days.reduce((least, day) => Math.min(least, day), Infinity);
  const last = days.reduce((most, day) => Math.max(most, day), -Infinity);
  const months: Day[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  const shown = months.slice(0, MOST_MONTHS);
  // A slice of features has the teams that these ask.
  const wanted = (load: TeamLoad, team: Team): boolean =>
    keep(team) || load.asks.index.subarray(0, load.asks.count).some((index) => keep(roadmap.work[index]!));
  return {
    kind: 'capacity',
    months: shown.map((from) => ({ from, says: monthYear(from) })),
    teams: loads.flatMap((load, i): TeamRow[] => {
      const team = roadmap.teams[i]!;
      if (!wanted(load, team)) return [];
      const who = askers(load, roadmap);
      const cells = shown.map((month): LoadCell | null => {
        const sum = asked[i]!.get(month);
        if (!sum || sum.asked <= 0) return null;
        const over = load.overloads.some((each) => each.from < nextMonth(month) && each.to > month);
        const all = who(month, over);
        return {
          asked: sum.asked,
          capacity: Number.isFinite(sum.capacity) ? sum.capacity : undefined,
          over,
          who: all.slice(0, MOST_WHO),
          more: Math.max(0, all.length - MOST_WHO),
        };
      });
      return [{ id: team.id, title: team.title, people: capacityText(team.capacity), cells }];
    }),
    more: months.length - shown.length,
  };
}

function nextMonth(day: Day): Day {
  const { year, month } = civilOf(day);
  return month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
}

/** Who asks the team in a month, with their person-days, most first; only those of the overloads where there are any. */
function askers(
  load: TeamLoad,
  { work }: Roadmap,
): (month: Day, over: boolean) => { id: string; title: string; days: number }[] {
  const { asks, calendar, overloads } = load;
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
  return (month, over) => {
    const end = nextMonth(month);
    const blamed = over
      ? new Set(overloads.filter(({ from, to }) => from < end && to > month).flatMap((each) => whoAsks(load, each)))
      : undefined;
    return (byMonth.get(month) ?? [])
      .map((a) => ({
        index: asks.index[a]!,
        days: asks.people[a]! * countWorkdays(calendar, Math.max(month, asks.from[a]!), Math.min(end, asks.to[a]!)),
      }))
      .filter(({ index, days }) => days > 0 && (blamed?.has(index) ?? true))
      .sort((a, b) => b.days - a.days || a.index - b.index)
      .map(({ index, days }) => ({ id: work[index]!.id, title: work[index]!.title, days: Math.round(days * 10) / 10 }));
  };
}
