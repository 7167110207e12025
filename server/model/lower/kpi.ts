import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import type { Kpi } from '../roadmap.ts';
import { common } from './common.ts';
import { all, type Lowering } from './context.ts';

export const kpi = (facts: Facts<typeof kinds.kpi>, lowering: Lowering): Kpi => ({
  ...common(facts, lowering),
  kind: 'kpi',
  unit: facts.unit?.value,
  baseline: facts.baseline && { value: facts.baseline.value.value, on: facts.baseline.value.day },
  target: facts.target && { value: facts.target.value.value, by: facts.target.value.day },
  actuals: all(facts.actual)
    .flatMap(({ value, day }) => (day === undefined ? [] : [{ value, on: day }]))
    .sort((a, b) => a.on - b.on),
  from: facts.from?.value,
  floor: facts.floor?.value,
  ceiling: facts.ceiling?.value,
});
