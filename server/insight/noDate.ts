/** Why work has no date, for work that has none. */
import type { Schedule } from '../schedule/schedule.ts';

/** `it waits for itself, or for work that does` */
export const noDate = (schedule: Schedule, index: number): string =>
  schedule.beyond.includes(index)
    ? 'it lies more than 500 years ahead, or waits for work that does'
    : 'it waits for itself, or for work that does';

/** `it waits for itself`: where there is little room */
export const noDateShort = (schedule: Schedule, index: number): string =>
  schedule.beyond.includes(index) ? 'it lies too far ahead' : 'it waits for itself';
