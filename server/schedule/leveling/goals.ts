/**
 * What a levelled plan is judged by: promises with their due dates, by how firm they are, and the weight of the rest.
 * Needs the network. Done, dropped and circular work is no goal.
 */

import { ITEM, NEVER, type Network } from '../network.ts';
import { COMMITTED, NO_DAY } from '../planInput.ts';
import { isOver } from '../settled.ts';
import type { PathOrder } from './pathOrder.ts';

export interface Goals {
  /** Nodes with a due date, by path; how firmly each is promised (COMMITTED, INTENDED, ASPIRATION); its latest finish, half-open. */
  readonly due: Int32Array;
  readonly tier: Uint8Array;
  readonly limit: Int32Array;
  /** Committed nodes, with a due date or without, by path. */
  readonly committed: Int32Array;
  /** Nodes with a weight above 0, by path; the weights are score × person-days. */
  readonly weighted: Int32Array;
  readonly weight: Float64Array;
  readonly totalWeight: number;
  /** Nodes whose finish can be the plan's, by path. */
  readonly ends: Int32Array;
  /** By node, its score; -Infinity where it has none. */
  readonly score: Float64Array;
}

export function goalsOf(network: Network, { order, rank }: PathOrder): Goals {
  const { items, upper, absent, role, input } = network;
  const score = new Float64Array(network.size).fill(Number.NEGATIVE_INFINITY);
  const due: number[] = [];
  const committed: number[] = [];
  const weighted: number[] = [];
  const weight: number[] = [];
  const ends: number[] = [];
  let totalWeight = 0;
  const byPath = order.filter((node) => node < items).sort((a, b) => rank[a]! - rank[b]!);
  for (const i of byPath) {
    if (absent[i] || isOver(network, i)) continue;
    if (role[i] === ITEM) ends.push(i);
    if (input.due[i] !== NO_DAY && upper[i] !== NEVER) due.push(i);
    if (input.commitment[i] === COMMITTED) committed.push(i);
    const value = input.score[i]!;
    if (!(value > 0) || !Number.isFinite(value)) continue;
    score[i] = value;
    const own = value * input.personDays[i]!;
    if (!(own > 0)) continue;
    weighted.push(i);
    weight.push(own);
    totalWeight += own;
  }
  return {
    due: Int32Array.from(due),
    tier: Uint8Array.from(due, (i) => input.commitment[i]!),
    limit: Int32Array.from(due, (i) => upper[i]!),
    committed: Int32Array.from(committed),
    weighted: Int32Array.from(weighted),
    weight: Float64Array.from(weight),
    totalWeight,
    ends: Int32Array.from(ends),
    score,
  };
}

/** Whether there is anything but the length of the plan to judge it by. */
export const hasGoals = ({ due, committed, weighted }: Goals): boolean =>
  due.length + committed.length + weighted.length > 0;
