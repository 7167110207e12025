/**
 * Passes 1 to 4: Roadmap -> Network. Needs the roadmap, its start, the status date if it counts, public holidays.
 * Promises a Network whose tables are long enough for every pass, all days counted from its origin.
 */
import type { Day } from '../../grammar/civil.ts';
import { type DayTables, dayTables } from '../calendar/dayTables.ts';
import type { PublicHolidays } from '../calendar/publicHolidays.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { EVERY_DAY, ROADMAP_CALENDAR, type WorkCalendars, workCalendars } from './calendars.ts';
import { NO_TIME, plannedTime, type Time } from './durations.ts';
import { horizonOf } from './horizon.ts';
import { within } from './lag.ts';
import { ALWAYS, MOMENT, MONTHS, NEVER, type Network, WORK } from './network.ts';
import { isSummary, type Nodes, nodesOf } from './nodes.ts';
import { placeItems } from './placeItems.ts';
import { extentOf } from './stated.ts';
import { cyclesOf, topologicalOrder } from './topologicalOrder.ts';

export interface NetworkOptions {
  readonly start: Day;
  readonly asOf?: Day;
  readonly holidays: PublicHolidays;
  /** Room for all work one after the other, as levelling may need it. */
  readonly serial?: boolean;
}

export function buildNetwork(roadmap: Roadmap, { start, asOf, holidays, serial = false }: NetworkOptions): Network {
  const calendars = workCalendars(roadmap, holidays);
  const nodes = nodesOf(roadmap, calendars);
  const order = topologicalOrder(nodes.size, nodes.links);
  const times = timesOf(roadmap, calendars);
  const calendarOf = nodeCalendars(nodes, calendars, times);
  const { first, last, bounded } = extentOf(roadmap, start, asOf);
  const { origin, days } = horizonOf({
    nodes,
    times,
    calendarOf,
    calendars: calendars.list,
    order,
    firstDay: first,
    lastDay: last,
    bounded,
    serial,
  });
  const tables = dayTables(calendars.list, origin, days);
  const offset = (day: Day): number => within(tables, day - origin);
  const network: Network = {
    size: nodes.size,
    items: roadmap.work.length,
    work: roadmap.work,
    tables,
    role: nodes.role,
    kind: kindsOf(nodes.size, times),
    amount: amountsOf(nodes.size, times),
    clock: calendarOf.map((calendar) => calendar * tables.stride),
    lower: new Int32Array(nodes.size).fill(offset(start)),
    pin: new Int32Array(nodes.size).fill(ALWAYS),
    latestStart: new Int32Array(nodes.size).fill(NEVER),
    upper: new Int32Array(nodes.size).fill(NEVER),
    started: new Int32Array(nodes.size).fill(ALWAYS),
    finished: new Int32Array(nodes.size).fill(ALWAYS),
    cap: new Int32Array(nodes.size).fill(NEVER),
    absent: nodes.absent,
    item: nodes.item,
    links: withClocks(nodes, tables),
    order,
    cycles: itemCycles(nodes, order),
    ...demandsOf(roadmap, nodes.absent),
    asOf: asOf === undefined ? ALWAYS : offset(asOf),
    start: offset(start),
  };
  placeItems(network, offset);
  return network;
}

function timesOf(roadmap: Roadmap, calendars: WorkCalendars): readonly Time[] {
  return roadmap.work.map((work, i) =>
    work.kind === 'milestone' || isSummary(work)
      ? NO_TIME
      : (plannedTime(work, calendars.list[calendars.of[i]!]!) ?? NO_TIME),
  );
}

/** Elapsed work passes on every day; a gate or first start counts as its summary does. */
function nodeCalendars(nodes: Nodes, calendars: WorkCalendars, times: readonly Time[]): Int32Array {
  const of = new Int32Array(nodes.size).fill(ROADMAP_CALENDAR);
  for (let node = 0; node < nodes.size; node++) {
    const time = times[node];
    of[node] = time?.unit === 'elapsed' && time.amount > 0 ? EVERY_DAY : calendars.of[nodes.item[node]!]!;
  }
  return of;
}

function kindsOf(size: number, times: readonly Time[]): Uint8Array {
  const kinds = new Uint8Array(size).fill(MOMENT);
  for (let i = 0; i < times.length; i++) {
    const { unit, amount } = times[i]!;
    if (amount > 0) kinds[i] = unit === 'months' ? MONTHS : WORK;
  }
  return kinds;
}

function amountsOf(size: number, times: readonly Time[]): Int32Array {
  const amounts = new Int32Array(size);
  for (let i = 0; i < times.length; i++) amounts[i] = times[i]!.amount;
  return amounts;
}

const withClocks = (nodes: Nodes, { stride }: DayTables): Network['links'] => ({
  ...nodes.links,
  lagClock: nodes.links.lagClock.map((calendar) => calendar * stride),
});

function itemCycles(nodes: Nodes, order: Int32Array): Network['cycles'] {
  return cyclesOf(nodes.size, nodes.links, order)
    .map((cycle) => [...new Set(cycle.map((node) => nodes.item[node]!))].sort((a, b) => a - b))
    .filter((cycle) => cycle.length > 0);
}

/** People that planned work asks of teams; what is done, dropped or a summary asks for nobody. */
function demandsOf(roadmap: Roadmap, absent: Uint8Array): Pick<Network, 'demandStart' | 'demandTeam' | 'demandPeople'> {
  const places = new Map<string, number>(roadmap.teams.map((team, place) => [team.id, place]));
  const demandStart = new Int32Array(roadmap.work.length + 1);
  const teams: number[] = [];
  const people: number[] = [];
  for (const work of roadmap.work) {
    const over = work.kind !== 'feature' || work.finished !== undefined || work.status?.state === 'done';
    if (!over && !isSummary(work) && !absent[work.index]) {
      for (const demand of work.teams) {
        const place = places.get(demand.team);
        if (place === undefined || demand.people <= 0) continue;
        teams.push(place);
        people.push(demand.people);
      }
    }
    demandStart[work.index + 1] = teams.length;
  }
  return { demandStart, demandTeam: Int32Array.from(teams), demandPeople: Float64Array.from(people) };
}
