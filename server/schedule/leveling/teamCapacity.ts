/**
 * People as whole units on each day of a network's tables. Half a person is exact: each team has its own unit, the
 * largest that makes all its numbers whole.
 * Promises: where numbers are too fine for 30 bits, demands round up and capacity down, so nothing is ever exceeded.
 */
import type { Day } from '../../../grammar/civil.ts';
import type { Network } from '../network.ts';
import type { TeamInput } from '../planInput.ts';

export interface TeamCapacity {
  /** Teams with a limit that somebody asks for, as places in the input's teams; a resource is a place in this list. */
  readonly teams: readonly number[];
  /** Days that `capacity` covers: all of the tables, or fewer. */
  readonly days: number;
  /** Units on each day: `capacity[day * teams.length + resource]`. */
  readonly capacity: Int32Array;
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
  const limited = teams.map((_, t) => t).filter((t) => asked.has(t) && teams[t]!.capacity.length > 0);
  const place = new Map(limited.map((team, r) => [team, r]));
  const numbers = limited.map((team) => teams[team]!.capacity.map(({ people }) => people));
  for (let k = 0; k < demandTeam.length; k++) {
    const r = place.get(demandTeam[k]!);
    if (r !== undefined) numbers[r]!.push(demandPeople[k]!);
  }
  const scales = numbers.map(scaleOf);

  /** Nobody waits for people that will never be there: a team asked for more than it has at its best gives all it has. */
  const most = limited.map((team, r) => levelOf(mostPeople(teams[team]!, tables.origin + tables.days), scales[r]!));

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
      units.push(Math.min(most[r]!, Math.ceil(asked * scales[r]! - 1e-6)));
    });
    first[i + 1] = units.length;
  }
  first.fill(units.length, items + 1);

  const count = limited.length;
  const capacity = new Int32Array(days * count);
  limited.forEach((team, r) => {
    const steps = teams[team]!.capacity;
    for (let s = 0; s < steps.length; s++) {
      const from = s === 0 ? 0 : Math.max(0, steps[s]!.from - tables.origin);
      const level = levelOf(steps[s]!.people, scales[r]!);
      for (let cell = from * count + r; cell < capacity.length; cell += count) capacity[cell] = level;
    }
  });
  return { teams: limited, days, capacity, first, resource: Int32Array.from(resource), units: Int32Array.from(units) };
}

/** People at its best, as far as the plan can see. */
const mostPeople = ({ capacity }: TeamInput, end: Day): number =>
  Math.max(0, ...capacity.filter(({ from }, s) => s === 0 || from < end).map(({ people }) => people));

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
