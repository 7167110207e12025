/**
 * Why a date is what it is: the chain of drivers from a piece of work back to a root cause. Needs a schedule. Promises
 * steps that hang together: each explains the work that the step before it named, the first driver of each, with the
 * days that calendars, and nobody else, added as steps of their own. Ends at a driver that no work stands behind.
 */
import type { Day } from '../../grammar/civil.ts';
import type { Duration } from '../model/roadmap.ts';
import { dependencyDriver } from './drivers.ts';
import { reportedStart } from './forwardPass.ts';
import { addLag } from './lag.ts';
import { FROM_START, MOMENT, NO_LAG, SUMMARY } from './network.ts';
import type { DependencyDriver, Driver, Schedule } from './schedule.ts';

export type Step =
  /** `index` stands where it does because of `driver`; `at` is the moment that the driver hands on, lag included. */
  | {
      readonly kind: 'driver';
      readonly index: number;
      readonly driver: Driver;
      readonly at: Day;
      readonly lag?: Duration;
    }
  /** `index` could go on at `from`, but its calendar does not work until `until`. */
  | { readonly kind: 'calendar'; readonly index: number; readonly from: Day; readonly until: Day };

/** From `index` back to the root cause. A summary is explained by the part that ends it, or starts it where its start is asked for. */
export function drivingPath(schedule: Schedule, index: number): readonly Step[] {
  const steps: Step[] = [];
  const seen = new Set<number>();
  let at: number | undefined = index;
  let wantsStart = false;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const driver: Driver = wantsStart ? startDriver(schedule, at) : schedule.items[at]!.driver;
    const moment = wantsStart ? startMoment(schedule, at, driver) : momentOf(schedule, at, driver);
    const waits = calendarWait(schedule, at, driver, moment);
    if (waits) steps.push(waits);
    const lag = driver.kind === 'dependency' ? driver.lag : undefined;
    steps.push({ kind: 'driver', index: at, driver, at: moment, ...(lag ? { lag } : {}) });
    wantsStart =
      driver.kind === 'dependency'
        ? driver.type === 'SS' || driver.type === 'SF'
        : driver.kind === 'part' && wantsStart;
    at = 'from' in driver ? driver.from : undefined;
  }
  return steps;
}

/** What starts a summary is its first part; other work starts where its driver puts it. */
function startDriver({ items, passes: { network, input } }: Schedule, index: number): Driver {
  const item = items[index]!;
  if (network.role[index] !== SUMMARY) return item.driver;
  const first = input.partOf.findIndex((above, part) => above === index && items[part]!.earlyStart === item.earlyStart);
  return first < 0 ? item.driver : { kind: 'part', from: first };
}

/** The same, for a summary whose start is asked for. */
const startMoment = (schedule: Schedule, index: number, driver: Driver): Day =>
  driver.kind === 'part' ? schedule.items[index]!.earlyStart : momentOf(schedule, index, driver);

function momentOf(schedule: Schedule, index: number, driver: Driver): Day {
  const { network, early } = schedule.passes;
  const { links, tables } = network;
  const item = schedule.items[index]!;
  switch (driver.kind) {
    case 'dependency': {
      const l = linkOf(schedule, index, driver);
      if (l < 0) return item.earlyStart;
      const moment =
        links.type[l]! & FROM_START ? reportedStart(network, early, links.from[l]!) : early.finish[links.from[l]!]!;
      return tables.origin + (links.lagKind[l] === NO_LAG ? moment : addLag(tables, links, l, moment));
    }
    case 'part':
      return item.earlyFinish;
    case 'capacity':
      return driver.from === undefined ? item.earlyStart : schedule.items[driver.from]!.earlyFinish;
    case 'roadmap-start':
      return schedule.start;
    case 'pin':
    case 'earliest':
    case 'status-date':
    case 'actual':
      return driver.on;
  }
}

/** The link that a dependency became; a part may be held by one that arrives at the gate of a summary around it. */
function linkOf({ passes: { network } }: Schedule, index: number, { from, to, type, lag }: DependencyDriver): number {
  const { inStart, origin } = network.links;
  const says = (l: number): boolean => {
    if (origin[l]! < 0) return false;
    const driver = dependencyDriver(network, origin[l]!);
    return (
      driver.from === from &&
      driver.to === to &&
      driver.type === type &&
      driver.lag?.amount === lag?.amount &&
      driver.lag?.unit === lag?.unit
    );
  };
  for (let l = inStart[index]!; l < inStart[index + 1]!; l++) if (says(l)) return l;
  for (let l = inStart[network.items]!; l < network.links.count; l++) if (says(l)) return l;
  return -1;
}

function calendarWait(schedule: Schedule, index: number, driver: Driver, moment: Day): Step | undefined {
  const { network } = schedule.passes;
  const { earlyStart } = schedule.items[index]!;
  const holdsStart = driver.kind !== 'dependency' || driver.type === 'FS' || driver.type === 'SS';
  if (!holdsStart || driver.kind === 'part' || driver.kind === 'actual') return undefined;
  if (network.kind[index] === MOMENT || network.started[index]! >= 0 || moment >= earlyStart) return undefined;
  return { kind: 'calendar', index, from: moment, until: earlyStart };
}
