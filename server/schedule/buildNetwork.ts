/**
 * Passes 1 to 4: Roadmap -> Network. Needs the roadmap's columns and where it starts; an earlier answer, whose links
 * are kept where nothing about them changed. Promises a Network whose tables are long enough for every pass, all days
 * counted from its origin, and the same as without the earlier answer.
 */
import type { Day } from '../../grammar/civil.ts';
import { type DayTables, dayTables } from '../calendar/dayTables.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { EVERY_DAY, ROADMAP_CALENDAR } from './calendars.ts';
import { type Columns, ELAPSED, IN_MONTHS } from './columns.ts';
import { horizonOf } from './horizon.ts';
import { within } from './lag.ts';
import { linkColumns } from './linkColumns.ts';
import { ALWAYS, MOMENT, MONTHS, NEVER, type Network, WORK } from './network.ts';
import { type Nodes, nodesOf } from './nodes.ts';
import { placeItems } from './placeItems.ts';
import { extentOf } from './stated.ts';
import { cyclesOf, topologicalOrder } from './topologicalOrder.ts';

export interface NetworkOptions {
  readonly start: Day;
  readonly asOf?: Day;
  /** Room for all work one after the other, as levelling may need it. */
  readonly serial?: boolean;
}

/** Nodes, links and their order: what an edit of a date or a duration leaves as it is. */
export interface Structure {
  readonly nodes: Nodes;
  readonly order: Int32Array;
  readonly cycles: Network['cycles'];
}

export function structureOf(
  columns: Columns,
  before?: { readonly columns: Columns; readonly structure: Structure },
): Structure {
  const { dependencies } = columns.roadmap;
  const known = before?.columns.roadmap.dependencies;
  const links = linkColumns(dependencies, known);
  if (known && columns.sameShape && links === linkColumns(known)) return before.structure;
  const nodes = nodesOf(columns, links);
  const order = topologicalOrder(nodes.size, nodes.links);
  return { nodes, order, cycles: itemCycles(nodes, order) };
}

export function buildNetwork(
  columns: Columns,
  { nodes, order, cycles }: Structure,
  { start, asOf, serial = false }: NetworkOptions,
): Network {
  const { roadmap } = columns;
  const { first, last, bounded } = extentOf(columns, start, asOf);
  const lastDay = serial ? Math.max(last, lastCapacityChange(roadmap)) : last;
  const { origin, days } = horizonOf({ nodes, columns, order, firstDay: first, lastDay, bounded, serial });
  const tables = dayTables(columns.calendars, origin, days);
  const offset = (day: Day): number => within(tables, day - origin);
  const filled = (value: number): Int32Array => new Int32Array(nodes.size).fill(value);
  const { kind, amount, clock } = timesOf(columns, nodes, tables);
  const network: Network = {
    size: nodes.size,
    items: roadmap.work.length,
    work: roadmap.work,
    tables,
    role: nodes.role,
    kind,
    amount,
    clock,
    lower: filled(offset(start)),
    pin: filled(ALWAYS),
    latestStart: filled(NEVER),
    upper: filled(NEVER),
    started: filled(ALWAYS),
    finished: filled(ALWAYS),
    cap: filled(NEVER),
    absent: nodes.absent,
    item: nodes.item,
    links: withClocks(nodes, tables),
    order,
    cycles,
    ...columns.demands,
    asOf: asOf === undefined ? ALWAYS : offset(asOf),
    start: offset(start),
  };
  placeItems(network, columns, offset);
  return network;
}

/** Levelled work may wait for people who come on a day. */
function lastCapacityChange({ teams }: Roadmap): Day {
  let last = Number.NEGATIVE_INFINITY;
  for (const { capacity } of teams) for (const { from } of capacity) if (from > last) last = from;
  return last;
}

/** Elapsed work passes on every day; a gate or first start counts as its summary does. */
function timesOf(
  { unit, amount: amounts, calendar }: Columns,
  { size, item, absent }: Nodes,
  { stride }: DayTables,
): Pick<Network, 'kind' | 'amount' | 'clock'> {
  const items = amounts.length;
  const kind = new Uint8Array(size).fill(MOMENT);
  const amount = new Int32Array(size);
  const clock = new Int32Array(size).fill(ROADMAP_CALENDAR * stride);
  for (let node = 0; node < size; node++) {
    const takes = node < items && !absent[node] ? amounts[node]! : 0;
    const passes = takes > 0 && unit[node] === ELAPSED ? EVERY_DAY : calendar[item[node]!]!;
    clock[node] = passes * stride;
    if (takes === 0) continue;
    kind[node] = unit[node] === IN_MONTHS ? MONTHS : WORK;
    amount[node] = takes;
  }
  return { kind, amount, clock };
}

function withClocks({ links }: Nodes, { stride }: DayTables): Network['links'] {
  const lagClock = new Int32Array(links.count);
  for (let l = 0; l < links.count; l++) lagClock[l] = links.lagClock[l]! * stride;
  return { ...links, lagClock };
}

function itemCycles(nodes: Nodes, order: Int32Array): Network['cycles'] {
  return cyclesOf(nodes.size, nodes.links, order)
    .map((cycle) => [...new Set(cycle.map((node) => nodes.item[node]!))].sort((a, b) => a - b))
    .filter((cycle) => cycle.length > 0);
}
