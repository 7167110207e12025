/** Why work has no date, for work that has none. */
import type { Schedule } from '../schedule/schedule.ts';

/** `it is on a dependency cycle, or depends on one` */
export const noDate = (schedule: Schedule, index: number): string =>
  schedule.beyond.includes(index)
    ? 'it is more than 500 years ahead, or depends on work that is'
    : 'it is on a dependency cycle, or depends on one';

/** `on a dependency cycle`: where there is little room */
export const noDateShort = (schedule: Schedule, index: number): string =>
  schedule.beyond.includes(index) ? 'too far ahead' : 'on a dependency cycle';
