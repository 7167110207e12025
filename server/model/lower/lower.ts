/** Facts to entity, by kind: one function a kind, and the links that features and milestones have. */
import type { KindName, kinds } from '../../../grammar/vocabulary/index.ts';
import { factsOf, readDeclaration } from '../../../grammar/vocabulary/readDeclaration.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import type { Entry } from '../entry.ts';
import type { Referrer } from '../referrer.ts';
import type { Dependency, Entity } from '../roadmap.ts';
import { calendar } from './calendar.ts';
import { type Lowering, none } from './context.ts';
import { dependenciesOf } from './dependencies.ts';
import { feature } from './feature.ts';
import { header } from './header.ts';
import { kpi } from './kpi.ts';
import { milestone } from './milestone.ts';
import { objective } from './objective.ts';
import { product } from './product.ts';
import { risk } from './risk.ts';
import { scenario } from './scenario.ts';
import { scoring } from './scoring.ts';
import { stakeholder } from './stakeholder.ts';
import { team } from './team.ts';
import { view } from './view.ts';

export interface Lowered {
  readonly entity?: Entity;
  readonly dependencies: readonly Dependency[];
}

/**
 * Work is copied once made: an object put together by spreading has a shape of its own in the engine, its copy shares
 * one with all others, and reading ten thousand objects of one shape is thirty times faster.
 */
export function lower(entry: Entry, entries: readonly Entry[], refer: Referrer): Lowered {
  const lowering: Lowering = { entry, entries, refer };
  switch (entry.kind) {
    case 'feature': {
      const facts = said('feature', lowering);
      return { entity: { ...feature(facts, lowering) }, dependencies: dependenciesOf(facts, lowering) };
    }
    case 'milestone': {
      const facts = said('milestone', lowering);
      return { entity: { ...milestone(facts, lowering) }, dependencies: dependenciesOf(facts, lowering) };
    }
    case 'unknown':
      return { dependencies: none };
    default:
      return { entity: other(entry.kind, lowering), dependencies: none };
  }
}

function other(kind: Exclude<Entry['kind'], 'feature' | 'milestone' | 'unknown'>, lowering: Lowering): Entity {
  switch (kind) {
    case 'roadmap':
      return header(said('roadmap', lowering), lowering);
    case 'calendar':
      return calendar(said('calendar', lowering), lowering);
    case 'team':
      return team(said('team', lowering), lowering);
    case 'objective':
      return objective(said('objective', lowering), lowering);
    case 'kpi':
      return kpi(said('kpi', lowering), lowering);
    case 'product':
      return product(said('product', lowering), lowering);
    case 'risk':
      return risk(said('risk', lowering), lowering);
    case 'stakeholder':
      return stakeholder(said('stakeholder', lowering), lowering);
    case 'scoring':
      return scoring(said('scoring', lowering), lowering);
    case 'scenario':
      return scenario(said('scenario', lowering), lowering);
    case 'view':
      return view(said('view', lowering), lowering);
  }
}

/** Read once a declaration, and kept with it. */
function said<N extends KindName>(kind: N, { entry, entries }: Lowering): Facts<(typeof kinds)[N]> {
  const inside = entries[entry.parent]?.declaration.keyword.text ?? 'file';
  return factsOf(readDeclaration(entry.declaration, inside), kind) ?? {};
}
