/**
 * Pass 6, late dates. Needs a Network, its early dates and the plan's finish. Promises the latest start and finish of
 * every node that delay neither the finish nor any due date nor anything that is fixed; a finish is the latest moment
 * that means the same on the node's calendar (Monday morning, not Friday evening). Only a due date puts a late date
 * before an early one, and `dueBy` says which. What is done stays where it was; what is not scheduled asks nothing.
 * Source: as the forward pass.
 */
import { boundFirstStart, noStartBounds } from './firstStarts.ts';
import { newDates } from './forwardPass.ts';
import { subtractLag } from './lag.ts';
import { type Dates, FIRST_START, FROM_START, NEVER, type Network, NO_LAG, TO_FINISH } from './network.ts';
import { placeLate } from './placeLate.ts';
import { isSettled } from './settled.ts';

export interface LateDates extends Dates {
  /** By node, the work index whose due date its late dates come from; -1 where it is the finish or something fixed. */
  readonly dueBy: Int32Array;
}

export function backwardPass(
  network: Network,
  early: Dates,
  end: number,
  late: LateDates = { ...newDates(network), dueBy: new Int32Array(network.size) },
): LateDates {
  const { order, rounds, scheduled } = network;
  const { start, finish, dueBy } = late;
  start.fill(NEVER);
  finish.fill(NEVER);
  dueBy.fill(-1);
  for (let node = 0; order.length < network.size && node < network.size; node++) {
    if (!scheduled[node]) start[node] = finish[node] = network.start;
  }
  for (let round = 0; round < rounds; round++) goBack(network, early, end, late);
  return late;
}

function goBack(network: Network, early: Dates, end: number, late: LateDates): void {
  const { order, links, tables, upper, dueOf, started, pin, role, scheduled } = network;
  const { outStart, outLink, to, type, lagKind } = links;
  const { start, finish, dueBy } = late;
  const starts = noStartBounds(network);
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at]!;
    if (isSettled(network, node)) {
      start[node] = early.start[node]!;
      finish[node] = early.finish[node]!;
      continue;
    }
    let byFinish = end;
    let finishDue = -1;
    if (upper[node]! < byFinish) {
      byFinish = upper[node]!;
      finishDue = dueOf[node]!;
    }
    let byStart = NEVER;
    let startDue = -1;
    // Nothing moves what is fixed: it can only be where it is.
    if (pin[node]! >= 0) byStart = early.start[node]!;
    if (starts.finish[node]! < byFinish) {
      byFinish = starts.finish[node]!;
      finishDue = starts.dueBy[node]!;
    }
    if (starts.start[node]! < byStart) {
      byStart = starts.start[node]!;
      startDue = starts.dueBy[node]!;
    }
    const last = outStart[node + 1]!;
    for (let o = outStart[node]!; o < last; o++) {
      const l = outLink[o]!;
      const target = to[l]!;
      const bits = type[l]!;
      if (isSettled(network, target) || !scheduled[target]) continue;
      // A start that has happened asks nothing of what should have come before it.
      if (!(bits & TO_FINISH) && started[target]! >= 0 && pin[target]! >= 0) continue;
      if (role[target] === FIRST_START && (starts.open[target] || early.start[node]! > early.start[target]!)) continue;
      const isFixed = pin[target]! >= 0;
      const dates = isFixed ? early : late;
      let moment = bits & TO_FINISH ? dates.finish[target]! : dates.start[target]!;
      // In a knot, this round has not come there yet.
      if (moment === NEVER) continue;
      if (lagKind[l] !== NO_LAG) moment = subtractLag(tables, links, l, moment);
      const due = isFixed ? -1 : dueBy[target]!;
      if (bits & FROM_START) {
        // A link that something fixed has broken holds what it comes from where it is, and no earlier.
        if (isFixed && moment < early.start[node]!) moment = early.start[node]!;
        if (moment < byStart) {
          byStart = moment;
          startDue = due;
        }
      } else {
        if (isFixed && moment < early.finish[node]!) moment = early.finish[node]!;
        if (moment < byFinish) {
          byFinish = moment;
          finishDue = due;
        }
      }
    }
    // A start that is a fact cannot move for anybody.
    if (started[node]! >= 0) byStart = NEVER;
    dueBy[node] = placeLate(network, late, node, byStart, byFinish) ? startDue : finishDue;
    if (role[node] === FIRST_START) boundFirstStart(network, early, late, node, starts);
  }
}
