/** Whether one calendar is enough to count on: all work and all lags run on it. Its base in the tables, else -1. */
import { MOMENT, MONTHS, type Network, NO_LAG, WORKING_LAG } from '../network.ts';

export function sharedClock({ order, kind, links, clock }: Network): number {
  let shared = -1;
  for (const node of order) {
    if (kind[node] === MOMENT) continue;
    if (kind[node] === MONTHS || (shared >= 0 && clock[node] !== shared)) return -1;
    shared = clock[node]!;
  }
  for (let l = 0; l < links.count; l++) {
    if (links.lagKind[l] === NO_LAG) continue;
    if (links.lagKind[l] !== WORKING_LAG || links.lagClock[l] !== shared) return -1;
  }
  return shared;
}
