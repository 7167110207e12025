/**
 * Pass 8, what is critical: total float of 0 or less, or on a driving path to the roadmap's finish, every tie. With
 * several calendars the two can differ. What is done or dropped is not: nobody can do anything about it any more.
 */
import { drives } from './drives.ts';
import { type Dates, FIRST_START, ITEM, type Network } from './network.ts';
import { isOver } from './settled.ts';

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
    const first = links.inStart[node]!;
    const driving: number[] = [];
    for (let l = first; l < links.inStart[node + 1]!; l++) if (drives(network, early, l)) driving.push(links.from[l]!);
    // Of several parts with which a summary starts, none holds it there alone.
    if (role[node] === FIRST_START && driving.length > 1) continue;
    for (const from of driving) onPath[from] = 1;
  }
  return critical;
}
