/**
 * Pass 4, dates and progress: writes the bounds, pins and facts that the roadmap states into a network.
 *
 * - `earliest` and the roadmap's start bound a start from below; `start` and `on` pin; `due` bounds a finish from above.
 * - `finished` is a fact, and so is `started`. Finished work with no start took its estimate.
 * - With a status date, what is not done starts no earlier; started work has what remains, from the status date on:
 *   the stated percentage of its estimate, else the working days that it has not had yet, at least one. It still waits
 *   for what it depends on (retained logic). Work in progress that states no start at all goes on from the status date.
 * - Work in progress that states no actual start began on its planned one (`start`), if that day has come.
 * - Done work without a finish ended as planned, at the latest on the status date; without one, it is planned work.
 * - A milestone is reached when all it waits for is done; until then it is no earlier than the status date, unless it
 *   is fixed.
 * - Without a status date percentages move nothing.
 */
import { addMonths, endOfMonths } from '../calendar/months.ts';
import type { Feature, Milestone } from '../model/roadmap.ts';
import type { Columns } from './columns.ts';
import { close, opening } from './lag.ts';
import { ALWAYS, FROM_NESTING, GATE, MOMENT, MONTHS, NEVER, type Network, SUMMARY, WORK } from './network.ts';

type Offset = (day: number) => number;

export function placeItems(network: Network, { dated, summary }: Columns, offset: Offset): void {
  const { work, absent, lower, start, asOf, upper } = network;
  for (let i = 0; i < work.length; i++) {
    if (absent[i]) continue;
    if (!dated[i]) {
      // Milestones wait for the status date only while what they wait for is not done: see holdMilestones.
      if (!summary[i] && asOf > start && work[i]!.kind === 'feature') lower[i] = asOf;
      continue;
    }
    const item = work[i]!;
    if (item.kind === 'milestone') placeMilestone(network, item, offset);
    else if (summary[i]) {
      if (item.due !== undefined) upper[i] = offset(item.due + 1);
    } else placeFeature(network, item, offset);
  }
  for (let node = network.items; node < network.size; node++) {
    if (network.role[node] === GATE) placeGate(network, node, offset);
  }
  if (asOf !== ALWAYS) holdMilestones(network);
}

function placeMilestone(network: Network, milestone: Milestone, offset: Offset): void {
  const { index, on, due, earliest, finished, status } = milestone;
  const { pin, upper, lower, start, asOf } = network;
  if (due !== undefined) upper[index] = offset(due + 1);
  if (earliest !== undefined) lower[index] = Math.max(start, offset(earliest));
  if (finished !== undefined) network.started[index] = network.finished[index] = offset(finished + 1);
  else if (status?.state === 'done' && asOf !== ALWAYS) network.cap[index] = Math.max(asOf, start);
  if (on !== undefined) {
    pin[index] = Math.max(offset(on + 1), start);
    upper[index] = Math.min(upper[index]!, offset(on + 1));
  }
}

/** A summary's own `start` and `earliest` hold for all its parts. */
function placeGate(network: Network, node: number, offset: Offset): void {
  const summary = network.work[network.item[node]!] as Feature;
  if (summary.earliest !== undefined) network.lower[node] = Math.max(network.start, offset(summary.earliest));
  if (summary.start !== undefined) pinStart(network, node, offset(summary.start), network.start);
}

function placeFeature(network: Network, feature: Feature, offset: Offset): void {
  const { asOf, start, lower, upper, pin, started, finished, cap } = network;
  const i = feature.index;
  const state = feature.status?.state ?? 'planned';
  const beganOn =
    feature.started ?? (state === 'in-progress' && hasCome(network, feature.start, offset) ? feature.start : undefined);
  const begun = beganOn === undefined ? undefined : offset(beganOn);
  if (feature.due !== undefined) upper[i] = offset(feature.due + 1);
  if (feature.finished !== undefined) {
    finished[i] = offset(feature.finished + 1);
    // Where the facts contradict each other, all of it happened on the day it finished.
    started[i] =
      begun === undefined ? startBefore(network, i, finished[i]!) : Math.min(begun, Math.max(0, finished[i]! - 1));
  } else if (state === 'done') {
    if (asOf !== ALWAYS) cap[i] = Math.max(asOf, start);
    if (begun !== undefined) started[i] = pin[i] = begun;
    else placePlanned(network, feature, offset, start);
  } else if (begun !== undefined) {
    started[i] = begun;
    if (asOf === ALWAYS) pin[i] = begun;
    else {
      remain(network, feature, begun);
      lower[i] = Math.max(asOf, begun);
    }
  } else if (state === 'in-progress' && asOf !== ALWAYS) {
    remain(network, feature, undefined);
    lower[i] = Math.max(asOf, start);
  } else placePlanned(network, feature, offset, Math.max(start, asOf));
}

/** Whether a planned start lies on or before the status date: work in progress has then begun on it. */
const hasCome = ({ asOf }: Network, start: number | undefined, offset: Offset): boolean =>
  start !== undefined && asOf !== ALWAYS && offset(start) <= asOf;

function placePlanned(network: Network, feature: Feature, offset: Offset, from: number): void {
  const i = feature.index;
  network.lower[i] = feature.earliest === undefined ? from : Math.max(from, offset(feature.earliest));
  if (feature.start !== undefined) pinStart(network, i, offset(feature.start), from);
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
function remain(network: Network, feature: Feature, begun: number | undefined): void {
  const { kind, amount, clock, tables, asOf } = network;
  const i = feature.index;
  if (kind[i] === MOMENT) return;
  if (kind[i] === MONTHS) {
    // What remains of months is days: their end would otherwise depend on the day they are resumed.
    const from = begun ?? asOf;
    amount[i] = endOfMonths(tables.origin + from, amount[i]!) - tables.origin - from;
    kind[i] = WORK;
    clock[i] = 0;
  }
  const total = amount[i]!;
  const progress = feature.status?.progress;
  const base = clock[i]!;
  const had = begun === undefined ? 0 : Math.max(0, tables.workIndex[base + asOf]! - tables.workIndex[base + begun]!);
  const left =
    progress === undefined
      ? Math.max(1, total - had)
      : Math.ceil(total * (1 - Math.min(1, Math.max(0, progress))) - 1e-9);
  amount[i] = left;
  if (left === 0) kind[i] = MOMENT;
}

/** Where work that ended at `finish` began, had it taken its estimate. */
function startBefore({ tables, kind, amount, clock }: Network, i: number, finish: number): number {
  if (kind[i] === MOMENT) return finish;
  if (kind[i] === MONTHS) return Math.max(0, addMonths(tables.origin + finish, -amount[i]!) - tables.origin);
  const k = tables.workIndex[clock[i]! + finish]! - amount[i]!;
  return k < 0 ? close(tables, clock[i]!, 0) : opening(tables, clock[i]!, k);
}

/** Milestones that are not reached yet wait for the status date. */
function holdMilestones(network: Network): void {
  const { order, links, items, work, lower, pin, asOf } = network;
  const done = new Uint8Array(network.size);
  for (let at = 0; at < order.length; at++) {
    const node = order[at]!;
    let waits = 0;
    let all = true;
    for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
      const from = links.from[l]!;
      if (network.role[from] === GATE && links.origin[l] === FROM_NESTING) continue;
      waits++;
      if (!done[from]) all = false;
    }
    const item = node < items ? work[node]! : undefined;
    const isDone = network.finished[node] !== ALWAYS || network.cap[node] !== NEVER;
    done[node] =
      isDone || (waits > 0 && all && item?.kind !== 'feature') || (network.role[node] === SUMMARY && waits > 0 && all)
        ? 1
        : 0;
    if (item?.kind === 'milestone' && pin[node] === ALWAYS && !done[node]) lower[node] = Math.max(lower[node]!, asOf);
  }
}
