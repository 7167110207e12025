/**
 * Whether a moment is the evening of a day or the morning of the next. Both are one moment in the plan; in print a
 * milestone that work ends with shows that work's last day, one that opens something (the roadmap, an `earliest`, the
 * start of other work) shows the day itself. With both, the later: it cannot be before what opens it.
 */
import { boundDrives, drives } from './drives.ts';
import { opening } from './lag.ts';
import { type Dates, FIRST_START, FROM_START, MOMENT, NEVER, type Network, NO_LAG, WORKING_LAG } from './network.ts';

/** For each node that is a moment, the day that people read, from the origin; undefined entries (-1) for the rest. */
export function displayDays(network: Network, early: Dates): Int32Array {
  const { order, kind, role, size, pin, finished, cap, links, input, items, tables, clock } = network;
  const displayed = new Int32Array(size).fill(-1);
  const evening = new Uint8Array(size);
  for (let at = 0; at < order.length; at++) {
    const node = order[at]!;
    const day = early.finish[node]!;
    if (kind[node] !== MOMENT) {
      evening[node] = 1;
      continue;
    }
    displayed[node] = day;
    if (finished[node]! >= 0 || (cap[node] !== NEVER && day === cap[node])) evening[node] = 1;
    else if (pin[node]! >= 0)
      evening[node] = node < items && input.milestone[node] && pin[node]! > network.start ? 1 : 0;
    else if (role[node] === FIRST_START || boundDrives(network, early, node)) evening[node] = 0;
    else {
      let all = 1;
      for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
        if (!drives(network, early, l)) continue;
        const from = links.from[l]!;
        const closes = kind[from] === MOMENT ? evening[from] === 1 : !(links.type[l]! & FROM_START);
        if (closes) continue;
        all = 0;
        if (links.lagKind[l] === WORKING_LAG)
          displayed[node] = opening(tables, clock[node]!, tables.workIndex[clock[node]! + day]!);
        // Nor is it displayed before a moment that it follows at once.
        else if (kind[from] === MOMENT && links.lagKind[l] === NO_LAG && displayed[from]! > displayed[node]!)
          displayed[node] = displayed[from]!;
      }
      evening[node] = all;
    }
    if (evening[node]) displayed[node] = Math.max(0, day - 1);
  }
  return displayed;
}
