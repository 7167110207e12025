/** Pins that cannot hold: `start D` and `on D` stay where they are, and this says what would be possible. */

import { dependencyDriver } from './drivers.ts';
import { earliestByLink } from './drives.ts';
import { opening } from './lag.ts';
import { ALWAYS, type Dates, FROM_START, GATE, MOMENT, type Network, TO_FINISH } from './network.ts';
import type { Driver, Impossible } from './schedule.ts';

const roadmapStart: Driver = { kind: 'roadmap-start' };

export function impossiblePin(network: Network, early: Dates, node: number): Impossible | undefined {
  const { pin, started, links, tables, clock, kind, amount, item, start, asOf, latestStart, input, role } = network;
  if (pin[node]! < 0 || started[node]! >= 0) return undefined;
  const isMilestone = input.milestone[item[node]!] === 1;
  const pinned = isMilestone ? input.pinned[item[node]!]! + 1 - tables.origin : latestStart[node]!;
  let possible = Math.max(start, isMilestone ? ALWAYS : asOf);
  let driver: Driver = possible > start ? { kind: 'status-date', on: tables.origin + possible } : roadmapStart;
  const base = clock[node]!;
  for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
    let moment = earliestByLink(network, early, l);
    if (kind[node] !== MOMENT) {
      const k = tables.workIndex[base + moment]!;
      moment = opening(tables, base, links.type[l]! & TO_FINISH ? k - amount[node]! : k);
    }
    if (moment <= possible) continue;
    possible = moment;
    const from = links.from[l]!;
    const origin = links.origin[l]!;
    driver =
      origin >= 0
        ? dependencyDriver(network, origin)
        : role[from] === GATE
          ? roadmapStart
          : { kind: 'part', from: item[from]! };
  }
  const missed =
    kind[node] === MOMENT
      ? // Friday evening and Monday morning are one moment.
        tables.workIndex[base + possible]! > tables.workIndex[base + pinned]! ||
        (possible > pinned && isOpening(network, early, node, possible))
      : possible > pinned;
  return missed ? { pinned: tables.origin + pinned, possible: tables.origin + possible, driver } : undefined;
}

/** Whether work that really runs up to `moment` asks for it, on days that this node's calendar does not work. */
function isOpening({ links, kind }: Network, early: Dates, node: number, moment: number): boolean {
  for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
    const from = links.from[l]!;
    if (kind[from] !== MOMENT && !(links.type[l]! & FROM_START) && early.finish[from] === moment) return true;
  }
  return false;
}
