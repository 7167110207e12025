/**
 * People as whole units on each day of a network's tables. Half a person is exact: each team has its own unit, the
 * largest that makes all its numbers whole.
 * Promises: where numbers are too fine for 30 bits, demands round up and capacity down, so nothing is ever exceeded.
 */
import type { Network } from '../network.ts';

export interface TeamCapacity {
  /**
   * Teams with a limit that some work requires, as places in the input's teams, by their names; a resource is a place
   * in this list.
   */
  readonly teams: readonly number[];
  /** Days of the tables that `capacity` covers, half-open: no work starts before `from`. */
  readonly from: number;
  readonly days: number;
  /** Where the days of each resource would begin if they were counted from 0: `capacity[column[resource] + day]`. */
  readonly column: Int32Array;
  readonly capacity: Int32Array;
  /** The most units on any day from a day on, in the same places: what more is required than that is never there. */
  readonly most: Int32Array;
  /** Units that are one person, by resource. */
  readonly person: Int32Array;
  /** Demands of node i are `first[i]` up to `first[i + 1]`: resource and units, each resource once. */
  readonly first: Int32Array;
  readonly resource: Int32Array;
  readonly units: Int32Array;
}

const LARGEST = 1 << 30;

export function teamCapacity(network: Network, from: number, days: number): TeamCapacity {
  const { items, tables, input } = network;
  const { demandStart, demandTeam, demandPeople, teams } = input;
  const asked = new Set<number>(demandTeam);
  const limited = teams
    .map((_, t) => t)
    .filter((t) => asked.has(t) && teams[t]!.capacity.length > 0)
    .sort((a, b) => (teams[a]!.id < teams[b]!.id ? -1 : 1));
  const place = new Map(limited.map((team, r) => [team, r]));
  const numbers = limited.map((team) => teams[team]!.capacity.map(({ people }) => people));
  for (let k = 0; k < demandTeam.length; k++) {
    const r = place.get(demandTeam[k]!);
    if (r !== undefined) numbers[r]!.push(demandPeople[k]!);
  }
  const scales = numbers.map(scaleOf);

  const first = new Int32Array(network.size + 1);
  const resource: number[] = [];
  const units: number[] = [];
  for (let i = 0; i < items; i++) {
    const own = resource.length;
    const people: number[] = [];
    for (let k = demandStart[i]!; k < demandStart[i + 1]!; k++) {
      const r = place.get(demandTeam[k]!);
      if (r === undefined) continue;
      const known = resource.indexOf(r, own);
      const at = known < 0 ? resource.push(r) - 1 : known;
      people[at - own] = (people[at - own] ?? 0) + demandPeople[k]!;
    }
    people.forEach((asked, n) => {
      const r = resource[own + n]!;
      units.push(Math.min(LARGEST, Math.ceil(asked * scales[r]! - 1e-6)));
    });
    first[i + 1] = units.length;
  }
  first.fill(units.length, items + 1);

  const span = days - from;
  const column = Int32Array.from(limited, (_, r) => r * span - from);
  const capacity = new Int32Array(span * limited.length);
  limited.forEach((team, r) => {
    const steps = teams[team]!.capacity;
    for (let s = 0; s < steps.length; s++) {
      const day = s === 0 ? from : Math.max(from, steps[s]!.from - tables.origin);
      if (day < days) capacity.fill(levelOf(steps[s]!.people, scales[r]!), column[r]! + day, column[r]! + days);
    }
  });
  const most = new Int32Array(capacity.length);
  for (const at of column) fillMost(capacity, most, at + from, at + days);
  return {
    teams: limited,
    from,
    days,
    column,
    capacity,
    most,
    person: Int32Array.from(scales),
    first,
    resource: Int32Array.from(resource),
    units: Int32Array.from(units),
  };
}

/** The same people with other numbers of one team, by day. */
export function withPeople(teams: TeamCapacity, resource: number, peopleOn: (day: number) => number): TeamCapacity {
  const { from, days } = teams;
  const at = teams.column[resource]!;
  const capacity = teams.capacity.slice();
  for (let day = from; day < days; day++) capacity[at + day] = peopleOn(day);
  const most = teams.most.slice();
  fillMost(capacity, most, at + from, at + days);
  return { ...teams, capacity, most };
}

/** The largest capacity from each day on, in the cells of one resource. */
function fillMost(capacity: Int32Array, most: Int32Array, first: number, end: number): void {
  let largest = 0;
  for (let cell = end - 1; cell >= first; cell--) {
    if (capacity[cell]! > largest) largest = capacity[cell]!;
    most[cell] = largest;
  }
}

const levelOf = (people: number, scale: number): number =>
  Math.max(0, Math.min(LARGEST, Math.floor(people * scale + 1e-6)));

/** The smallest power of ten that makes all numbers whole, as far as they then fit. */
function scaleOf(numbers: readonly number[]): number {
  const most = Math.max(1, ...numbers);
  let scale = 1;
  while (
    scale < 1e6 &&
    most * scale * 10 < LARGEST &&
    numbers.some((x) => Math.abs(x * scale - Math.round(x * scale)) > 1e-6)
  ) {
    scale *= 10;
  }
  return scale;
}
