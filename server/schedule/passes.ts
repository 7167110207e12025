/**
 * The plan: a schedule, pass by pass. Needs the plan's input and today's day (which counts only where the roadmap states
 * no date at all). Promises a Schedule for any input, cycles included; the same answer for the same input, whatever the
 * order of declarations.
 */
import type { Day } from '../../grammar/civil.ts';
import { backwardPass } from './backwardPass.ts';
import { boundMoments } from './boundMoments.ts';
import { structureOf } from './buildNetwork.ts';
import { criticality } from './criticality.ts';
import { floats } from './floats.ts';
import { forwardPass } from './forwardPass.ts';
import { itemsOf } from './items.ts';
import { type LeveledNetwork, type LevelOptions, levelNetwork } from './leveling/level.ts';
import { displayDays } from './milestoneDays.ts';
import type { Dates, Network } from './network.ts';
import { withOverWork } from './overWork.ts';
import { planEnd } from './planEnd.ts';
import { planStart } from './planExtent.ts';
import type { PlanInput } from './planInput.ts';
import { datedNetwork } from './reach.ts';
import type { Leveling, Schedule, ScheduledItem } from './schedule.ts';
import { isSettled } from './settled.ts';

export interface ScheduleOptions {
  readonly today: Day;
  /**
   * Resource levelling: never, with the priority rule, or with a search of a given budget. Left out, the roadmap's
   * header decides (`schedule leveled` is the priority rule).
   */
  readonly level?: boolean | LevelOptions;
}

const notLeveled: Leveling = { method: 'none', budget: 0, schedules: 0, seed: 0, lowerBound: 0, gap: 0 };

/** @param before the schedule of an earlier version: what an edit left alone is kept. The answer is the same as without it */
export function schedule(
  input: PlanInput,
  { today, level = input.leveled }: ScheduleOptions,
  before?: Schedule,
): Schedule {
  const start = planStart(input, today);
  if (before && isSame(before, input, start, level)) return before;
  const structure = structureOf(input, before?.passes);
  const dated = datedNetwork(input, structure, { start, serial: level !== false });
  const { network: ordered, dates: early, leveling } = leveled(dated.network, dated.early, level);
  const placed = withOverWork(ordered, early);
  const displayed = displayDays(placed, early);
  const network = boundMoments(placed, early, displayed);
  const end = planEnd(network, early);
  const late = backwardPass(network, early, end);
  const slack = floats(network, early, late, end);
  const critical = criticality(network, early, slack.total, end);
  const unscheduled = unscheduledItems(network);
  const passes = { input, structure, network, early, displayed, late, floats: slack, critical };
  const items = itemsOf(passes, unscheduled, before);
  return {
    start,
    finish: network.tables.origin + end,
    lastDay: lastDayOf(items, network, start),
    items,
    unscheduled,
    beyond: dated.beyond.filter((node) => node < network.items).sort((a, b) => a - b),
    cycles: network.cycles,
    ...(input.asOf === undefined ? {} : { asOf: input.asOf }),
    leveling,
    passes,
  };
}

/** Whether it was made of the same, in the same way. A search may have been cut short; the rule always finds the same. */
const isSame = (before: Schedule, input: PlanInput, start: Day, level: boolean | LevelOptions): boolean =>
  input === before.passes.input &&
  start === before.start &&
  before.leveling.method === (level === false ? 'none' : level === true ? 'priority-rule' : undefined);

/** Pass 5b, where it is asked for: the network with the order that capacity forces, and the dates this makes. */
function leveled(network: Network, early: Dates, level: boolean | LevelOptions): LeveledNetwork {
  if (level === false) return { network, dates: early, leveling: notLeveled };
  const found = levelNetwork(network, early, level === true ? {} : level);
  // Levelling puts each node once; what holds each other comes to rest afterwards.
  return network.rounds > 1 ? { ...found, dates: forwardPass(found.network) } : found;
}

/** What is read of `finish`: a moment that opens a day is on that day, though nothing takes time in it. */
function lastDayOf(items: readonly ScheduledItem[], { absent }: Network, start: Day): Day {
  let last = start;
  for (const { index, lastDay } of items) if (!absent[index] && lastDay > last) last = lastDay;
  return last;
}

function unscheduledItems(network: Network): readonly number[] {
  if (network.order.length === network.size) return [];
  const lost: number[] = [];
  for (let i = 0; i < network.items; i++) if (!network.scheduled[i] && !isSettled(network, i)) lost.push(i);
  return lost;
}
