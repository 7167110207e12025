/**
 * Passes 2 to 4: the plan's input as a network. Needs the input and where the plan starts; an earlier structure, which
 * is kept where nothing about it changed. Promises a Network whose tables are long enough for every pass, all days
 * counted from its origin, and the same as without the earlier structure.
 */
import type { Day } from '../../grammar/civil.ts';
import { type DayTables, dayTables } from '../calendar/dayTables.ts';
import { horizonOf } from './horizon.ts';
import { within } from './lag.ts';
import { ALWAYS, NEVER, type Network } from './network.ts';
import { type Nodes, nodesOf } from './nodes.ts';
import { placeItems } from './placeItems.ts';
import { planExtent } from './planExtent.ts';
import type { PlanInput } from './planInput.ts';
import { timesOf } from './times.ts';
import { cyclesOf, topologicalOrder } from './topologicalOrder.ts';

export interface NetworkOptions {
  readonly start: Day;
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
  input: PlanInput,
  before?: { readonly input: PlanInput; readonly structure: Structure },
): Structure {
  if (before && sameShape(input, before.input)) return before.structure;
  const nodes = nodesOf(input);
  const order = topologicalOrder(nodes.size, nodes.links);
  return { nodes, order, cycles: itemCycles(nodes, order) };
}

/** Whether every calendar, part, link and dropping is as in the earlier input: its nodes are, too, then. */
export const sameShape = (now: PlanInput, before: PlanInput): boolean =>
  now.calendars === before.calendars &&
  now.calendar === before.calendar &&
  now.summary === before.summary &&
  now.partOf === before.partOf &&
  now.dropped === before.dropped &&
  now.links === before.links;

export function buildNetwork(
  input: PlanInput,
  { nodes, order, cycles }: Structure,
  { start, serial = false }: NetworkOptions,
): Network {
  const { asOf } = input;
  const { first, last, bounded } = planExtent(input, start);
  const times = timesOf(input, nodes);
  const { origin, days } = horizonOf({ nodes, input, times, order, firstDay: first, lastDay: last, bounded, serial });
  const tables = dayTables(input.calendars, origin, days);
  const offset = (day: Day): number => within(tables, day - origin);
  const filled = (value: number): Int32Array => new Int32Array(nodes.size).fill(value);
  const network: Network = {
    size: nodes.size,
    items: input.count,
    input,
    tables,
    role: nodes.role,
    kind: times.kind,
    amount: times.amount,
    clock: times.calendar.map((place) => place * tables.stride),
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
    asOf: asOf === undefined ? ALWAYS : offset(asOf),
    start: offset(start),
  };
  placeItems(network, offset);
  return network;
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
