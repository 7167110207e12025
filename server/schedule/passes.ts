/**
 * The plan: a Roadmap's schedule, pass by pass. Needs a resolved roadmap, today's day (which counts only where the
 * roadmap states no date at all) and public holidays by code. Promises a Schedule for any roadmap, cycles included;
 * the same answer for the same input, whatever the order of declarations.
 */
import type { Day } from '../../grammar/civil.ts';
import { type PublicHolidays, publicHolidays } from '../calendar/publicHolidays.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { backwardPass, isSettled } from './backwardPass.ts';
import { boundMoments } from './boundMoments.ts';
import { buildNetwork, structureOf } from './buildNetwork.ts';
import { printedDays } from './closing.ts';
import { columnsOf } from './columns.ts';
import { criticality } from './criticality.ts';
import { floats } from './floats.ts';
import { forwardPass } from './forwardPass.ts';
import { itemsOf } from './items.ts';
import { type LeveledNetwork, type LevelOptions, levelNetwork } from './leveling/level.ts';
import { type Dates, ITEM, type Network } from './network.ts';
import type { Leveling, Reading, Schedule, ScheduledItem } from './schedule.ts';
import { startOf } from './stated.ts';

export interface ScheduleOptions {
  readonly today: Day;
  /** By default the table that comes with the program. */
  readonly holidays?: PublicHolidays;
  /**
   * Resource levelling: never, with the priority rule, or with a search of a given budget. Left out, the roadmap's
   * header decides (`schedule leveled` is the priority rule).
   */
  readonly level?: boolean | LevelOptions;
  /** The schedule of an earlier version: what an edit left alone is kept. The answer is the same as without it. */
  readonly before?: Schedule;
}

/** Sets are decoded once, when a roadmap first asks for them. */
const fromTable = publicHolidays();

const notLeveled: Leveling = { method: 'none', budget: 0, schedules: 0, seed: 0, lowerBound: 0, gap: 0 };

export function schedule(roadmap: Roadmap, options: ScheduleOptions): Schedule {
  const { today, holidays = fromTable, level = roadmap.header?.leveled ?? false, before } = options;
  const asOf = roadmap.header?.asOf;
  const read = before?.passes.reading;
  const columns = columnsOf(roadmap, holidays, read?.columns);
  const structure = structureOf(columns, read);
  const reading = { columns, structure };
  const start = startOf(columns, asOf, today);
  if (before && holds(before, reading, { start, asOf, level })) return again(before, reading);
  const plain = buildNetwork(columns, structure, { start, asOf, serial: level !== false });
  const { network: placed, dates: early, leveling } = leveled(plain, forwardPass(plain), roadmap, level);
  const printed = printedDays(placed, early);
  const network = boundMoments(placed, early, printed);
  const end = finishOf(network, early);
  const late = backwardPass(network, early, end);
  const slack = floats(network, early, late, end);
  const critical = criticality(network, early, slack.total, end);
  const unscheduled = unscheduledItems(network);
  const passes = { network, early, printed, late, floats: slack, critical, reading };
  const items = itemsOf(passes, unscheduled, before);
  return {
    start,
    finish: network.tables.origin + end,
    lastDay: lastDayOf(items, network, start),
    items,
    unscheduled,
    cycles: network.cycles,
    ...(asOf === undefined ? {} : { asOf }),
    leveling,
    passes,
  };
}

/** Whether an edit left everything that dates are made of, so that the passes of the version before hold on. */
const holds = (
  before: Schedule,
  { columns, structure }: Reading,
  { start, asOf, level }: { start: Day; asOf: Day | undefined; level: boolean | LevelOptions },
): boolean =>
  columns.sameTimes &&
  structure === before.passes.reading.structure &&
  start === before.start &&
  asOf === before.asOf &&
  // A search may have been cut short; the rule always finds the same.
  before.leveling.method === (level === false ? 'none' : level === true ? 'priority-rule' : undefined);

/** The schedule of before, with the items of the work that an edit changed in other ways made again. */
function again(before: Schedule, reading: Reading): Schedule {
  const network = { ...before.passes.network, work: reading.columns.roadmap.work };
  const passes = { ...before.passes, network, reading };
  return { ...before, items: itemsOf(passes, before.unscheduled, before), passes };
}

/** Pass 5b, where it is asked for: the network with the order that capacity forces, and the dates this makes. */
function leveled(network: Network, early: Dates, { teams }: Roadmap, level: boolean | LevelOptions): LeveledNetwork {
  if (level === false) return { network, dates: early, leveling: notLeveled };
  return levelNetwork(network, early, teams, level === true ? {} : level);
}

/** The largest early finish of work in the plan; the start where there is none. */
export function finishOf(network: Network, early: Dates): number {
  let end = network.start;
  for (let i = 0; i < network.items; i++) {
    if (network.role[i] === ITEM && !network.absent[i] && early.finish[i]! > end) end = early.finish[i]!;
  }
  return end;
}

/** What is read of `finish`: a moment that opens a day is on that day, though nothing takes time in it. */
function lastDayOf(items: readonly ScheduledItem[], { absent }: Network, start: Day): Day {
  let last = start;
  for (const { index, lastDay } of items) if (!absent[index] && lastDay > last) last = lastDay;
  return last;
}

function unscheduledItems(network: Network): readonly number[] {
  if (network.order.length === network.size) return [];
  const reached = new Uint8Array(network.size);
  for (const node of network.order) reached[node] = 1;
  const lost: number[] = [];
  for (let i = 0; i < network.items; i++) if (!reached[i] && !isSettled(network, i)) lost.push(i);
  return lost;
}
