/** Entities and links that were made of rebuilt declarations, shown where their words really stand. */
import type { Declaration } from '../../grammar/syntax.ts';
import type { Entity, Origin, Roadmap } from './roadmap.ts';

export function withOrigins(roadmap: Roadmap, origins: ReadonlyMap<Declaration, Origin>): Roadmap {
  if (origins.size === 0) return roadmap;
  const byId = new Map<string, Entity>();
  for (const entity of roadmap.byId.values()) {
    const origin = origins.get(entity.origin.declaration);
    byId.set(entity.id, origin ? { ...entity, origin } : entity);
  }
  const moved = <E extends Entity>({ id }: E): E => byId.get(id) as E;
  return {
    header: roadmap.header && moved(roadmap.header),
    calendars: roadmap.calendars.map(moved),
    teams: roadmap.teams.map(moved),
    objectives: roadmap.objectives.map(moved),
    kpis: roadmap.kpis.map(moved),
    products: roadmap.products.map(moved),
    work: roadmap.work.map(moved),
    dependencies: roadmap.dependencies.map((dependency) => {
      const origin = origins.get(dependency.origin.declaration);
      return origin ? { ...dependency, origin } : dependency;
    }),
    risks: roadmap.risks.map(moved),
    stakeholders: roadmap.stakeholders.map(moved),
    scorings: roadmap.scorings.map(moved),
    scenarios: roadmap.scenarios.map(moved),
    views: roadmap.views.map(moved),
    byId,
  };
}
