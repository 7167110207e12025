/**
 * In which runs of a block a node is critical: it ends when the roadmap does, or something critical stands where it
 * does because of it. Needs a block that was just made. Promises flags by node and run; a summary is critical when one
 * of its parts is.
 * Source: Van Slyke 1963 (criticality index).
 */
import { FROM_START, type Network, NO_LAG, TO_FINISH } from '../network.ts';
import { BLOCK, type Block } from './block.ts';
import { DAY, worked } from './parts.ts';

export function createCriticalRuns(
  network: Network,
  block: Block,
  ends: readonly number[],
): (end: Int32Array, flags: Uint8Array) => void {
  const { order, links, tables, pin, finished, absent, items, input, started, size, clock } = network;
  const { inStart, from, type, lagKind, lag } = links;
  const { start, finish, timeless, shared } = block;

  return (end, flags) => {
    flags.fill(0);
    const words = new Int32Array(flags.buffer);
    for (const node of ends) {
      for (let b = 0, x = node * BLOCK; b < BLOCK; b++, x++) if (finish[x] === end[b]) flags[x] = 1;
    }
    for (let k = order.length - 1; k >= 0; k--) {
      const node = order[k]!;
      if ((pin[node]! >= 0 && started[node]! >= 0) || finished[node]! >= 0) continue;
      const own = node * BLOCK;
      if (!anyRun(words, own)) continue;
      const base = clock[node]!;
      const moments = timeless[node] === 1;
      for (let l = inStart[node]!; l < inStart[node + 1]!; l++) {
        const source = from[l]!;
        const there = source * BLOCK;
        const bits = type[l]!;
        const held = bits & TO_FINISH ? finish : start;
        if ((shared >= 0 || (lagKind[l] === NO_LAG && moments)) && !(bits & FROM_START && started[source]! >= 0)) {
          const handed = bits & FROM_START ? start : finish;
          const add = lagKind[l] === NO_LAG ? 0 : lag[l]! * DAY;
          // Without branches: which runs are critical is as good as random to the processor.
          for (let b = 0; b < BLOCK; b++) {
            flags[there + b]! |= flags[own + b]! & +(handed[there + b]! + add === held[own + b]!);
          }
        } else {
          for (let b = 0; b < BLOCK; b++) {
            if (!flags[own + b]) continue;
            const moment = block.moment(l, b);
            const at = held[own + b]!;
            if (shared >= 0 || moments ? moment === at : worked(tables, base, moment) === worked(tables, base, at))
              flags[there + b] = 1;
          }
        }
      }
    }
    for (let node = Math.min(items, size) - 1; node >= 0; node--) {
      const above = input.partOf[node]!;
      if (above < 0 || absent[node]) continue;
      for (let b = 0; b < BLOCK; b++) if (flags[node * BLOCK + b]) flags[above * BLOCK + b] = 1;
    }
  };
}

function anyRun(words: Int32Array, own: number): boolean {
  for (let w = own >> 2; w < (own + BLOCK) >> 2; w++) if (words[w]) return true;
  return false;
}
