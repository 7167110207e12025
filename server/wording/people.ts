/** People, their time, and how much of it a plan needs. */
import type { Day } from '../../grammar/civil.ts';
import { longDate } from './dates.ts';
import { plural } from './lists.ts';
import { number } from './numbers.ts';

/** `1 person`, `2.5 people` */
export const people = (count: number): string => `${number(count)} ${number(count) === '1' ? 'person' : 'people'}`;

/** `1 person-day`, `109.5 person-days` */
export const personDays = (count: number): string => plural(Math.round(count * 10) / 10, 'person-day');

/** `109 of 120 person-days`; without a limit `109 person-days` */
export const load = (needed: number, available: number | undefined): string =>
  available === undefined || !Number.isFinite(available)
    ? personDays(needed)
    : `${number(needed, 1)} of ${personDays(available)}`;

/** The people of a team from a day on; the day of the first step does not matter. */
export interface CapacityStep {
  readonly from: Day;
  readonly people: number;
}

/** `4 people`, `1 person, then 2 people from 1 Mar 2027`, `no limit` */
export const capacity = (steps: readonly CapacityStep[]): string =>
  steps.length === 0
    ? 'no limit'
    : steps
        .map(({ from, people: count }, i) => (i === 0 ? people(count) : `${people(count)} from ${longDate(from)}`))
        .join(', then ');
