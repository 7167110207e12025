/**
 * How good a plan is, as numbers of falling importance: a plan is better than another if it is smaller in the first
 * number in which they differ. Days late and finishes are calendar days.
 * Source: lexicographic goal programming, Charnes and Cooper 1961; weighted completion times after Smith 1956, "Various
 * optimizers for single-stage production", Naval Research Logistics Quarterly 3.
 */
import { boundDrives, drives } from '../drives.ts';
import { type Dates, FIRST_START, FROM_START, MOMENT, type Network } from '../network.ts';
import { COMMITTED } from '../planInput.ts';
import type { Goals } from './goals.ts';

/** The numbers, by importance. Behind each number of missed promises come their days late. */
export const MISSED_COMMITMENTS = 0;
const MISSED_PLANNED = 2;
/** Sum of the finishes of committed work: what is promised comes as early as it can. */
export const COMMITTED_FINISHES = 4;
const MISSED_ASPIRATIONS = 5;
/** The mean finish of scored work, weighted by score × person-days, in whole days from the start. */
const DELAY = 7;
export const MAKESPAN = 8;
/** Sum of the finishes of other work with a due date. */
const OTHER_FINISHES = 9;
const EXACT_DELAY = 10;
const NUMBERS = 11;

export type Objective = Float64Array;

export const newObjective = (): Objective => new Float64Array(NUMBERS);

/** Below 0 where `a` is better, above where `b` is, 0 where they are equal in the first numbers, or in all. */
export function compare(a: Objective, b: Objective, first = NUMBERS): number {
  for (let n = 0; n < first; n++) if (a[n] !== b[n]) return a[n]! - b[n]!;
  return 0;
}

/** Whether everything that is committed or planned for a due date is done by then. */
export const keepsPromises = (value: Objective): boolean =>
  value[MISSED_COMMITMENTS] === 0 && value[MISSED_PLANNED] === 0;

/** Of what is placed alone: a plan in the making is judged by what it has. */
export function measure(network: Network, goals: Goals, dates: Dates, placed: Uint8Array, into: Objective): Objective {
  const { weighted, weight, totalWeight, ends } = goals;
  const { start } = network;
  const { finish } = dates;
  measurePromises(network, goals, dates, placed, into);
  let delay = 0;
  for (let w = 0; w < weighted.length; w++) {
    const node = weighted[w]!;
    if (placed[node]) delay += weight[w]! * (finish[node]! - start);
  }
  into[EXACT_DELAY] = totalWeight > 0 ? delay / totalWeight : 0;
  into[DELAY] = Math.floor(into[EXACT_DELAY]!);
  let last = start;
  for (const node of ends) if (placed[node] && finish[node]! > last) last = finish[node]!;
  into[MAKESPAN] = last - start;
  return into;
}

/** Only what is said of due dates and committed work; the other numbers are 0. */
export function measurePromises(
  network: Network,
  goals: Goals,
  dates: Dates,
  placed: Uint8Array,
  into: Objective,
): Objective {
  const { due, tier, limit, committed } = goals;
  const { start } = network;
  into.fill(0);
  for (let g = 0; g < due.length; g++) {
    const node = due[g]!;
    if (!placed[node]) continue;
    const late = daysLate(network, dates, node, limit[g]!);
    if (late > 0) {
      const first = MISSED[tier[g]!]!;
      into[first]! += 1;
      into[first + 1]! += late;
    }
    if (tier[g] !== COMMITTED) into[OTHER_FINISHES]! += dates.finish[node]! - start;
  }
  for (const node of committed) if (placed[node]) into[COMMITTED_FINISHES]! += dates.finish[node]! - start;
  return into;
}

/** By tier, where its missed due dates are counted; their days late follow. */
const MISSED = [MISSED_COMMITMENTS, MISSED_PLANNED, MISSED_ASPIRATIONS];

/** Calendar days by which a node's last day lies beyond its due date; 0 where it does not. */
export function daysLate(network: Network, dates: Dates, node: number, limit: number): number {
  const finish = dates.finish[node]!;
  if (finish < limit) return 0;
  const late = finish - limit;
  return network.kind[node] === MOMENT && opensDay(network, dates, node) ? late + 1 : late;
}

/** Whether a moment is read as the morning of its day, as what begins then does, and not as the evening before. */
function opensDay(network: Network, dates: Dates, node: number, seen = new Set<number>()): boolean {
  seen.add(node);
  const { kind, pin, role, input, items, links, start } = network;
  if (pin[node]! >= 0) return !(node < items && input.milestone[node] && pin[node]! > start);
  if (role[node] === FIRST_START || boundDrives(network, dates, node)) return true;
  for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
    if (!drives(network, dates, l)) continue;
    const from = links.from[l]!;
    if (kind[from] !== MOMENT && links.type[l]! & FROM_START) return true;
    if (kind[from] === MOMENT && !seen.has(from) && opensDay(network, dates, from, seen)) return true;
  }
  return false;
}
