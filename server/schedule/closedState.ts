/** Work that nobody has to do any more: it was done, or dropped with what it is a part of. Its float means nothing. */
import { DONE, NO_DAY } from './planInput.ts';
import type { Schedule } from './schedule.ts';

export function closedState({ passes: { input } }: Schedule, index: number): 'done' | 'dropped' | undefined {
  if (input.dropped[index] === 1) return 'dropped';
  return input.finished[index] !== NO_DAY || input.state[index] === DONE ? 'done' : undefined;
}

/** Whether it was dropped, itself or with what it is a part of, and so has no dates. */
export const isDropped = ({ passes: { input } }: Schedule, index: number): boolean => input.dropped[index] === 1;

/** Whether work has dates, by index: what waits for itself has none, and neither has what was dropped. */
export function datedTest({ unscheduled, passes }: Schedule): (index: number) => boolean {
  const lost = new Set(unscheduled);
  const { dropped } = passes.input;
  return (index) => dropped[index] !== 1 && !lost.has(index);
}
