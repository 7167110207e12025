/** Every fact of the table, those that only others read as well; and the values of facts as plain data. */
import type { Fact } from '../../server/analysis/fact.ts';

/** In an order in which each comes after its inputs. */
export function allFacts(from: Iterable<Fact<unknown>>): readonly Fact<unknown>[] {
  const found = new Set<Fact<unknown>>();
  const visit = (fact: Fact<unknown>): void => {
    if (found.has(fact)) return;
    fact.inputs.forEach(visit);
    found.add(fact);
  };
  for (const fact of from) visit(fact);
  return [...found];
}

/**
 * Without functions, and without what only says where something is written (an earlier version may stand for a later
 * one there), the passes of a schedule, and calendars, which stand in the order in which they were first needed.
 */
export function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array);
  if (isIterable(value)) return [...value].map(plainValue);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (dropped.has(name) ? [] : [[name, plainValue(inner)]])),
  );
}

const dropped: ReadonlySet<string> = new Set(['origin', 'span', 'passes', 'indexes', 'calendar', 'calendars']);

const isIterable = (value: object): value is Iterable<unknown> =>
  Symbol.iterator in value && typeof value[Symbol.iterator] === 'function';
