/**
 * The capacity of a team as a scenario changes it. A value from a day on replaces the team's steps from that day on and
 * keeps earlier ones; one without a day replaces all. A relative value is added to each step from its day on, to all
 * without one.
 */
import type { Day } from '../../grammar/civil.ts';
import { asDate } from '../../grammar/literals.ts';
import type { Property, Value } from '../../grammar/syntax.ts';
import { relativeOf } from '../../grammar/vocabulary/relative.ts';
import { mondayToFriday } from '../calendar/workCalendar.ts';
import { isFault, type RelativeFault, shiftProperty } from './relative.ts';

interface Step {
  /** `undefined` is the beginning of time. */
  readonly from: Day | undefined;
  readonly property: Property;
}

export interface Capacity {
  readonly steps: readonly Property[];
  /** Changes that cannot be counted from a step, which leave the steps as they are. */
  readonly faults: readonly { readonly change: Property; readonly fault: RelativeFault | 'nothing' }[];
}

/** Both in the order in which they are written; what has no day comes first. */
export function changedCapacity(base: readonly Property[], changes: readonly Property[]): Capacity {
  let steps = base.map(stepOf).sort(byDay);
  const faults: { change: Property; fault: RelativeFault | 'nothing' }[] = [];
  for (const { from, property: change } of changes.map(stepOf).sort(byDay)) {
    const made = relativeOf(change) ? added(steps, from, change) : replaced(steps, from, change);
    if (typeof made === 'string') faults.push({ change, fault: made });
    else steps = made;
  }
  return { steps: steps.map(({ property }) => property), faults };
}

const startOf = ({ from }: Step): number => from ?? Number.NEGATIVE_INFINITY;
const byDay = (one: Step, other: Step): number => {
  const [a, b] = [startOf(one), startOf(other)];
  return a === b ? 0 : a - b;
};

function stepOf(property: Property): Step {
  const day = property.items[0]?.[2];
  return { from: day && asDate(day)?.first, property };
}

function replaced(steps: readonly Step[], from: Day | undefined, property: Property): Step[] {
  const step = { from, property };
  return from === undefined ? [step] : [...steps.filter((other) => startOf(other) < from), step];
}

function added(steps: readonly Step[], from: Day | undefined, change: Property): Step[] | RelativeFault | 'nothing' {
  const by = relativeOf(change)!;
  // The first counts from the beginning.
  const holding = from === undefined ? undefined : (steps.findLast((step) => startOf(step) <= from) ?? steps[0]);
  if (steps.length === 0) return 'nothing';
  const cut =
    holding === undefined || startOf(holding) === from
      ? steps
      : [...steps, { from, property: onDay(holding.property, change.items[0]!) }].sort(byDay);
  const made: Step[] = [];
  for (const step of cut) {
    if (from !== undefined && startOf(step) < from) {
      made.push(step);
      continue;
    }
    const property = shiftProperty(step.property, by, mondayToFriday);
    if (isFault(property)) return property;
    made.push({ ...step, property });
  }
  return made;
}

/** The people of a step, from the day of a change on. */
const onDay = (step: Property, [, ...fromDay]: readonly Value[]): Property => ({
  ...step,
  items: [[step.items[0]![0]!, ...fromDay]],
});
