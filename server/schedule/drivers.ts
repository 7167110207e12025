/**
 * Pass 9, why: what holds a piece of work where it is, every tie. Needs early dates. Promises at least one driver for
 * each, dependencies first; a part that its summary's gate holds has the gate's drivers.
 */
import type { Day } from '../../grammar/civil.ts';
import { boundDrives, drives } from './drives.ts';
import {
  ALWAYS,
  type Dates,
  FIRST_START,
  FROM_CAPACITY,
  FROM_NESTING,
  GATE,
  NEVER,
  type Network,
  SUMMARY,
} from './network.ts';
import { COMMITTED, NO_DAY, type TeamInput } from './planInput.ts';
import { LINK_TYPES, lagAt } from './readLinks.ts';
import type { DependencyDriver, Driver, Precedence } from './schedule.ts';
import { isUnderWay } from './underWay.ts';

const roadmapStart: Driver = { kind: 'roadmap-start' };

export function driversOf(network: Network, dates: Dates, node: number): readonly Driver[] {
  if (network.absent[node]) return [roadmapStart];
  const fact = factOf(network, node);
  if (fact !== undefined) return [fact];
  const found: Driver[] = [];
  const { links, role, item } = network;
  for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
    if (!drives(network, dates, l)) continue;
    const from = links.from[l]!;
    const origin = links.origin[l]!;
    if (origin >= 0) found.push(dependencyDriver(network, origin));
    else if (origin <= FROM_CAPACITY) {
      const team = network.input.teams[FROM_CAPACITY - origin]!.id;
      const first = precedenceOf(network, from, node);
      found.push({ kind: 'capacity', team, from: item[from]!, ...(first && { first }) });
    } else if (role[from] === GATE) {
      found.push(...driversOf(network, dates, from));
    } else if (origin === FROM_NESTING) found.push({ kind: 'part', from: item[from]! });
  }
  if (role[node] !== SUMMARY && role[node] !== FIRST_START && boundDrives(network, dates, node)) {
    found.push(boundOf(network, node));
  }
  const first = found[0];
  if (first === undefined) return [roadmapStart];
  return found.length === 1 ? found : dependenciesFirst(found);
}

/** The link at a place of the input's links, as a reason. */
export function dependencyDriver({ input: { links } }: Network, link: number): DependencyDriver {
  const lag = lagAt(links, link);
  const type = LINK_TYPES[links.bits[link]! & 3]!;
  return { kind: 'dependency', from: links.from[link]!, to: links.to[link]!, type, ...(lag && { lag }) };
}

/** Why levelling gave its people to a node and not to another; undefined where no fact of the two decided it. */
export function precedenceOf({ input, neededFor, asOf }: Network, node: number, other: number): Precedence | undefined {
  if (asOf !== ALWAYS && isUnderWay(input, node) && !isUnderWay(input, other)) return { kind: 'under-way' };
  const index = neededFor?.[node] ?? -1;
  const committed = index >= 0 && input.commitment[index] === COMMITTED;
  if (committed) return { kind: 'due', index, committed };
  const score = input.score[node]!;
  const own = input.score[other]!;
  if (score > own) return { kind: 'score', score, own };
  return index >= 0 ? { kind: 'due', index, committed } : undefined;
}

/** Pins and actual dates: nothing else decides then. */
function factOf(network: Network, node: number): Driver | undefined {
  const { pin, started, finished, cap, item, input, tables, start, asOf, role } = network;
  if (finished[node]! >= 0 && cap[node] === NEVER) return { kind: 'actual', on: tables.origin + finished[node]! - 1 };
  if (cap[node] !== NEVER) {
    return started[node]! >= 0 && finished[node]! < 0
      ? { kind: 'actual', on: tables.origin + started[node]! }
      : { kind: 'status-date', on: tables.origin + asOf };
  }
  if (pin[node]! < 0 || role[node] === SUMMARY) return undefined;
  if (started[node]! >= 0) return { kind: 'actual', on: tables.origin + started[node]! };
  const of = item[node]!;
  const stated = input.pinned[of]!;
  const day = input.milestone[of] ? stated + 1 : stated;
  const at = pin[node]! - start;
  if (day < tables.origin + pin[node]! && asOf !== ALWAYS && pin[node] === asOf) {
    return { kind: 'status-date', on: tables.origin + asOf };
  }
  return at === 0 && day < tables.origin + start ? roadmapStart : { kind: 'pin', on: stated };
}

function boundOf(network: Network, node: number): Driver {
  const { lower, start, asOf, item, input, tables, role, started } = network;
  const at = lower[node]!;
  if (at === start && asOf < start) return roadmapStart;
  const earliest = input.earliest[item[node]!]!;
  // A start beyond the status date: said, if hardly true.
  if (started[node]! >= 0 && at === started[node] && at > asOf) return { kind: 'actual', on: tables.origin + at };
  if (earliest !== NO_DAY && at === earliest - tables.origin && at > start) return { kind: 'earliest', on: earliest };
  if (asOf !== ALWAYS && at === asOf && at >= start && role[node] !== GATE) {
    return { kind: 'status-date', on: tables.origin + asOf };
  }
  // Only levelling raises a bound beyond what is stated: there are no people before that day.
  if (at <= Math.max(start, asOf)) return roadmapStart;
  const team = shortTeam(network, item[node]!, tables.origin + at);
  return team ? { kind: 'capacity', team: team.id } : { kind: 'earliest', on: tables.origin + at };
}

/** Of the teams that work asks for, the one that was last to change its size by a day; the first where none did. */
function shortTeam({ input }: Network, index: number, on: Day): TeamInput | undefined {
  const { demandStart, demandTeam, teams } = input;
  const asked = Array.from(demandTeam.subarray(demandStart[index]!, demandStart[index + 1]!), (t) => teams[t]!);
  const changed = ({ capacity }: TeamInput): number =>
    Math.max(-Infinity, ...capacity.slice(1).flatMap(({ from }) => (from <= on ? [from] : [])));
  return asked.reduce<TeamInput | undefined>((last, t) => (last && changed(last) >= changed(t) ? last : t), undefined);
}

function dependenciesFirst(found: readonly Driver[]): readonly Driver[] {
  const rank = (driver: Driver): number =>
    driver.kind === 'dependency' ? 0 : driver.kind === 'capacity' ? 1 : driver.kind === 'part' ? 2 : 3;
  const sorted = [...found].sort((a, b) => rank(a) - rank(b));
  // Several nested gates may all stand at the roadmap's start: that is one reason.
  return sorted.filter((driver, i) => rank(driver) < 3 || sorted.findIndex((other) => sameBound(other, driver)) === i);
}

const sameBound = (a: Driver, b: Driver): boolean =>
  a.kind === b.kind && (a.kind === 'roadmap-start' || ('on' in a && 'on' in b && a.on === b.on));
