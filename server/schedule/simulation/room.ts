/**
 * The same network on longer tables: the worst case of every estimate and risk must fit, where the plan's own tables
 * only hold what is likely.
 */
import { dayTables } from '../../calendar/dayTables.ts';
import type { Network } from '../network.ts';
import { DAY } from './parts.ts';
import type { Uncertain } from './uncertain.ts';

/** Days beyond which dates stand at the edge of the tables, as in the plan itself. */
const MOST = 1 << 20;

export function withRoom(network: Network, extra: number): Network {
  const { tables, input } = network;
  const days = Math.min(Math.max(MOST, tables.days), tables.days + extra);
  const longer = dayTables(input.calendars, tables.origin, days);
  const moved = (base: number): number => (base / tables.stride) * longer.stride;
  const links = { ...network.links, lagClock: network.links.lagClock.map(moved) };
  return { ...network, tables: longer, clock: network.clock.map(moved), links };
}

/** Calendar days by which the longest chain of bad luck may run over the plan, generously. */
export function extraDays({ order, links, size, tables, clock }: Network, { ranges, days, risks }: Uncertain): number {
  const excess = new Float64Array(size);
  for (let node = 0; node < size; node++) {
    const range = ranges[node];
    if (range) excess[node] = Math.max(0, Math.ceil((range.least + range.spread) / DAY) - days[node]!);
  }
  for (const { table, delays } of risks) {
    for (const { node, factor } of delays) excess[node]! += Math.ceil(table[table.length - 1]! * factor);
  }
  const reach = new Float64Array(size);
  let most = 0;
  for (const node of order) {
    const working = tables.workIndex[clock[node]! + tables.days]!;
    let waits = 0;
    for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++)
      waits = Math.max(waits, reach[links.from[l]!]!);
    // Calendar days for working ones by the calendar's own density, with some more for its longest breaks.
    reach[node] =
      waits + (excess[node]! > 0 ? Math.ceil((excess[node]! * tables.days) / Math.max(1, working)) + 14 : 0);
    most = Math.max(most, reach[node]!);
  }
  return Math.ceil(most * 1.1) + 31;
}
