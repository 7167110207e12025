/**
 * Levelling for every keystroke: one parallel schedule by latest finish, and one justification. Three schedules.
 * Promises: deterministic, no randomness at all.
 * Source: Davis and Patterson 1975 (latest finish time); Valls, Ballestín, Quintanilla 2005.
 */
import { type Justified, justify, type Sides } from './justify.ts';
import { parallelSchedule } from './parallel.ts';

/** Schedules that one run of the rule makes. */
export const RULE_SCHEDULES = 3;

export function priorityRule(sides: Sides): Justified {
  return justify(sides, parallelSchedule(sides[0].problem, latestFinishes(sides)));
}

/** The latest finish of each task, were there capacity for all and the horizon the end: only their order matters. */
export function latestFinishes([early, late]: Sides): Int32Array {
  const { size, horizon } = early.problem;
  const { start } = late.earliest;
  return Int32Array.from({ length: size }, (_, j) => horizon - start[size - 1 - j]!);
}
