/** THE table: every kind and every property there is, in the order that completion and the reference show them. */
import { calendar } from './kinds/calendar.ts';
import { feature } from './kinds/feature.ts';
import { kpi } from './kinds/kpi.ts';
import { milestone } from './kinds/milestone.ts';
import { objective } from './kinds/objective.ts';
import { product } from './kinds/product.ts';
import { risk } from './kinds/risk.ts';
import { roadmap, rules } from './kinds/roadmap.ts';
import { scenario } from './kinds/scenario.ts';
import { scoring } from './kinds/scoring.ts';
import { stakeholder } from './kinds/stakeholder.ts';
import { team } from './kinds/team.ts';
import { view } from './kinds/view.ts';
import type { KindRow, PropertyRow } from './row.ts';

export const kinds = {
  roadmap,
  rules,
  calendar,
  team,
  objective,
  kpi,
  product,
  feature,
  milestone,
  risk,
  stakeholder,
  scoring,
  scenario,
  view,
} as const;

export type KindName = keyof typeof kinds;

export const kindRow = (name: string): KindRow | undefined =>
  Object.hasOwn(kinds, name) ? kinds[name as KindName] : undefined;

export const propertyRow = (kind: string, name: string): PropertyRow | undefined => {
  const row = kindRow(kind);
  if (!row) return undefined;
  return Object.hasOwn(row.properties, name) ? row.properties[name] : row.others;
};
