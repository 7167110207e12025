/**
 * For which due date work is needed: its own, or one of what waits for it. Of several, the most firmly promised, then the
 * first. Aspirations decide nothing. Needs the links that the plan states, without the order that levelling forces.
 */
import type { Network } from '../network.ts';
import { ASPIRATION } from '../planInput.ts';
import type { Goals } from './goals.ts';

/** By node, a work index, or -1. */
export function neededFor({ order, links, size }: Network, { due, tier, limit }: Goals): Int32Array {
  // Goals are by path, and sorting is stable.
  const byUrgency = [...due.keys()]
    .filter((g) => tier[g] !== ASPIRATION)
    .sort((a, b) => tier[a]! - tier[b]! || limit[a]! - limit[b]!);
  const none = byUrgency.length;
  const place = new Int32Array(size).fill(none);
  byUrgency.forEach((g, at) => {
    place[due[g]!] = at;
  });
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at]!;
    for (let o = links.outStart[node]!; o < links.outStart[node + 1]!; o++) {
      const behind = place[links.to[links.outLink[o]!]!]!;
      if (behind < place[node]!) place[node] = behind;
    }
  }
  return place.map((at) => (at < none ? due[byUrgency[at]!]! : -1));
}
