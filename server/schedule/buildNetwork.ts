/**
 * Passes 2 to 4: the plan's input as a network. Needs the input and where the plan starts; an earlier structure, which
 * is kept where nothing about it changed. Promises a Network whose tables are long enough for every pass, all days
 * counted from its origin, and the same as without the earlier structure.
 */
import type { Day } from '../../grammar/civil.ts';
import { type DayTables, dayTables } from '../calendar/dayTables.ts';
import { EVERY_DAY } from './calendars.ts';
import { horizonOf } from './horizon.ts';
import { isKnot } from './knots.ts';
import { within } from './lag.ts';
import { ALWAYS, NEVER, type Network, WORKING_LAG, WORKING_LAG_TO_ANY_DAY } from './network.ts';
import { type Nodes, nodesOf } from './nodes.ts';
import { placeItems } from './placeItems.ts';
import { planExtent } from './planExtent.ts';
import type { PlanInput } from './planInput.ts';
import { type Times, timesOf } from './times.ts';
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
  /** By node, 1: it is in `order`. */
  readonly scheduled: Uint8Array;
  readonly cycles: Network['cycles'];
  /** Groups of nodes that hold each other, and may have dates all the same. */
  readonly knots: readonly (readonly number[])[];
}

export function structureOf(
  input: PlanInput,
  before?: { readonly input: PlanInput; readonly structure: Structure },
): Structure {
  if (before && sameShape(input, before.input)) return before.structure;
  const nodes = nodesOf(input);
  const { links, size } = nodes;
  const isMoment = (node: number): boolean =>
    node >= input.count || input.milestone[node] === 1 || input.summary[node] === 1;
  const groups = cyclesOf(size, links, topologicalOrder(size, links));
  return ordered(
    nodes,
    groups.filter((group) => isKnot(group, links, isMoment)),
  );
}

/** The structure with these groups as knots; all others that wait for each other have no dates. */
export function ordered(nodes: Nodes, knots: Structure['knots']): Structure {
  const order = topologicalOrder(nodes.size, nodes.links, knotsByNode(nodes.size, knots));
  const scheduled = new Uint8Array(nodes.size);
  for (const node of order) scheduled[node] = 1;
  return { nodes, order, scheduled, cycles: itemCycles(nodes, order), knots };
}

/** By node, the place of the knot that it is in, or -1; undefined where there is none. */
function knotsByNode(size: number, knots: Structure['knots']): Int32Array | undefined {
  if (knots.length === 0) return undefined;
  const knotOf = new Int32Array(size).fill(-1);
  knots.forEach((knot, place) => {
    for (const node of knot) knotOf[node] = place;
  });
  return knotOf;
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
  { nodes, order, scheduled, cycles, knots }: Structure,
  { start, serial = false }: NetworkOptions,
): Network {
  const { asOf } = input;
  const { first, last, bounded } = planExtent(input, start);
  const times = timesOf(input, nodes);
  const { origin, days } = horizonOf({
    nodes,
    input,
    times,
    order,
    firstDay: first,
    lastDay: last,
    bounded,
    // In a knot work may wait longer than along any chain.
    serial: serial || knots.length > 0,
  });
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
    dueOf: nodes.item.slice(),
    done: new Uint8Array(nodes.size),
    reached: new Uint8Array(nodes.size),
    absent: nodes.absent,
    item: nodes.item,
    links: withClocks(nodes, times, tables),
    order,
    scheduled,
    cycles,
    knotOf: knotsByNode(nodes.size, knots),
    rounds: 1 + Math.max(0, ...knots.map((knot) => knot.length)),
    asOf: asOf === undefined ? ALWAYS : offset(asOf),
    start: offset(start),
  };
  placeItems(network, offset);
  return network;
}

function withClocks({ links }: Nodes, { calendar }: Times, { stride }: DayTables): Network['links'] {
  const lagClock = new Int32Array(links.count);
  const lagKind = links.lagKind.slice();
  for (let l = 0; l < links.count; l++) {
    lagClock[l] = links.lagClock[l]! * stride;
    if (lagKind[l] === WORKING_LAG && calendar[links.to[l]!] === EVERY_DAY) lagKind[l] = WORKING_LAG_TO_ANY_DAY;
  }
  return { ...links, lagClock, lagKind };
}

function itemCycles(nodes: Nodes, order: Int32Array): Network['cycles'] {
  return cyclesOf(nodes.size, nodes.links, order)
    .map((cycle) => [...new Set(cycle.map((node) => nodes.item[node]!))].sort((a, b) => a - b))
    .filter((cycle) => cycle.length > 0);
}
