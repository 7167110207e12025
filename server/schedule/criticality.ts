/**
 * Pass 8, what is critical: total float of 0 or less, or on a driving path to the roadmap's finish, every tie. With
 * several calendars the two can differ. What is done or dropped is not: nobody can do anything about it any more.
 */
import { isOver } from './backwardPass.ts';
import { drives } from './drives.ts';
import { type Dates, ITEM, type Network } from './network.ts';

export function criticality(network: Network, early: Dates, total: Int32Array, end: number): Uint8Array {
  const { order, links, role, size } = network;
  const onPath = new Uint8Array(size);
  const critical = new Uint8Array(size);
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at]!;
    if (isOver(network, node)) continue;
    if (role[node] === ITEM && early.finish[node] === end) onPath[node] = 1;
    if (onPath[node] || (role[node] === ITEM && total[node]! <= 0)) critical[node] = 1;
    if (!onPath[node]) continue;
    for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
      if (drives(network, early, l)) onPath[links.from[l]!] = 1;
    }
  }
  return critical;
}
