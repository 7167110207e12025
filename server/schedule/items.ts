/**
 * Pass 10, the answer people read. Needs all passes before. Promises one item for each piece of work; a summary spans
 * its parts, has the least float of them, and is critical if one of them is.
 */
import type { Day } from '../../grammar/civil.ts';
import { driversOf } from './drivers.ts';
import { reportedStart } from './forwardPass.ts';
import { impossiblePin } from './impossible.ts';
import { close } from './lag.ts';
import { type Dates, GATE, MOMENT, type Network, SUMMARY } from './network.ts';
import { NO_DAY } from './planInput.ts';
import type { Driver, Impossible, Passes, Schedule, ScheduledItem } from './schedule.ts';
import { isOver } from './settled.ts';
import { unchangedItems } from './unchanged.ts';

type Draft = { -readonly [K in keyof ScheduledItem]: ScheduledItem[K] };

const cycleDrivers: readonly Driver[] = [{ kind: 'roadmap-start' }];

export function itemsOf(answers: Passes, unscheduled: readonly number[], before?: Schedule): readonly ScheduledItem[] {
  const { network, early, input } = answers;
  const same = unchangedItems(answers, before);
  const lost = new Uint8Array(network.items);
  for (const index of unscheduled) lost[index] = 1;
  const gates = gatesOf(network);
  const items = new Array<Draft>(network.items);
  for (let i = 0; i < network.items; i++) {
    if (same?.[i]) {
      items[i] = before!.items[i]!;
      continue;
    }
    const drivers = lost[i] ? cycleDrivers : driversOf(network, early, i);
    const pinned = gates.get(i) ?? i;
    const impossible = lost[i] || network.pin[pinned]! < 0 ? undefined : impossiblePin(network, early, pinned);
    items[i] = itemOf(answers, i, drivers, impossible);
  }
  rollUp(network, input.partOf, items);
  return items;
}

function itemOf(answers: Passes, i: number, drivers: readonly Driver[], impossible?: Impossible): Draft {
  const { network, early, late, floats, critical, displayed, input } = answers;
  const { origin, workIndex } = network.tables;
  const base = network.clock[i]!;
  const start = reportedStart(network, early, i);
  const finish = Math.max(start, early.finish[i]!);
  const isMoment = start === finish;
  const settled = isOver(network, i);
  const day: Day = origin + (displayed[i]! >= 0 ? displayed[i]! : start);
  const item: Draft = {
    index: i,
    earlyStart: origin + start,
    earlyFinish: origin + finish,
    lateStart: origin + (settled || network.started[i]! >= 0 ? start : lateOf(network, early, late.start[i]!, i)),
    lateFinish: origin + (settled ? finish : lateFinishOf(network, early, late, i)),
    totalFloat: settled ? 0 : floats.total[i]!,
    freeFloat: settled ? 0 : floats.free[i]!,
    critical: critical[i] === 1,
    driver: drivers[0]!,
    drivers,
    firstDay: isMoment ? day : origin + start,
    lastDay: isMoment ? day : origin + finish - 1,
    estimated: isEstimated(input, i),
    workingDays: workIndex[base + finish]! - workIndex[base + start]!,
  };
  if (item.totalFloat < 0) item.lateFor = late.dueBy[i]!;
  if (impossible !== undefined) item.impossible = impossible;
  return item;
}

/** Whether its length is known: stated, measured by its facts, or that of its parts. */
const isEstimated = ({ milestone, summary, estimated, started, finished }: Passes['input'], i: number): boolean =>
  milestone[i] === 1 || summary[i] === 1 || estimated[i] === 1 || (started[i] !== NO_DAY && finished[i] !== NO_DAY);

/** A moment may be as late as Monday morning; it is reported on Friday evening, as finishes are. */
function lateOf(network: Network, early: Dates, day: number, i: number): number {
  if (network.kind[i] !== MOMENT) return day;
  const { tables, clock } = network;
  const evening = Math.min(day, close(tables, clock[i]!, tables.workIndex[clock[i]! + day]!));
  return day >= early.finish[i]! ? Math.max(evening, early.finish[i]!) : evening;
}

function lateFinishOf(network: Network, early: Dates, late: Dates, i: number): number {
  const { tables, clock, kind } = network;
  if (kind[i] === MOMENT) return lateOf(network, early, late.finish[i]!, i);
  return kind[i] === 2 ? late.finish[i]! : close(tables, clock[i]!, tables.workIndex[clock[i]! + late.finish[i]!]!);
}

function gatesOf(network: Network): ReadonlyMap<number, number> {
  const gates = new Map<number, number>();
  for (let node = network.items; node < network.size; node++) {
    if (network.role[node] === GATE) gates.set(network.item[node]!, node);
  }
  return gates;
}

/** Parts follow their summary, so going backwards every summary is complete before it is added to its own. */
function rollUp(network: Network, partOf: Int32Array, items: Draft[]): void {
  const parts = new Uint8Array(items.length);
  for (let i = items.length - 1; i >= 0; i--) {
    const part = items[i]!;
    const above = partOf[i]!;
    if (network.role[i] === SUMMARY && parts[i]) {
      const { clock, tables } = network;
      const from = part.earlyStart - tables.origin;
      const to = part.earlyFinish - tables.origin;
      part.workingDays = tables.workIndex[clock[i]! + to]! - tables.workIndex[clock[i]! + from]!;
      if (part.freeFloat > part.totalFloat) part.freeFloat = part.totalFloat;
    }
    if (above < 0 || network.absent[i]) continue;
    const summary = items[above]!;
    const first = !parts[above];
    parts[above] = 1;
    const settled = isOver(network, i);
    summary.earlyStart = first ? part.earlyStart : Math.min(summary.earlyStart, part.earlyStart);
    summary.earlyFinish = first ? part.earlyFinish : Math.max(summary.earlyFinish, part.earlyFinish);
    summary.lateStart = first ? part.lateStart : Math.min(summary.lateStart, part.lateStart);
    summary.lateFinish = first ? part.lateFinish : Math.max(summary.lateFinish, part.lateFinish);
    summary.firstDay = first ? part.firstDay : Math.min(summary.firstDay, part.firstDay);
    summary.lastDay = first ? part.lastDay : Math.max(summary.lastDay, part.lastDay);
    if (!settled && part.totalFloat < summary.totalFloat) {
      summary.totalFloat = part.totalFloat;
      if (part.lateFor !== undefined) summary.lateFor = part.lateFor;
    }
    if (part.critical) summary.critical = true;
  }
}
