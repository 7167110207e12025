/**
 * Why a date is what it is, as data: the driving path, last step first, down to its root cause. What
 * `roadmap critical-path --format json` prints as `chain`.
 */
import { type Day, isoDate } from '../../grammar/civil.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { isDropped } from '../schedule/closedState.ts';
import { drivingPath } from '../schedule/drivingPath.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { type DriverJson, driverJson } from './scheduleJson.ts';

export type StepJson =
  /** `id` stands where it does because of `driver`, which hands on to it in the morning of `at`, lag included. */
  | { readonly kind: 'driver'; readonly id: string; readonly at: string; readonly driver: DriverJson }
  /** `id` could go on in the morning of `from`, but its calendar does not work until `until`. */
  | { readonly kind: 'calendar'; readonly id: string; readonly from: string; readonly until: string };

/** @param index where the path ends; an empty roadmap has no such work and no chain */
export function chainJson(roadmap: Roadmap, schedule: Schedule, index: number | undefined): readonly StepJson[] {
  if (index === undefined || schedule.unscheduled.includes(index)) return [];
  if (isDropped(schedule, index)) return [];
  const id = (of: number): string => roadmap.work[of]!.id;
  const day = (of: Day): string => isoDate(of);
  return drivingPath(schedule, index).map(
    (step): StepJson =>
      step.kind === 'calendar'
        ? { kind: step.kind, id: id(step.index), from: day(step.from), until: day(step.until) }
        : { kind: step.kind, id: id(step.index), at: day(step.at), driver: driverJson(step.driver, id) },
  );
}
