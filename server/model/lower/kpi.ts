import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts, Stated } from '../../../grammar/vocabulary/row.ts';
import type { Measured } from '../../../grammar/vocabulary/shapes/simple.ts';
import type { Kpi } from '../roadmap.ts';
import { common } from './common.ts';
import { type Lowering, onceADay } from './context.ts';

type KpiFacts = Facts<typeof kinds.kpi>;

export function kpi(facts: KpiFacts, lowering: Lowering): Kpi {
  const all = [facts.baseline, facts.target, ...(facts.actual ?? []), facts.floor, facts.ceiling].filter(
    (said) => said !== undefined,
  );
  // `0` reads as a number and as a percentage.
  const measures = all.filter(({ value }) => value.value !== 0);
  checkScale(measures, lowering);
  checkRails(facts, lowering);
  return {
    ...common(facts, lowering),
    kind: 'kpi',
    unit: facts.unit?.value,
    percent: (measures[0] ?? all[0])?.value.percent ?? false,
    baseline: facts.baseline && { value: facts.baseline.value.value, on: facts.baseline.value.day },
    target: facts.target && { value: facts.target.value.value, by: facts.target.value.day },
    actuals: onceADay(facts.actual, ({ day }) => day, lowering)
      .flatMap(({ value, day }) => (day === undefined ? [] : [{ value, on: day }]))
      .sort((a, b) => a.on - b.on),
    from: facts.from?.value,
    floor: facts.floor?.value.value,
    ceiling: facts.ceiling?.value.value,
  };
}

/** `2%` is 0.02, and so never on its way to a target of 3. */
function checkScale([first, ...others]: readonly Stated<Measured>[], lowering: Lowering): void {
  const other = others.find(({ value }) => value.percent !== first?.value.percent);
  if (first && other) conflict(first, other, 'percentage', lowering);
}

function checkRails({ floor, ceiling }: KpiFacts, lowering: Lowering): void {
  if (floor && ceiling && floor.value.value > ceiling.value.value) conflict(floor, ceiling, 'order', lowering);
}

function conflict(
  first: Stated<Measured>,
  second: Stated<Measured>,
  reason: 'percentage' | 'order',
  { refer }: Lowering,
): void {
  const [name, other] = [first.property.name.text, second.property.name.text];
  refer.report('conflicting-properties', second.property, { first: name, second: other, kind: 'kpi', reason });
}
