/** How many people each team has and how many the plan needs: by month, and where a team is over-allocated. */
import { civilOf, type Day } from '../../grammar/civil.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { TeamLoad } from '../insight/capacity.ts';
import { type LoadMonth, loadMonths, nextMonth } from '../insight/loadMonths.ts';
import type { Entity, Team } from '../model/roadmap.ts';
import { monthYear } from '../wording/dates.ts';
import { isOrAre, listUpTo, plural } from '../wording/lists.ts';
import { number } from '../wording/numbers.ts';
import { capacity as capacityText, load as loadText } from '../wording/people.ts';
import { entityName, type Text } from '../wording/text.ts';
import { type CardContent, fact } from './card.ts';
import { extentFact } from './extent.ts';
import { overloadTable } from './overloads.ts';
import { planningScope, type Scope } from './scope.ts';
import type { Nothing, Section } from './section.ts';
import { type Cell, type ColumnOf, cell, type Grid, type GridCell, tableOf } from './table.ts';
import type { Topic } from './topic.ts';
import type { Value } from './value.ts';

const LOAD = 'Load by month, in person-days';
const NEEDED_BY = 'Needed by';
const MOST_MONTHS = 120;
const MOST_ITEMS = 6;

/** A team and its load, from the status date on: the past cannot be changed. */
interface TeamPlan {
  readonly team: Team;
  readonly load: TeamLoad;
}

export const capacity = { name: 'capacity', section, card, json } satisfies Topic;

function section(scope: Scope): Section | Nothing | undefined {
  const { analysis, hides } = scope;
  if (hides('team') || hides('capacity')) return undefined;
  const plans = plansIn(scope);
  const grid = gridOf(plans, scope);
  if (grid.columns.length === 0) return nothing(analysis.roadmap.teams.length === 0);
  const limited = plans.filter(({ team, load }) => team.capacity.length > 0 && load.asks.count > 0);
  const over = overloadTable(limited, scope);
  return {
    kind: 'section',
    topic: 'capacity',
    title: 'Capacity',
    ...(limited.length > 0 && { summary: summary(limited, over.rows.length) }),
    parts: [...(over.rows.length > 0 ? [over] : []), grid],
  };
}

const nothing = (noTeam: boolean): Nothing => ({
  kind: 'nothing',
  title: noTeam ? 'No team yet' : 'No team is needed yet',
  text: noTeam ? 'Declare a team and its capacity, and assign features to it.' : 'Assign features to a team.',
  example: 'team web "Web team" {\n  capacity 4\n}\n\nfeature cart "One-page cart" {\n  duration 2w\n  team web 2\n}',
});

/** The teams of the scope: those that it names, and those that its features need. */
function plansIn({ analysis, keeps }: Scope): readonly TeamPlan[] {
  const { roadmap, loads } = analysis;
  return loads.flatMap((load, i) => {
    const team = roadmap.teams[i]!;
    const { index, count } = load.asks;
    return keeps(team) || index.subarray(0, count).some((each) => keeps(roadmap.work[each]!)) ? [{ team, load }] : [];
  });
}

function summary(teams: readonly TeamPlan[], over: number): Text {
  const [first] = teams;
  if (teams.length === 1) return [entityName(first!.team.title), ` is ${over > 0 ? '' : 'not '}over-allocated.`];
  if (over === 0) return 'No team is over-allocated.';
  return `${number(over)} of ${plural(teams.length, 'team')} ${isOrAre(over)} over-allocated.`;
}

/** Teams by months, without a gap. */
function gridOf(plans: readonly TeamPlan[], { analysis, inTime }: Scope): Grid {
  const byTeam = plans.map(({ load }) => new Map(loadMonths(load).map((month) => [month.from, month])));
  const known = byTeam.flatMap((months) => [...months.values()]).filter(({ from, to }) => inTime(from, to - 1));
  const first = known.reduce((least, { from }) => Math.min(least, from), Infinity);
  const last = known.reduce((most, { from }) => Math.max(most, from), -Infinity);
  const months: Day[] = [];
  for (let at = first; at <= last && months.length < MOST_MONTHS; at = nextMonth(at)) months.push(at);
  return {
    kind: 'grid',
    title: LOAD,
    detail: true,
    rowHead: 'Team',
    columnHead: 'Month',
    columns: months.map(monthYear),
    measures: [...measures.map(({ head, kind }) => ({ head, kind })), { head: NEEDED_BY, kind: 'text' }],
    itemsHead: NEEDED_BY,
    rows: plans.map(({ team }, i) => ({
      id: team.id,
      title: team.title,
      note: capacityText(team.capacity),
      cells: months.map((month) => {
        const load = byTeam[i]!.get(month);
        return load ? gridCell(load, analysis) : null;
      }),
    })),
  };
}

const limitOf = ({ capacity: limit }: LoadMonth): number | undefined => (Number.isFinite(limit) ? limit : undefined);

const shareOf = (month: LoadMonth): number | undefined => {
  const limit = limitOf(month);
  return limit === undefined ? undefined : month.asked / Math.max(limit, 1e-9);
};

const OVER = 'over-allocated on some days';

function gridCell(month: LoadMonth, { roadmap: { work } }: Analysis): GridCell {
  const share = shareOf(month);
  const items = month.needs.map(({ index, days }) => {
    const { id, title } = work[index]!;
    return { id, title, value: { kind: 'number', value: days } satisfies Value };
  });
  return {
    shown: share === undefined ? { kind: 'number', value: month.asked, digits: 0 } : loadShare(share),
    text: `${loadText(month.asked, limitOf(month))}${month.over ? `, ${OVER}` : ''}`,
    ...(share !== undefined && { share }),
    ...(month.over && { tone: 'bad' }),
    values: [...measures.map((measure) => measure.cell(month)), cell(neededBy(month, work))],
    items: items.slice(0, MOST_ITEMS),
    more: Math.max(0, items.length - MOST_ITEMS),
  };
}

const neededBy = ({ needs }: LoadMonth, work: Analysis['roadmap']['work']): string =>
  listUpTo(
    MOST_ITEMS,
    needs.map(({ index, days }) => `${work[index]!.title} ${number(days, 1)}`),
  );

const loadShare = (share: number): Value => (share > 9.99 ? '>999%' : { kind: 'percent', share });

const available = (month: LoadMonth): Cell => {
  const limit = limitOf(month);
  return cell(limit === undefined ? '' : { kind: 'number', value: limit });
};

/** The columns of a month, in the table of all teams and in the card of one. */
const measures: readonly ColumnOf<LoadMonth>[] = [
  { head: 'Needed', kind: 'number', cell: ({ asked }) => cell({ kind: 'number', value: asked }) },
  { head: 'Available', kind: 'number', cell: available },
  {
    head: 'Load',
    kind: 'number',
    cell: (month) => {
      const share = shareOf(month);
      return cell(share === undefined ? '' : loadShare(share), month.over ? { tone: 'bad' } : {});
    },
  },
  { head: '', kind: 'short', cell: ({ over }) => (over ? cell(OVER, { tone: 'bad' }) : cell('')) },
];

function card(analysis: Analysis, entity: Entity): CardContent | undefined {
  if (entity.kind !== 'team') return undefined;
  const { roadmap, loads } = analysis;
  const load = loads.find(({ team }) => team === entity.id);
  const mine = roadmap.work.filter(
    (work) => work.kind === 'feature' && work.teams.some(({ team }) => team === entity.id),
  );
  const limited = load && entity.capacity.length > 0 ? [{ team: entity, load }] : [];
  const over = overloadTable(limited, planningScope(analysis), { title: 'Over-allocated', isOfOneTeam: true });
  const byMonth = tableOf<LoadMonth>(
    load ? loadMonths(load) : [],
    [
      { head: 'Month', kind: 'short', cell: ({ from }) => cell(monthYear(from)) },
      ...measures,
      { head: NEEDED_BY, kind: 'text', cell: (month) => cell(neededBy(month, roadmap.work)) },
    ],
    { title: LOAD },
  );
  return {
    facts: [fact('Capacity', capacityText(entity.capacity)), ...extentFact(analysis, mine)],
    tables: [over, byMonth].filter(({ rows }) => rows.length > 0),
  };
}

/** Amounts are person-days; `capacity` is null for a team without one. */
function json({ roadmap, loads }: Analysis): unknown {
  return {
    version: 1,
    teams: loads.map((load, i) => {
      const { id, title } = roadmap.teams[i]!;
      return { id, title, months: loadMonths(load).map((month) => monthJson(month, roadmap.work)) };
    }),
  };
}

const monthJson = (month: LoadMonth, work: Analysis['roadmap']['work']): unknown => ({
  month: isoMonth(month.from),
  asked: month.asked,
  capacity: limitOf(month) ?? null,
  overAllocated: month.over,
  askedBy: month.needs.slice(0, MOST_ITEMS).map(({ index, days }) => ({ id: work[index]!.id, personDays: days })),
  others: Math.max(0, month.needs.length - MOST_ITEMS),
});

/** `2027-03` */
function isoMonth(day: Day): string {
  const { year, month } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
