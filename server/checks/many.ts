/** A practice that a roadmap has not taken up is one finding, not one for each piece of work. */
import type { Code, FactsByCode } from '../diagnostics/codes.ts';
import type { Observation, Report } from './rule.ts';

/** Codes whose facts have room for the number of others. */
type CodeForMany = { [C in Code]: 'others' extends keyof FactsByCode[C] ? C : never }[Code];

/** More than this many of a kind are a list, which nobody reads finding by finding. */
const MANY = 100;

/**
 * Each by itself; or, where there are too many, the first one with how many others there are (`others`).
 * @param observe what to report of one
 */
export function reportMany<C extends CodeForMany, T>(
  found: ArrayLike<T>,
  report: Report<C>,
  observe: (one: T) => Observation<C>,
): void {
  if (found.length <= MANY) {
    for (let i = 0; i < found.length; i++) report(observe(found[i]!));
    return;
  }
  const first = observe(found[0]!);
  report({ ...first, facts: { ...first.facts, others: found.length - 1 } });
}
