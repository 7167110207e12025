/**
 * What changed between two versions of a plan, and why: facts that were edited, dates that moved, and which edit moved
 * them. Needs both roadmaps with their schedules; work is the same where its id is. Promises each slip one root cause:
 * the edited work at the root of its driving path, or what was edited in itself.
 */
import type { Day } from '../../grammar/civil.ts';
import type { Id, Roadmap, Work } from '../model/roadmap.ts';
import { drivingPath } from '../schedule/drivingPath.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { type KpiForecast, kpiForecasts } from './kpiForecast.ts';
import { money } from './money.ts';

export interface Version {
  readonly roadmap: Roadmap;
  readonly schedule: Schedule;
}

export interface Comparison {
  readonly added: readonly Id[];
  readonly removed: readonly Id[];
  /** Work that says something else than before, with the properties that differ. */
  readonly edited: readonly { readonly id: Id; readonly properties: readonly string[] }[];
  /** In the order of the later roadmap. */
  readonly moved: readonly Move[];
  readonly finish: { readonly before: Day; readonly after: Day };
  /** On the critical path now and not before; and the other way round. */
  readonly nowCritical: readonly Id[];
  readonly noLongerCritical: readonly Id[];
  readonly cost: { readonly before: number; readonly after: number };
  /** KPIs whose forecast at the target's date (at the plan's finish without one) is another one. */
  readonly kpis: readonly { readonly id: Id; readonly before: number; readonly after: number }[];
}

export interface Move {
  readonly id: Id;
  readonly before: { readonly firstDay: Day; readonly lastDay: Day };
  readonly after: { readonly firstDay: Day; readonly lastDay: Day };
  /** Calendar days that its end moved; later is more than 0. */
  readonly by: number;
  /** The edits that moved it: its own, or those of the work on its driving path, now or before. */
  readonly because: readonly Id[];
}

export function compare(before: Version, after: Version): Comparison {
  const old = new Map(before.roadmap.work.map((work) => [work.id, work]));
  const now = new Map(after.roadmap.work.map((work) => [work.id, work]));
  const added = [...now.keys()].filter((id) => !old.has(id));
  const removed = [...old.keys()].filter((id) => !now.has(id));
  const waited = waits(before.roadmap);
  const waiting = waits(after.roadmap);
  const edited = [...now.values()].flatMap((work) => {
    const properties = differences(old.get(work.id), work, waited, waiting);
    return properties.length > 0 ? [{ id: work.id, properties }] : [];
  });
  const causes = new Set<Id>([...added, ...removed, ...edited.map(({ id }) => id)]);
  const both = [...now.values()].filter(({ id }) => old.has(id));
  const isCritical = ({ schedule }: Version, { index }: Work): boolean => schedule.items[index]!.critical;
  return {
    added,
    removed,
    edited,
    moved: both.flatMap((work) => moveOf(old.get(work.id)!, work, before, after, causes)),
    finish: { before: before.schedule.finish, after: after.schedule.finish },
    cost: { before: money(before.roadmap).total.cost, after: money(after.roadmap).total.cost },
    kpis: forecastChanges(before, after),
    nowCritical: both.filter((w) => isCritical(after, w) && !isCritical(before, old.get(w.id)!)).map(({ id }) => id),
    noLongerCritical: both
      .filter((w) => !isCritical(after, w) && isCritical(before, old.get(w.id)!))
      .map(({ id }) => id),
  };
}

function forecastChanges(before: Version, after: Version): Comparison['kpis'] {
  const old = new Map(kpiForecasts(before.roadmap, before.schedule).map((f) => [f.kpi.id, endOf(f)]));
  return kpiForecasts(after.roadmap, after.schedule).flatMap((forecast) => {
    const was = old.get(forecast.kpi.id);
    const is = endOf(forecast);
    return was === undefined || Math.abs(was - is) < 1e-9 ? [] : [{ id: forecast.kpi.id, before: was, after: is }];
  });
}

const endOf = ({ atTarget, points, from }: KpiForecast): number =>
  atTarget?.forecast ?? points.at(-1)?.value ?? from.value;

function moveOf(was: Work, is: Work, before: Version, after: Version, causes: ReadonlySet<Id>): Move[] {
  const old = before.schedule.items[was.index]!;
  const now = after.schedule.items[is.index]!;
  if (old.firstDay === now.firstDay && old.lastDay === now.lastDay) return [];
  const onPath = (version: Version, index: number): Id[] =>
    drivingPath(version.roadmap, version.schedule, index).map((step) => version.roadmap.work[step.index]!.id);
  // What holds it now explains a slip; what held it before explains a gain.
  const because = [...new Set([...onPath(after, is.index), ...onPath(before, was.index)])].filter((id) =>
    causes.has(id),
  );
  return [
    {
      id: is.id,
      before: { firstDay: old.firstDay, lastDay: old.lastDay },
      after: { firstDay: now.firstDay, lastDay: now.lastDay },
      by: now.lastDay - old.lastDay,
      because,
    },
  ];
}

/** What is computed or only says where something stands is no edit. */
const NOT_SAID: ReadonlySet<string> = new Set([
  'origin',
  'index',
  'parts',
  'partOf',
  'parent',
  'product',
  'name',
  'id',
  'kind',
]);

function differences(
  was: Work | undefined,
  is: Work,
  waitedBefore: readonly string[],
  waitsNow: readonly string[],
): string[] {
  if (was === undefined) return [];
  const keys = new Set([...Object.keys(was), ...Object.keys(is)].filter((key) => !NOT_SAID.has(key)));
  const changed = [...keys].filter((key) => said(was, key) !== said(is, key));
  return waitedBefore[was.index] === waitsNow[is.index] ? changed : [...changed, 'after'];
}

const said = (work: Work, key: string): string =>
  JSON.stringify((work as unknown as Record<string, unknown>)[key]) ?? '';

/** What each piece of work waits for, as text to compare. */
function waits({ dependencies, work }: Roadmap): string[] {
  const said: string[][] = work.map(() => []);
  for (const { from, to, type, lag } of dependencies) {
    said[to]!.push(`${work[from]!.id} ${type} ${lag?.amount ?? 0}${lag?.unit ?? ''}`);
  }
  return said.map((links) => links.sort().join());
}
