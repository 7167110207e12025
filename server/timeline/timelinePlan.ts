/** An analysis as what is drawn of it: plain, flat, and free of the syntax tree. */

import type { Analysis } from '../analysis/analysis.ts';
import { fact } from '../analysis/fact.ts';
import { facts } from '../analysis/facts.ts';
import { isInView } from '../insight/inView.ts';
import { lateItem } from '../insight/lateItem.ts';
import { whyInShort, whyThisDate } from '../insight/whyThisDate.ts';
import type { Calendar, Roadmap, View, Work } from '../model/roadmap.ts';
import { closedState, isUnscheduled } from '../schedule/closedState.ts';
import { isDriver } from '../schedule/linkOf.ts';
import { progressOf } from '../schedule/progress.ts';
import type { Schedule, ScheduledItem } from '../schedule/schedule.ts';
import type { Group, PlanLink, Row, Slice, TimelinePlan } from './plan.ts';
import { type PlanCalendars, planCalendars } from './planCalendars.ts';

/** What is drawn of an analysis. */
type Drawn = Pick<
  Analysis,
  'roadmap' | 'schedule' | 'ranking' | 'findings' | 'confidence' | 'files' | 'today' | 'holidays'
>;

const plan = fact(
  'timelinePlan',
  [
    facts.roadmap,
    facts.schedule,
    facts.ranking,
    facts.findings,
    facts.confidence,
    facts.files,
    facts.today,
    facts.holidays,
  ],
  (roadmap, schedule, ranking, findings, confidence, files, today, holidays) =>
    planOf({ roadmap, schedule, ranking, findings, confidence, files, today, holidays }),
);

/** Rows are in the order of `Roadmap.work`, and so have its indexes. */
export const timelinePlan = (analysis: Pick<Analysis, 'ask'>): TimelinePlan => analysis.ask(plan);

function planOf(analysis: Drawn): TimelinePlan {
  const { roadmap, schedule, ranking, findings } = analysis;
  const { header } = roadmap;
  const titleOf = byPathTitle(roadmap);
  const calendar = roadmap.calendars.find((each) => each.id === header?.calendar);
  const calendars = planCalendars(schedule);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    version: 1,
    title: header?.title || 'Roadmap',
    start: schedule.start,
    finish: schedule.finish,
    today: analysis.today,
    asOf: header?.asOf,
    currency: header?.currency ?? '',
    leveled: schedule.leveling.method !== 'none',
    workdays: calendar && calendar.workdays.length > 0 ? calendar.workdays : [1, 2, 3, 4, 5],
    holidays: holidays(analysis, calendar),
    calendars: calendars.list,
    products: roadmap.products.map(({ id }) => ({ id, title: titleOf(id) })),
    teams: roadmap.teams.map(group),
    objectives: roadmap.objectives.map(group),
    ...(roadmap.views.length > 0 && { slices: roadmap.views.map((view) => slice(view, roadmap)) }),
    rows: rows(analysis, calendars),
    links: links(analysis),
    rankedBy: ranking.methodTitle,
    counts: { errors: count('error'), warnings: count('warning'), infos: count('info') },
  };
}

const group = (entity: { readonly id: string; readonly title: string }): Group => ({
  id: entity.id,
  title: entity.title,
});

function slice(view: View, roadmap: Roadmap): Slice {
  const runs: [number, number][] = [];
  for (const work of roadmap.work) {
    if (!isInView(view, work, roadmap)) continue;
    const last = runs.at(-1);
    if (last && last[1] === work.index - 1) last[1] = work.index;
    else runs.push([work.index, work.index]);
  }
  const show = view.show.length > 0 ? view.show : ['timeline'];
  return { ...group(view), show, group: view.group, window: view.window, rows: runs };
}

/** Titles of products, each looked up once. `Shop › Checkout`: a product inside another is told with it. */
export function byPathTitle({ byId }: Roadmap): (product: string) => string {
  const titles = new Map<string, string>();
  const titleOf = (id: string): string => {
    const known = titles.get(id);
    if (known !== undefined) return known;
    const product = byId.get(id);
    const above = product?.parent === undefined ? undefined : byId.get(product.parent);
    const own = product?.title ?? id;
    const title = above?.kind === 'product' ? `${titleOf(above.id)} › ${own}` : own;
    titles.set(id, title);
    return title;
  };
  return titleOf;
}

/** Single non-working days of the roadmap's calendar about its time; a range written for a century is cut to that. */
function holidays({ schedule, holidays: publicSets }: Drawn, calendar: Calendar | undefined): TimelinePlan['holidays'] {
  const [first, last] = [schedule.start - 62, schedule.finish + 62];
  const names = new Map<number, string>();
  for (const code of calendar?.holidaySets ?? []) {
    for (const { day, name } of publicSets(code) ?? []) if (day >= first && day <= last) names.set(day, name);
  }
  for (const range of calendar?.holidays ?? []) {
    const end = Math.min(range.last, last);
    for (let day = Math.max(range.first, first); day <= end; day++) names.set(day, range.name ?? '');
  }
  return [...names].sort(([a], [b]) => a - b).map(([day, name]) => ({ day, name }));
}

function rows(analysis: Drawn, calendars: PlanCalendars): Row[] {
  const { roadmap, schedule } = analysis;
  const found = findingsByAnchor(analysis);
  const progress = progressOf(schedule);
  return roadmap.work.map((work, i) =>
    row(analysis, work, schedule.items[i]!, {
      progress: progress[i]!,
      why: isUnscheduled(schedule, i) ? whyThisDate(analysis, i, 1)[0]! : whyInShort(roadmap, schedule, i),
      findings: found.get(work.origin.declaration) ?? 0,
      ...calendars.ofRow(i),
    }),
  );
}

/** How many findings stand at a declaration itself. */
function findingsByAnchor({ findings }: Drawn): Map<unknown, number> {
  const out = new Map<unknown, number>();
  for (const { place } of findings) if (place.anchor) out.set(place.anchor, (out.get(place.anchor) ?? 0) + 1);
  return out;
}

function row(
  analysis: Drawn,
  work: Work,
  item: ScheduledItem,
  { progress, why, findings, calendar, months }: Pick<Row, 'progress' | 'why' | 'findings' | 'calendar' | 'months'>,
): Row {
  const feature = work.kind === 'feature' ? work : undefined;
  const odds = analysis.confidence?.get(work.index);
  const score = analysis.ranking.scores.get(work.index);
  const file = analysis.files.get(work.origin.file);
  const state = stateOf(analysis.schedule, work);
  return {
    id: work.id,
    kind: work.kind,
    title: work.title,
    partOf: work.partOf,
    summary: (feature?.parts.length ?? 0) > 0,
    product: work.product,
    teams: feature?.teams.map((each) => each.team) ?? [],
    objectives: feature?.supports ?? [],
    calendar,
    months,
    owner: work.owner,
    start: item.earlyStart,
    finish: item.earlyFinish,
    lateFinish: item.lateFinish,
    totalFloat: item.totalFloat,
    late: lateItem(analysis.roadmap, item).late,
    ...(isUnscheduled(analysis.schedule, work.index) && { undated: true }),
    critical: item.critical,
    estimated: item.estimated,
    progress,
    state,
    commitment: work.commitment,
    due: work.due,
    p80: odds?.p80,
    byPlanned: odds?.planned,
    score: score?.value,
    rank: score?.rank,
    firstDay: item.firstDay,
    lastDay: item.lastDay,
    why,
    source: {
      uri: work.origin.file,
      line: file ? file.lines.at(file.positions.start(work.origin.declaration)).line : 0,
    },
    findings,
  };
}

/** Done or dropped where it is over, else what its status says, else what actual dates say. */
export const stateOf = (schedule: Schedule, work: Work): Row['state'] =>
  closedState(schedule, work.index) ??
  work.status?.state ??
  (work.kind === 'feature' && work.started !== undefined ? 'in-progress' : 'planned');

/** A link is critical where both its ends are, and it alone would hold the later one where it is. */
const links = ({ roadmap, schedule }: Drawn): PlanLink[] => [
  ...roadmap.dependencies.map((dependency): PlanLink => {
    const { from, to, type } = dependency;
    const [before, after] = [schedule.items[from], schedule.items[to]];
    const drives = after?.drivers.some((driver) => driver.kind === 'dependency' && isDriver(driver, dependency));
    return { from, to, type, critical: Boolean(drives && before?.critical && after?.critical) };
  }),
  ...schedule.items.flatMap(({ index: to, drivers, critical }) =>
    drivers.flatMap((driver): PlanLink[] => {
      if (driver.kind !== 'capacity' || driver.from === undefined) return [];
      const { from } = driver;
      return [{ from, to, type: 'FS', critical: critical && schedule.items[from]!.critical, forPeople: true }];
    }),
  ),
];
