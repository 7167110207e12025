/**
 * The network of a levelled plan: the roadmap's own, with the forced order as further links, and a lower bound where
 * work waits for people that nobody hands on (capacity that rises on a day). The forward pass on it makes the levelled
 * dates; the backward pass and floats are those of the levelled plan.
 */
import { forwardPass, newDates } from '../forwardPass.ts';
import { type Dates, FROM_CAPACITY, FS, type Links, MOMENT, type Network, NO_LAG } from '../network.ts';
import { topologicalOrder } from '../topologicalOrder.ts';
import { forcedOrder, type Handover } from './forcedOrder.ts';
import type { TeamCapacity } from './teamCapacity.ts';

export function withForcedOrder(network: Network, dates: Dates, teams: TeamCapacity, rank: Int32Array): Network {
  const handovers = forcedOrder(network, dates, teams, rank);
  const all = withLinks(network, handovers, teams);
  // A lead may let work start before what it waits for ends; a handover against it would close a circle.
  const linked = all.order.length === network.order.length ? all : withLinks(network, loose(all, handovers), teams);
  return withBounds(linked.order.length === network.order.length ? linked : network, dates);
}

/** Handovers that touch no node on a circle. */
function loose(all: Network, handovers: readonly Handover[]): readonly Handover[] {
  const reached = new Uint8Array(all.size);
  for (const node of all.order) reached[node] = 1;
  return handovers.filter(({ from, to }) => reached[from] && reached[to]);
}

function withLinks(network: Network, handovers: readonly Handover[], teams: TeamCapacity): Network {
  if (handovers.length === 0) return network;
  const links = merged(network, handovers, teams);
  return { ...network, links, order: topologicalOrder(network.size, links, network.knotOf) };
}

function merged({ size, links, clock }: Network, handovers: readonly Handover[], teams: TeamCapacity): Links {
  const count = links.count + handovers.length;
  const inStart = new Int32Array(size + 1);
  for (let l = 0; l < links.count; l++) inStart[links.to[l]! + 1]!++;
  for (const { to } of handovers) inStart[to + 1]!++;
  for (let i = 0; i < size; i++) inStart[i + 1]! += inStart[i]!;
  const next = inStart.slice();
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const type = new Uint8Array(count).fill(FS);
  const lagKind = new Uint8Array(count).fill(NO_LAG);
  const lag = new Int32Array(count);
  const lagClock = new Int32Array(count);
  const origin = new Int32Array(count);
  for (let l = 0; l < links.count; l++) {
    const at = next[links.to[l]!]!++;
    from[at] = links.from[l]!;
    to[at] = links.to[l]!;
    type[at] = links.type[l]!;
    lagKind[at] = links.lagKind[l]!;
    lag[at] = links.lag[l]!;
    lagClock[at] = links.lagClock[l]!;
    origin[at] = links.origin[l]!;
  }
  for (const handover of handovers) {
    const at = next[handover.to]!++;
    from[at] = handover.from;
    to[at] = handover.to;
    lagClock[at] = clock[handover.to]!;
    origin[at] = FROM_CAPACITY - teams.teams[handover.resource]!;
  }
  const outStart = new Int32Array(size + 1);
  for (const i of from) outStart[i + 1]!++;
  for (let i = 0; i < size; i++) outStart[i + 1]! += outStart[i]!;
  const out = outStart.slice();
  const outLink = new Int32Array(count);
  for (let l = 0; l < count; l++) outLink[out[from[l]!]!++] = l;
  return { count, inStart, from, to, type, lagKind, lag, lagClock, origin, outStart, outLink };
}

/** Raises a lower bound only where the links alone would let work start before its levelled date. */
function withBounds(network: Network, dates: Dates): Network {
  const reached = newDates(network);
  const lower = network.lower.slice();
  const one = new Int32Array(1);
  const view: Network = { ...network, size: 1, order: one, lower };
  for (const node of network.order) {
    one[0] = node;
    forwardPass(view, reached);
    if (network.kind[node] === MOMENT || reached.start[node]! >= dates.start[node]!) continue;
    lower[node] = dates.start[node]!;
    forwardPass(view, reached);
  }
  return { ...network, lower };
}
