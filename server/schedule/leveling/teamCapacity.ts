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
  /** Days that `capacity` covers: all of the tables, or fewer. */
  readonly days: number;
  /** Units on each day: `capacity[resource * days + day]`. */
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

export function teamCapacity(network: Network, days: number): TeamCapacity {
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

  const capacity = new Int32Array(days * limited.length);
  limited.forEach((team, r) => {
    const steps = teams[team]!.capacity;
    for (let s = 0; s < steps.length; s++) {
      const from = s === 0 ? 0 : Math.max(0, steps[s]!.from - tables.origin);
      if (from < days) capacity.fill(levelOf(steps[s]!.people, scales[r]!), r * days + from, (r + 1) * days);
    }
  });
  const most = new Int32Array(capacity.length);
  for (let r = 0; r < limited.length; r++) fillMost(capacity, most, r * days, days);
  return {
    teams: limited,
    days,
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
  const { days } = teams;
  const capacity = teams.capacity.slice();
  for (let day = 0; day < days; day++) capacity[resource * days + day] = peopleOn(day);
  const most = teams.most.slice();
  fillMost(capacity, most, resource * days, days);
  return { ...teams, capacity, most };
}

/** The largest capacity from each day of a column on. */
function fillMost(capacity: Int32Array, most: Int32Array, column: number, days: number): void {
  let largest = 0;
  for (let cell = column + days - 1; cell >= column; cell--) {
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
