/**
 * Pass 5: the entities by kind, the one header, and the dependencies of all work in the order of what waits.
 */
import type { Finding } from '../diagnostics/finding.ts';
import type { Entry } from './entry.ts';
import { finding } from './finding.ts';
import type { Linked } from './link.ts';
import type { Dependency, Entity, EntityKind, Header, Roadmap, Work } from './roadmap.ts';
import { nameSpan } from './use.ts';

export function assemble(
  entries: readonly Entry[],
  linked: readonly Linked[],
  root: string | undefined,
  before?: Roadmap,
): { roadmap: Roadmap; findings: readonly Finding[] } {
  const byKind = new Map<EntityKind, Entity[]>();
  const work: Work[] = [];
  const byId = new Map<string, Entity>();
  for (const { entity } of linked) {
    if (!entity) continue;
    byId.set(entity.id, entity);
    if (entity.kind === 'feature' || entity.kind === 'milestone') work.push(entity);
    else {
      const same = byKind.get(entity.kind);
      if (same) same.push(entity);
      else byKind.set(entity.kind, [entity]);
    }
  }
  const of = <K extends EntityKind>(kind: K) =>
    (byKind.get(kind) ?? []) as unknown as readonly Extract<Entity, { kind: K }>[];
  const { header, findings } = oneHeader(of('roadmap'), root, entries);
  const roadmap: Roadmap = {
    header,
    calendars: of('calendar'),
    teams: of('team'),
    objectives: of('objective'),
    kpis: of('kpi'),
    products: of('product'),
    work,
    dependencies: sorted(linked, work.length, before?.dependencies),
    risks: of('risk'),
    stakeholders: of('stakeholder'),
    scorings: of('scoring'),
    scenarios: of('scenario'),
    views: of('view'),
    byId,
  };
  return { roadmap, findings };
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
  const related = [{ place: placeOf(header), label: 'this one counts' }];
  const findings = headers
    .filter((other) => other !== header)
    .map((other) => finding('duplicate-name', placeOf(other), { name: other.title, kind: 'roadmap' }, related));
  return { header, findings };
}

/**
 * A stable counting sort by `to`. The array of the version before is kept where nothing in it has changed, so that
 * whoever keeps work by identity can tell.
 */
function sorted(linked: readonly Linked[], count: number, before?: readonly Dependency[]): readonly Dependency[] {
  const starts = new Int32Array(count + 1);
  let total = 0;
  for (const { dependencies } of linked) {
    for (const { to } of dependencies) starts[to + 1]!++;
    total += dependencies.length;
  }
  for (let to = 0; to < count; to++) starts[to + 1]! += starts[to]!;
  const all = new Array<Dependency>(total);
  let same = before?.length === total;
  for (const { dependencies } of linked) {
    for (const dependency of dependencies) {
      const at = starts[dependency.to]!++;
      all[at] = dependency;
      same = same && before![at] === dependency;
    }
  }
  return same ? before! : all;
}
