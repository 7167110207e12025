/**
 * The order that capacity forced, as links: who hands people on to whom. With them, floats and the critical chain of a
 * levelled plan come from the ordinary passes.
 * Needs: dates that exceed no capacity. Promises: each link leads from work that ends to work that starts no earlier;
 * as long as they hold, the work of a team never asks for more than it has (capacity that changes aside).
 * People come first from those whose end the work waits for anyway, then from those idle longest, so that no float is lost
 * for nothing, and work that capacity held is linked to what held it.
 * Source: Artigues, Michelon, Reusser 2003, "Insertion techniques for static and dynamic RCPSP", EJOR 149 (resource flow).
 */
import { type Dates, FS, type Network } from '../network.ts';
import type { TeamCapacity } from './teamCapacity.ts';

export interface Handover {
  readonly from: number;
  readonly to: number;
  /** Resource, a place in `TeamCapacity.teams`. */
  readonly resource: number;
}

/** Nobody: people who were there from the start, or came with a rise of the capacity. */
const IDLE = -1;

interface Holder {
  readonly node: number;
  readonly since: number;
  units: number;
}

export function forcedOrder(
  network: Network,
  dates: Dates,
  teams: TeamCapacity,
  rank: Int32Array,
): readonly Handover[] {
  const { links } = network;
  const handovers: Handover[] = [];
  const place = ({ node }: Holder): number => (node === IDLE ? -1 : rank[node]!);
  /** For whom each node was last seen as one that it waits for anyway. */
  const waitedFor = new Int32Array(network.size).fill(-1);
  const count = teams.teams.length;
  const byTeam: { node: number; units: number }[][] = Array.from({ length: count }, () => []);
  for (let node = 0; node < network.items; node++) {
    if (dates.finish[node]! <= dates.start[node]! || network.finished[node]! >= 0) continue;
    for (let d = teams.first[node]!; d < teams.first[node + 1]!; d++) {
      byTeam[teams.resource[d]!]!.push({ node, units: teams.units[d]! });
    }
  }
  for (let resource = 0; resource < count; resource++) {
    const tasks = byTeam[resource]!.sort(
      (a, b) => dates.start[a.node]! - dates.start[b.node]! || rank[a.node]! - rank[b.node]!,
    );
    const busy: Holder[] = [];
    const pool: Holder[] = [];
    let level = 0;
    let last = teams.from - 1;
    for (const { node, units } of tasks) {
      const start = dates.start[node]!;
      for (let b = busy.length - 1; b >= 0; b--) {
        if (busy[b]!.since <= start) pool.push(...busy.splice(b, 1));
      }
      // People who came since; those who left are taken out of what is idle, as far as anybody is.
      for (let day = last + 1; day <= start; day++) {
        const now = teams.capacity[teams.column[resource]! + day]!;
        if (now > level) pool.push({ node: IDLE, since: day, units: now - level });
        else if (now < level) leave(pool, level - now);
        level = now;
      }
      last = Math.max(last, start);
      for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
        if (links.type[l] === FS && links.lag[l]! >= 0) waitedFor[links.from[l]!] = node;
      }
      const kindOf = (holder: Holder): number => (holder.node === IDLE ? 1 : waitedFor[holder.node] === node ? 0 : 2);
      if (pool.length > 1) pool.sort((a, b) => kindOf(a) - kindOf(b) || a.since - b.since || place(a) - place(b));
      let wanted = units;
      for (const holder of pool) {
        if (wanted === 0) break;
        const taken = Math.min(wanted, holder.units);
        holder.units -= taken;
        wanted -= taken;
        if (taken > 0 && holder.node !== IDLE && waitedFor[holder.node] !== node) {
          handovers.push({ from: holder.node, to: node, resource });
        }
      }
      for (let p = pool.length - 1; p >= 0; p--) if (pool[p]!.units === 0) pool.splice(p, 1);
      busy.push({ node, since: dates.finish[node]!, units: units - wanted });
    }
  }
  return handovers;
}

function leave(pool: Holder[], units: number): void {
  let left = units;
  pool.sort((a, b) => a.since - b.since);
  for (const holder of pool) {
    const gone = Math.min(left, holder.units);
    holder.units -= gone;
    left -= gone;
  }
}
