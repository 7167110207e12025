/**
 * What levelling cannot move: pins and facts, and work in progress that nothing holds back but the status date. It has
 * its people before all others. Work in progress that waits for something that can move, moves with it.
 */

import { type Dates, MOMENT, type Network } from '../network.ts';
import { IN_PROGRESS } from '../planInput.ts';
import { isSettled } from '../settled.ts';

/** By node, 1: it stays on its early dates. */
export function fixedWork(network: Network, early: Dates): Uint8Array {
  const { order, links, kind, pin } = network;
  const fixed = new Uint8Array(network.size);
  /** 1: nothing that levelling does moves it. */
  const still = new Uint8Array(network.size);
  for (const node of order) {
    let all = true;
    for (let l = links.inStart[node]!; l < links.inStart[node + 1]! && all; l++) all = still[links.from[l]!] === 1;
    if (pin[node]! >= 0 || isSettled(network, node) || (all && isUnderWay(network, early, node))) fixed[node] = 1;
    if (fixed[node] || (all && kind[node] === MOMENT)) still[node] = 1;
  }
  return fixed;
}

/** In progress, and what remains begins on the first day that it may. */
function isUnderWay(network: Network, early: Dates, node: number): boolean {
  const { started, items, asOf, clock, lower, input } = network;
  const inProgress = node < items && asOf >= 0 && !input.milestone[node] && input.state[node] === IN_PROGRESS;
  if (started[node]! < 0 && !inProgress) return false;
  const base = clock[node]!;
  const { workIndex } = network.tables;
  return workIndex[base + early.start[node]!] === workIndex[base + Math.max(0, lower[node]!)];
}
