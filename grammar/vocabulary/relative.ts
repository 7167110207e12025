/** Values with a sign: in a scenario they are counted from what the plan says, as in `capacity +2` and `duration -1w`. */
import type { Problem } from '../problem.ts';
import type { DurationValue, NumberValue, Property, RateValue, Value } from '../syntax.ts';
import type { PropertyRow } from './row.ts';
import { spanOf, written } from './shapes/reader.ts';

export type RelativeValue = NumberValue | DurationValue | RateValue;

/** The value with a sign that a property begins with. */
export function relativeOf({ items, broken }: Property): RelativeValue | undefined {
  const value = items[0]?.[0];
  if (!value || broken || items.length > 1) return undefined;
  return isNumeric(value) && /^[+-]/.test(written(value)) ? value : undefined;
}

/** A leading `+`, ends of a range included: outside of a scenario there is nothing that it could be counted from. */
export function plusProblem({ items, name, broken }: Property, { shape }: PropertyRow): Problem | undefined {
  const values = items.flat().flatMap((value) => (value.kind === 'range' ? value.parts : [value]));
  const plus = values.find((value): value is RelativeValue => isNumeric(value) && written(value).startsWith('+'));
  if (!plus || broken) return undefined;
  const found = written(plus);
  // A time is no date.
  const isTime = shape.expects.some(({ type }) => type === 'date') && plus.kind === 'duration';
  return {
    code: 'relative-value',
    span: spanOf(plus),
    facts: { property: name.text, found, fault: 'outside', ...(!isTime && { suggestion: found.slice(1) }) },
  };
}

const isNumeric = (value: Value): value is RelativeValue =>
  value.kind === 'number' || value.kind === 'duration' || value.kind === 'rate';
