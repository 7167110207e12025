/**
 * Work that nobody has to do any more: it was done or reached, itself or by what it is made of, or dropped with what it
 * is a part of. Its float means nothing.
 */
import type { Schedule } from './schedule.ts';
import { isSettled } from './settled.ts';

export function closedState({ passes: { input, network } }: Schedule, index: number): 'done' | 'dropped' | undefined {
  if (input.dropped[index] === 1) return 'dropped';
  return network.done[index] === 1 ? 'done' : undefined;
}

/** Whether it was dropped, itself or with what it is a part of, and so has no dates. */
export const isDropped = ({ passes: { input } }: Schedule, index: number): boolean => input.dropped[index] === 1;

/** Whether it has no date: it depends on itself, or lies too far ahead, or waits for such work. */
export const isUnscheduled = ({ passes: { network } }: Schedule, index: number): boolean =>
  network.scheduled[index] === 0 && !isSettled(network, index);

/** Whether work has dates, by index: what is not scheduled has none, and neither has what was dropped. */
export const datedTest =
  (schedule: Schedule): ((index: number) => boolean) =>
  (index) =>
    !isDropped(schedule, index) && !isUnscheduled(schedule, index);
