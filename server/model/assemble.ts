/**
 * Pass 5: the entities by kind, the one header, and the dependencies of all work in the order of what waits.
 */
import { type Finding, finding, type Related } from '../diagnostics/finding.ts';
import { dependenciesAgain, sortedDependencies } from './dependencies.ts';
import type { Entry } from './entry.ts';
import { idMap } from './idMap.ts';
import type { Link } from './link.ts';
import type { Entity, EntityKind, Header, Roadmap, Work } from './roadmap.ts';
import { nameSpan } from './use.ts';

interface Assembled {
  readonly roadmap: Roadmap;
  readonly findings: readonly Finding[];
}

interface Before {
  readonly roadmap: Roadmap;
  readonly link: Link;
  readonly headerFindings: readonly Finding[];
}

export function assemble(entries: readonly Entry[], link: Link, root: string | undefined, before?: Before): Assembled {
  return (before && assembleAgain(entries, link, before)) ?? assembleAll(entries, link, root);
}

function assembleAll(entries: readonly Entry[], link: Link, root: string | undefined): Assembled {
  const byKind = new Map<EntityKind, Entity[]>();
  const work: Work[] = [];
  for (const { entity } of link.linked) {
    if (!entity) continue;
    if (entity.kind === 'feature' || entity.kind === 'milestone') work.push(entity);
    else {
      const same = byKind.get(entity.kind);
      if (same) same.push(entity);
      else byKind.set(entity.kind, [entity]);
    }
  }
  const of = <K extends EntityKind>(kind: K) =>
    (byKind.get(kind) ?? []).filter((entity): entity is Extract<Entity, { kind: K }> => entity.kind === kind);
  const { header, findings } = oneHeader(of('roadmap'), root, entries);
  const roadmap: Roadmap = {
    header,
    calendars: of('calendar'),
    teams: of('team'),
    objectives: of('objective'),
    kpis: of('kpi'),
    products: of('product'),
    work,
    dependencies: sortedDependencies(link.linked, work.length),
    risks: of('risk'),
    stakeholders: of('stakeholder'),
    scorings: of('scoring'),
    scenarios: of('scenario'),
    views: of('view'),
    byId: idMap(link.names.byId, (at) => link.linked[at]!.entity),
  };
  return { roadmap, findings };
}

/** The roadmap of before with the entities that were made anew; `undefined` where that is not all. */
function assembleAgain(entries: readonly Entry[], link: Link, before: Before): Assembled | undefined {
  if (!link.changed || before.headerFindings.length > 0) return undefined;
  if (link.changed.some((at) => entries[at]!.kind === 'roadmap')) return undefined;
  const { roadmap: known } = before;
  const anew = new Map<Entity, Entity>();
  const work = known.work.slice();
  for (const at of link.changed) {
    const { entity } = link.linked[at]!;
    if (entity?.kind === 'feature' || entity?.kind === 'milestone') work[entity.index] = entity;
    else if (entity) anew.set(before.link.linked[at]!.entity!, entity);
  }
  const kept = <E extends Entity>(entities: readonly E[]): readonly E[] =>
    entities.some((entity) => anew.has(entity))
      ? entities.map((entity) => (anew.get(entity) as E | undefined) ?? entity)
      : entities;
  const roadmap: Roadmap = {
    header: known.header,
    calendars: kept(known.calendars),
    teams: kept(known.teams),
    objectives: kept(known.objectives),
    kpis: kept(known.kpis),
    products: kept(known.products),
    work,
    dependencies: dependenciesAgain(link, before.link, known.dependencies, work.length),
    risks: kept(known.risks),
    stakeholders: kept(known.stakeholders),
    scorings: kept(known.scorings),
    scenarios: kept(known.scenarios),
    views: kept(known.views),
    byId: idMap(link.names.byId, (at) => link.linked[at]!.entity),
  };
  return { roadmap, findings: [] };
}

/** That of the root counts, since it speaks for the whole; else the first that is met. Every other is reported. */
function oneHeader(
  headers: readonly Header[],
  root: string | undefined,
  entries: readonly Entry[],
): { header?: Header; findings: readonly Finding[] } {
  const header = headers.find(({ origin }) => origin.file === root) ?? headers[0];
  if (headers.length < 2 || !header) return { header, findings: [] };
  const placeOf = ({ origin }: Header) => {
    const entry = entries.find(({ declaration }) => declaration === origin.declaration)!;
    return { file: origin.file, anchor: origin.declaration, span: nameSpan(entry) };
  };
  const related: readonly Related[] = [{ place: placeOf(header), label: { kind: 'header-used' } }];
  const findings = headers
    .filter((other) => other !== header)
    .map((other) =>
      finding('duplicate-name', placeOf(other), { name: other.title, kind: 'roadmap', of: 'header' }, related),
    );
  return { header, findings };
}
