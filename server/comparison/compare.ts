/**
 * What changed between two versions of a plan, and why: what was edited, what that does to dates, the critical path,
 * scope, capacity, money, KPIs and ranks, and which edit moved what. Needs both plans. Promises the same answer for the
 * same input; ids are those of the later version.
 */
import type { Day } from '../../grammar/civil.ts';
import { personDays } from '../insight/amounts.ts';
import { isLeaf } from '../insight/leaf.ts';
import type { Id, Roadmap } from '../model/roadmap.ts';
import { closedState } from '../schedule/closedState.ts';
import { drivingPath } from '../schedule/drivingPath.ts';
import { type Causes, causesOf } from './causes.ts';
import { changesOf } from './changes.ts';
import { type DateChange, dateChanges } from './dateChanges.ts';
import type { Change } from './edit.ts';
import { draftsOf } from './edits.ts';
import { renames } from './identity.ts';
import { type KpiChange, kpiChanges } from './kpiChanges.ts';
import { type LoadChange, loadChanges } from './loadChanges.ts';
import { FINISH } from './measures.ts';
import { type MoneyChange, moneyChange } from './moneyChange.ts';
import { type PathChanges, pathChanges } from './pathChanges.ts';
import { type RankChange, rankChanges } from './rankChanges.ts';
import type { Pair, Version } from './version.ts';
import { withIds } from './withIds.ts';

export interface Comparison {
  /** In the order of the later text, what is gone at the end. */
  readonly changes: readonly Change[];
  /** By the id it has now, the id that a declaration had, where those differ. */
  readonly formerIds: ReadonlyMap<Id, Id>;
  /** Milestones, then features. */
  readonly dates: readonly DateChange[];
  /** The last day of the plan, inclusive. */
  readonly finish: Pair<Day> & { readonly causes?: Causes };
  readonly path: PathChanges;
  readonly scope: Pair<Scope>;
  readonly loads: readonly LoadChange[];
  readonly money?: MoneyChange;
  readonly kpis: readonly KpiChange[];
  readonly ranks: readonly RankChange[];
  /** The earlier roadmap in the ids of the later one. */
  readonly before: Roadmap;
}

/** What there is to do, without what was dropped. */
export interface Scope {
  readonly features: number;
  readonly milestones: number;
  readonly personDays: number;
}

export interface CompareOptions {
  /** About how many plans between the two may be made to find causes, where there are more than six. */
  readonly mostPlans?: number;
}

export function compare(was: Version, after: Version, { mostPlans }: CompareOptions = {}): Comparison {
  const ids = renames(was.roadmap, after.roadmap);
  const before = was.with({ roadmap: withIds(was.roadmap, ids), schedule: was.schedule });
  const changes = changesOf(before.roadmap, after.roadmap, draftsOf(before.roadmap, after.roadmap, ids));
  const causes = causesOf({
    base: was,
    before,
    after,
    changes,
    paths: () => new Set([...pathsOf(after), ...pathsOf(before)]),
    mostPlans: mostPlans ?? plansFor(after),
  });
  const finish = { before: before.schedule.lastDay, after: after.schedule.lastDay };
  const money = moneyChange(before, after, causes);
  return {
    changes,
    formerIds: new Map([...ids].map(([old, now]) => [now, old])),
    dates: dateChanges(before, after, causes),
    finish: { ...finish, ...(causes.has(FINISH) && { causes: causes.get(FINISH) }) },
    path: pathChanges(before, after),
    scope: { before: scopeOf(before), after: scopeOf(after) },
    loads: loadChanges(before, after),
    ...(money && { money }),
    kpis: kpiChanges(before, after, causes),
    ranks: rankChanges(before, after),
    before: before.roadmap,
  };
}

/** A plan of a thousand features is made in some milliseconds; levelling takes many times that. */
function plansFor({ roadmap, schedule: { leveling } }: Version): number {
  const each = Math.max(1, roadmap.work.length) * (leveling.method === 'none' ? 1 : 40);
  return Math.max(24, Math.min(400, Math.floor(600_000 / each)));
}

/** Everything on the driving paths of the milestones and of the end. */
function pathsOf({ roadmap, schedule }: Version): Set<Id> {
  const ends = roadmap.work.filter(
    ({ kind, index }) => kind === 'milestone' || schedule.items[index]!.lastDay === schedule.lastDay,
  );
  const found = new Set<Id>();
  for (const { index } of ends) {
    for (const step of drivingPath(schedule, index)) found.add(roadmap.work[step.index]!.id);
  }
  return found;
}

function scopeOf({ roadmap, schedule, weeks }: Version): Scope {
  const work = roadmap.work.filter((each) => closedState(schedule, each.index) !== 'dropped');
  const features = work.filter(isLeaf);
  return {
    features: features.length,
    milestones: work.length - work.filter(({ kind }) => kind === 'feature').length,
    personDays: features.reduce((sum, feature) => sum + (personDays(feature, weeks.weekOf(feature)) ?? 0), 0),
  };
}
