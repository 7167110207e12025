/** A practice that a roadmap has not taken up is one finding, not one for each piece of work. */
import type { Observation } from './context.ts';

/** More than this many of a kind are a list, which nobody reads finding by finding. */
const MANY = 100;

/**
 * Each by itself; or, where there are too many, the first one with how many others there are (`others`).
 * @param observe says it of one
 */
export function reportMany<T>(
  found: ArrayLike<T>,
  report: (observation: Observation) => void,
  observe: (one: T) => Observation,
): void {
  if (found.length <= MANY) {
    for (let i = 0; i < found.length; i++) report(observe(found[i]!));
    return;
  }
  const first = observe(found[0]!);
  report({ ...first, facts: { ...first.facts, others: found.length - 1 } });
}
