/**
 * Pass 7, floats, in working days of each node's own calendar. Needs early and late dates.
 * Promises total float (how far it may slip without delaying the finish, a due date or what is fixed; negative: a due
 * date is missed by that much) and free float (how far without delaying the early dates of any other work), free <= total.
 * Source: Elmaghraby 1977, "Activity Networks"; through the moments of summaries free float looks at the work behind.
 */
import { reportedStart } from './forwardPass.ts';
import { lastOpening, opening, subtractLag } from './lag.ts';
import {
  type Dates,
  FIRST_START,
  FROM_START,
  ITEM,
  MOMENT,
  MONTHS,
  NEVER,
  type Network,
  NO_LAG,
  TO_FINISH,
  WORK,
} from './network.ts';
import { latestStartWithin } from './placeLate.ts';
import { isSettled } from './settled.ts';

export interface Floats {
  readonly total: Int32Array;
  readonly free: Int32Array;
}

export function floats(network: Network, early: Dates, late: Dates, end: number): Floats {
  const total = totalFloats(network, early, late);
  const free = freeFloats(network, early, end);
  // What is fixed may break a link, and then allows no slip at all.
  for (let node = 0; node < network.size; node++) free[node] = Math.min(total[node]!, Math.max(0, free[node]!));
  return { total, free };
}

function totalFloats({ size, clock, kind, started, tables }: Network, early: Dates, late: Dates): Int32Array {
  const { workIndex } = tables;
  const total = new Int32Array(size);
  for (let node = 0; node < size; node++) {
    const base = clock[node]!;
    if (kind[node] === MOMENT) {
      const slack = workIndex[base + late.finish[node]!]! - workIndex[base + early.finish[node]!]!;
      // A moment on Sunday that is due on Saturday is late, though no working day lies between.
      total[node] = slack === 0 && late.finish[node]! < early.finish[node]! ? -1 : slack;
      continue;
    }
    // What has begun can only end later; everything else slips as a whole.
    total[node] =
      started[node]! >= 0
        ? workIndex[base + late.finish[node]!]! - workIndex[base + early.finish[node]!]!
        : workIndex[base + late.start[node]!]! - workIndex[base + early.start[node]!]!;
  }
  return total;
}

function freeFloats(network: Network, early: Dates, end: number): Int32Array {
  const { order, links, tables, kind, clock, started, pin, role, size, scheduled } = network;
  const { outStart, outLink, to, type, lagKind } = links;
  const { workIndex } = tables;
  const { start, finish } = early;
  const free = new Int32Array(size);
  /** For the moments of summaries: how late they may be without delaying any work. */
  const allowed = new Int32Array(size).fill(end);
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at]!;
    if (isSettled(network, node)) continue;
    let byFinish = end;
    let byStart = NEVER;
    const last = outStart[node + 1]!;
    for (let o = outStart[node]!; o < last; o++) {
      const l = outLink[o]!;
      const target = to[l]!;
      const bits = type[l]!;
      if (!(bits & TO_FINISH) && started[target]! >= 0 && pin[target]! >= 0) continue;
      if (isSettled(network, target) || !scheduled[target]) continue;
      let moment: number;
      if (role[target] !== ITEM) {
        if (role[target] === FIRST_START && firstOfOthers(network, early, node, target) <= allowed[target]!) continue;
        moment = allowed[target]!;
      } else if (bits & TO_FINISH) {
        const base = clock[target]!;
        moment = kind[target] === WORK ? opening(tables, base, workIndex[base + finish[target]!]!) : finish[target]!;
      } else moment = start[target]!;
      if (lagKind[l] !== NO_LAG) moment = subtractLag(tables, links, l, moment);
      if (bits & FROM_START) {
        if (moment < byStart) byStart = moment;
      } else if (moment < byFinish) byFinish = moment;
    }
    const base = clock[node]!;
    if (kind[node] === MOMENT) {
      const moment = Math.min(byStart, byFinish);
      allowed[node] = moment;
      free[node] = workIndex[base + moment]! - workIndex[base + finish[node]!]!;
      continue;
    }
    if (kind[node] === MONTHS && started[node]! < 0) {
      free[node] =
        workIndex[base + latestStartWithin(network, node, byStart, byFinish)]! - workIndex[base + start[node]!]!;
      continue;
    }
    let days = workIndex[base + byFinish]! - workIndex[base + finish[node]!]!;
    if (byStart !== NEVER && started[node]! < 0) {
      const byOpening = lastOpening(tables, base, byStart) - workIndex[base + start[node]!]!;
      if (byOpening < days) days = byOpening;
    }
    free[node] = days;
  }
  return free;
}

/** When a summary starts without one of its parts. */
function firstOfOthers(network: Network, early: Dates, part: number, first: number): number {
  const { inStart, from } = network.links;
  let start = NEVER;
  for (let l = inStart[first]!; l < inStart[first + 1]!; l++) {
    if (from[l] !== part) start = Math.min(start, reportedStart(network, early, from[l]!));
  }
  return start;
}
