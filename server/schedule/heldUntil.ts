/** From when the links of some work, and nothing else, let it start. */
import type { Day } from '../../grammar/civil.ts';
import { earliestByLink } from './drives.ts';
import { startOfMonths } from './forwardPass.ts';
import { opening } from './lag.ts';
import { GATE, MOMENT, MONTHS, TO_FINISH } from './network.ts';
import type { Schedule } from './schedule.ts';

/** By the types and lags of its links and those of the summaries around it; the edge of the tables where it has none. */
export function heldUntil({ passes: { network, early } }: Schedule, index: number): Day {
  const { links, role, kind, amount, clock, tables } = network;
  const startToEndAt = (moment: number, node: number): number =>
    kind[node] === MONTHS
      ? startOfMonths(network, node, 0, moment)
      : opening(tables, clock[node]!, tables.workIndex[clock[node]! + moment]! - amount[node]!);
  let first = 0;
  const visit = (node: number): void => {
    for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
      // What a summary waits for arrives at the gate of its parts.
      if (role[links.from[l]!] === GATE) visit(links.from[l]!);
      else {
        const moment = earliestByLink(network, early, l);
        // A link to its finish lets it start as long before as it takes.
        const ends = (links.type[l]! & TO_FINISH) !== 0 && kind[node] !== MOMENT;
        first = Math.max(first, ends ? startToEndAt(moment, node) : moment);
      }
    }
  };
  visit(index);
  return tables.origin + first;
}
