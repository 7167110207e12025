/**
 * What has no date though nothing waits for itself: work that lies further ahead than anybody plans, and work that holds
 * each other and is too long for it. Needs a structure and what the plan is built from; promises a network in which all
 * that is scheduled has dates of its own, and the early dates of that.
 */
import { buildNetwork, type NetworkOptions, ordered, type Structure } from './buildNetwork.ts';
import { forwardPass } from './forwardPass.ts';
import type { Dates, Network } from './network.ts';
import type { PlanInput } from './planInput.ts';

export interface DatedNetwork {
  readonly network: Network;
  readonly early: Dates;
  /** Nodes beyond the tables, or waiting for one. */
  readonly beyond: readonly number[];
}

export function datedNetwork(input: PlanInput, structure: Structure, options: NetworkOptions): DatedNetwork {
  const network = withTiedKnots(input, structure, options);
  const early = forwardPass(network);
  const beyond = beyondTables(network, early);
  if (beyond.length === 0) return { network, early, beyond };
  const scheduled = network.scheduled.slice();
  for (const node of beyond) scheduled[node] = 0;
  const within = { ...network, scheduled, order: network.order.filter((node) => scheduled[node] === 1) };
  return { network: within, early: forwardPass(within), beyond };
}

/** Knots whose work never comes to rest have no dates, as circles have none. */
function withTiedKnots(input: PlanInput, structure: Structure, options: NetworkOptions): Network {
  const network = buildNetwork(input, structure, options);
  if (structure.knots.length === 0) return network;
  const early = forwardPass(network);
  const again = forwardPass({ ...network, rounds: network.rounds + 1 });
  const rests = (node: number): boolean =>
    early.finish[node] === again.finish[node] && early.start[node] === again.start[node];
  const knots = structure.knots.filter((knot) => knot.every(rests));
  return knots.length === structure.knots.length
    ? network
    : buildNetwork(input, ordered(structure.nodes, knots), options);
}

/** What ends at the edge of the tables ends nobody knows when, and so does what waits for it. */
function beyondTables({ order, links, tables, absent }: Network, { finish }: Dates): readonly number[] {
  const found: number[] = [];
  const isBeyond = new Uint8Array(absent.length);
  for (const node of order) {
    let beyond = finish[node]! >= tables.days && !absent[node];
    for (let l = links.inStart[node]!; l < links.inStart[node + 1]! && !beyond; l++) {
      beyond = isBeyond[links.from[l]!] === 1;
    }
    if (!beyond) continue;
    isBeyond[node] = 1;
    found.push(node);
  }
  return found;
}
