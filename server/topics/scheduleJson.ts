/**
 * The schedule as data: what `roadmap schedule --format json` prints. Other programs read it, so a field keeps its
 * name and meaning for as long as `version` is 1; fields may be added. The README describes it.
 */
import { type Day, isoDate } from '../../grammar/civil.ts';
import type { Duration, LinkType, Roadmap } from '../model/roadmap.ts';
import { isDropped } from '../schedule/closedState.ts';
import type { Driver, Schedule, ScheduledItem } from '../schedule/schedule.ts';

export interface ScheduleJson {
  readonly version: 1;
  readonly title: string;
  /** First and last day, inclusive. */
  readonly start: string;
  readonly finish: string;
  /** Calendar days: the largest `earlyFinish`. */
  readonly length: number;
  readonly leveling: Schedule['leveling'];
  readonly items: readonly ItemJson[];
  /** Ids of work on a dependency cycle, or waiting for one: their dates mean nothing. */
  readonly unscheduled: readonly string[];
}

export interface ItemJson {
  readonly id: string;
  readonly kind: 'feature' | 'milestone';
  readonly title: string;
  /** First and last day, inclusive; a milestone has the same twice. */
  readonly start: string;
  readonly finish: string;
  /** Half-open offsets in calendar days from the roadmap's start: a day's work on its first day is 0 and 1. */
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  /** Working days. */
  readonly totalFloat: number;
  readonly freeFloat: number;
  readonly critical: boolean;
  /** False where nothing says how long it takes. */
  readonly estimated: boolean;
  /** Work that is out of the plan: its dates mean nothing. */
  readonly dropped: boolean;
  readonly driver: DriverJson;
}

export type DriverJson =
  | { readonly kind: 'roadmap-start' }
  | { readonly kind: 'dependency'; readonly from: string; readonly type: LinkType; readonly lag?: string }
  | { readonly kind: 'pin' | 'earliest' | 'status-date' | 'actual'; readonly on: string }
  | { readonly kind: 'capacity'; readonly team: string; readonly from?: string; readonly neededFor?: string }
  | { readonly kind: 'part'; readonly from: string };

export function scheduleJson(roadmap: Roadmap, schedule: Schedule): ScheduleJson {
  const offset = (day: Day): number => day - schedule.start;
  const id = (index: number): string => roadmap.work[index]!.id;
  const item = (planned: ScheduledItem): ItemJson => {
    const work = roadmap.work[planned.index]!;
    return {
      id: work.id,
      kind: work.kind,
      title: work.title,
      start: isoDate(planned.firstDay),
      finish: isoDate(planned.lastDay),
      earlyStart: offset(planned.earlyStart),
      earlyFinish: offset(planned.earlyFinish),
      lateStart: offset(planned.lateStart),
      lateFinish: offset(planned.lateFinish),
      totalFloat: planned.totalFloat,
      freeFloat: planned.freeFloat,
      critical: planned.critical,
      estimated: planned.estimated,
      dropped: isDropped(schedule, planned.index),
      driver: driverJson(planned.driver, id),
    };
  };
  return {
    version: 1,
    title: roadmap.header?.title ?? '',
    start: isoDate(schedule.start),
    finish: isoDate(schedule.lastDay),
    length: offset(schedule.finish),
    leveling: schedule.leveling,
    items: schedule.items.map(item),
    unscheduled: schedule.unscheduled.map(id),
  };
}

export function driverJson(driver: Driver, id: (index: number) => string): DriverJson {
  switch (driver.kind) {
    case 'roadmap-start':
      return { kind: driver.kind };
    case 'dependency': {
      const { type, lag } = driver;
      return { kind: driver.kind, from: id(driver.from), type, ...(lag ? { lag: lagText(lag) } : {}) };
    }
    case 'pin':
    case 'earliest':
    case 'status-date':
    case 'actual':
      return { kind: driver.kind, on: isoDate(driver.on) };
    case 'capacity':
      return {
        kind: driver.kind,
        team: driver.team,
        ...(driver.from !== undefined && { from: id(driver.from) }),
        ...(driver.first?.kind === 'due' && { neededFor: id(driver.first.index) }),
      };
    case 'part':
      return { kind: driver.kind, from: id(driver.from) };
  }
}

const lagText = ({ amount, unit }: Duration): string => `${amount < 0 ? '' : '+'}${amount}${unit}`;
