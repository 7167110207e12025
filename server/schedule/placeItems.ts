/**
 * Pass 4, dates and progress: writes the bounds, pins and facts that the plan's input states into a network.
 *
 * - `earliest` and the roadmap's start bound a start from below; `start` and `on` pin; `due` bounds a finish from above.
 * - `finished` is a fact, and so is `started`. Finished work with no start took its estimate.
 * - With a status date, what is not done starts no earlier; started work has what remains, from the status date on:
 *   the stated percentage of its estimate, else the working days that it has not had yet, at least one. It still waits
 *   for what it depends on (retained logic). Work under way that states no start at all goes on from the status date.
 *   With nothing left it ended on the last working day before that.
 * - Work under way that states no actual start began on its planned one (`start`), if that day has come.
 * - Done work without a finish ended as planned, at the latest on the last working day before the status date; without
 *   a status date, it is planned work.
 * - A milestone is reached when all it waits for is done; until then it is no earlier than the status date, unless it
 *   is fixed.
 * - Without a status date percentages move nothing.
 */
import { endOfMonths } from '../calendar/months.ts';
import { DAYS_PER_MONTH, wholeDays } from './durations.ts';
import { close, opening } from './lag.ts';
import { ALWAYS, GATE, MOMENT, MONTHS, type Network, WORK } from './network.ts';
import { overWork } from './overWork.ts';
import { startBefore } from './placeLate.ts';
import { DONE, IN_MONTHS, NO_DAY } from './planInput.ts';
import { beganOn, isUnderWay } from './underWay.ts';

type Offset = (day: number) => number;

export function placeItems(network: Network, offset: Offset): void {
  const { items, absent, upper, input } = network;
  for (let i = 0; i < items; i++) {
    if (absent[i]) continue;
    if (input.due[i] !== NO_DAY) upper[i] = offset(input.due[i]! + 1);
    if (input.milestone[i]) placeMilestone(network, i, offset);
    else if (!input.summary[i]) placeFeature(network, i, offset);
  }
  for (let node = network.items; node < network.size; node++) {
    if (network.role[node] === GATE) placeGate(network, node, offset);
  }
  if (network.asOf !== ALWAYS) holdMilestones(network);
}

/** It waits for the status date only while what it waits for is not done: see holdMilestones. */
function placeMilestone(network: Network, i: number, offset: Offset): void {
  const { pin, lower, start, asOf, input } = network;
  if (input.earliest[i] !== NO_DAY) lower[i] = Math.max(start, offset(input.earliest[i]!));
  if (input.finished[i] !== NO_DAY) network.started[i] = network.finished[i] = offset(input.finished[i]! + 1);
  else if (input.state[i] === DONE && asOf >= start) network.cap[i] = closeBefore(network, i);
  if (input.finished[i] !== NO_DAY || input.state[i] === DONE) network.done[i] = 1;
  if (input.pinned[i] !== NO_DAY) {
    pin[i] = Math.max(offset(input.pinned[i]! + 1), start);
  }
}

/** A summary's own `start` and `earliest` hold for all its parts. */
function placeGate(network: Network, node: number, offset: Offset): void {
  const { item, lower, start, input } = network;
  const summary = item[node]!;
  if (input.earliest[summary] !== NO_DAY) lower[node] = Math.max(start, offset(input.earliest[summary]!));
  if (input.pinned[summary] !== NO_DAY) pinStart(network, node, offset(input.pinned[summary]!), start);
}

function placeFeature(network: Network, i: number, offset: Offset): void {
  const { asOf, start, lower, pin, started, finished, cap, done, input } = network;
  const began = beganOn(input, i);
  const begun = began === undefined ? undefined : offset(began);
  if (input.finished[i] !== NO_DAY) {
    done[i] = 1;
    finished[i] = offset(input.finished[i]! + 1);
    // Where the facts contradict each other, all of it happened on the day it finished.
    started[i] =
      begun === undefined ? startBefore(network, i, finished[i]!) : Math.min(begun, Math.max(0, finished[i]! - 1));
  } else if (input.state[i] === DONE) {
    done[i] = 1;
    if (asOf >= start) cap[i] = closeBefore(network, i);
    if (begun !== undefined) started[i] = pin[i] = begun;
    else placePlanned(network, i, offset, start);
  } else if (isUnderWay(input, i) && asOf !== ALWAYS && input.progress[i]! >= 1) {
    // Nobody has said that it is done, so what waits for that is not reached; but there is nothing left to plan.
    finished[i] = cap[i] = Math.max(closeBefore(network, i), begun ?? 0);
    started[i] = begun ?? startBefore(network, i, finished[i]!);
  } else if (begun !== undefined) {
    started[i] = begun;
    if (asOf === ALWAYS) pin[i] = begun;
    else {
      remain(network, i, begun);
      lower[i] = Math.max(asOf, begun);
    }
  } else if (isUnderWay(input, i) && asOf !== ALWAYS) {
    remain(network, i, undefined);
    lower[i] = Math.max(asOf, start);
  } else placePlanned(network, i, offset, Math.max(start, asOf));
}

function placePlanned(network: Network, i: number, offset: Offset, from: number): void {
  const { earliest, pinned } = network.input;
  network.lower[i] = earliest[i] === NO_DAY ? from : Math.max(from, offset(earliest[i]!));
  if (pinned[i] !== NO_DAY) pinStart(network, i, offset(pinned[i]!), from);
}

/** It starts on its day, or where that is before `from` (the roadmap's start, the status date) on that; the limit stays. */
function pinStart(network: Network, node: number, day: number, from: number): void {
  const { tables, clock, kind, latestStart, pin, lower } = network;
  const base = clock[node]!;
  const onWorkday = kind[node] === MOMENT ? day : opening(tables, base, tables.workIndex[base + day]!);
  latestStart[node] = onWorkday;
  pin[node] = Math.max(onWorkday, from);
  lower[node] = Math.max(lower[node]!, pin[node]!);
}

/** Replaces the estimate by what remains of it on the status date. */
function remain(network: Network, i: number, begun: number | undefined): void {
  const { kind, amount, clock, tables, asOf } = network;
  const { likely, likelyUnit } = network.input;
  if (kind[i] === MOMENT) return;
  // The exact estimate: what is left of it is rounded up once.
  let total = likelyUnit[i] === IN_MONTHS ? likely[i]! * DAYS_PER_MONTH : likely[i]!;
  if (kind[i] === MONTHS) {
    // What remains of months is days: their end would otherwise depend on the day they are resumed.
    const from = begun ?? asOf;
    amount[i] = endOfMonths(tables.origin + from, amount[i]!) - tables.origin - from;
    kind[i] = WORK;
    clock[i] = 0;
    total = amount[i]!;
  }
  const progress = network.input.progress[i]!;
  const base = clock[i]!;
  const had = begun === undefined ? 0 : Math.max(0, tables.workIndex[base + asOf]! - tables.workIndex[base + begun]!);
  amount[i] = Number.isNaN(progress)
    ? Math.max(1, amount[i]! - had)
    : wholeDays(total * (1 - Math.min(1, Math.max(0, progress))));
}

/** The end of the last working day before the status date. */
const closeBefore = ({ tables, clock, asOf }: Network, i: number): number =>
  close(tables, clock[i]!, tables.workIndex[clock[i]! + asOf]!);

/** Milestones that are not reached yet wait for the status date. */
function holdMilestones(network: Network): void {
  const { items, input, lower, pin, asOf, absent } = network;
  const { done } = overWork(network);
  for (let i = 0; i < items; i++) {
    if (input.milestone[i] && !absent[i] && pin[i] === ALWAYS && !done[i]) lower[i] = Math.max(lower[i]!, asOf);
  }
}
