/** An earlier roadmap in the names of a later one: every id that was changed is the new one, wherever it is used. */
import type { Entity, Roadmap } from '../model/roadmap.ts';
import type { Renames } from './identity.ts';

export function withIds(roadmap: Roadmap, ids: Renames): Roadmap {
  if (ids.size === 0) return roadmap;
  const made = new Map<Entity, Entity>();
  for (const entity of roadmap.byId.values()) made.set(entity, translated(entity, ids) as Entity);
  const now = <E extends Entity>(entity: E): E => made.get(entity) as E;
  return {
    header: roadmap.header && now(roadmap.header),
    calendars: roadmap.calendars.map(now),
    teams: roadmap.teams.map(now),
    objectives: roadmap.objectives.map(now),
    kpis: roadmap.kpis.map(now),
    products: roadmap.products.map(now),
    work: roadmap.work.map(now),
    dependencies: roadmap.dependencies,
    risks: roadmap.risks.map(now),
    stakeholders: roadmap.stakeholders.map(now),
    scorings: roadmap.scorings.map(now),
    scenarios: roadmap.scenarios.map(now),
    views: roadmap.views.map(now),
    byId: new Map([...made.values()].map((entity) => [entity.id, entity])),
  };
}

/** The fields that hold ids; a title may well read like one. */
const ID_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'parent',
  'product',
  'team',
  'calendar',
  'kpi',
  'rank',
  'supports',
  'measuredBy',
  'threatens',
  'interest',
  'drops',
  'include',
  'exclude',
  'for',
]);

/** Lists of things that hold some. */
const DEEPER: ReadonlySet<string> = new Set(['teams', 'moves']);

function translated(value: object, ids: ReadonlyMap<string, string>): object {
  const idOf = (text: unknown): unknown => (typeof text === 'string' ? (ids.get(text) ?? text) : text);
  return Object.fromEntries(
    Object.entries(value).map(([field, said]) => {
      if (ID_FIELDS.has(field)) return [field, Array.isArray(said) ? said.map(idOf) : idOf(said)];
      if (DEEPER.has(field) && Array.isArray(said)) return [field, said.map((one: object) => translated(one, ids))];
      return [field, said];
    }),
  );
}
