/** The timeline, narrowed until it fits a page: nobody reads a thousand bars on paper. */

import { partOfPlan } from '../timeline/partOfPlan.ts';
import type { Row, TimelinePlan } from '../timeline/plan.ts';
import { timelinePlan } from '../timeline/timelinePlan.ts';
import { isOrAre, plural } from '../wording/lists.ts';
import { stateName } from '../wording/states.ts';
import type { Scope } from './scope.ts';
import type { Section } from './section.ts';
import { cell, tableOf } from './table.ts';
import type { Topic } from './topic.ts';

/** Rows and headings of lanes that fit the height of a page. */
const MOST_LINES = 34;

interface Narrowing {
  readonly says: string;
  readonly keeps: (row: Row) => boolean;
}

const isOpen = ({ state }: Row): boolean => state !== 'done' && state !== 'dropped';
const isTop = (row: Row): boolean => row.kind === 'milestone' || row.partOf === undefined;

/** The wide ones first; what comes first and fits is drawn. */
const narrowings: readonly Narrowing[] = [
  { says: '', keeps: ({ state }) => state !== 'dropped' },
  { says: 'milestones and whole features, without their parts', keeps: (row) => row.state !== 'dropped' && isTop(row) },
  { says: 'milestones and whole features that are not done', keeps: (row) => isOpen(row) && isTop(row) },
  {
    says: 'milestones, and features that are committed',
    keeps: (row) => isOpen(row) && (row.kind === 'milestone' || (row.commitment === 'committed' && isTop(row))),
  },
  {
    says: 'milestones, and features that are critical',
    keeps: (row) => isOpen(row) && (row.kind === 'milestone' || (row.critical && isTop(row))),
  },
  { says: 'milestones', keeps: (row) => row.kind === 'milestone' && row.state !== 'dropped' },
  { says: 'milestones that are to come', keeps: (row) => row.kind === 'milestone' && isOpen(row) },
];

function section({ analysis, keeps, view, outside }: Scope): Section | undefined {
  const { work } = analysis.roadmap;
  const circular = new Set(analysis.schedule.unscheduled);
  const whole = partOfPlan(timelinePlan(analysis), {
    window: view?.window,
    keeps: (row, i) => keeps(work[i]!) && row.state !== 'dropped' && !circular.has(i),
  });
  if (whole.rows.length === 0) return undefined;
  const { plan, says } = narrowed(whole);
  // What a date hangs on, and how much room it has, is for those who plan it.
  const plain = outside ? { critical: false, float: false, links: false } : {};
  const table = tableOf(
    plan.rows,
    [
      {
        head: 'What',
        kind: 'text',
        cell: (row) => cell(row.title, { strong: row.kind === 'milestone' || row.summary }),
      },
      { head: 'Starts', kind: 'short', cell: (row) => cell({ kind: 'date', day: row.firstDay }) },
      { head: 'Ends', kind: 'short', cell: (row) => cell({ kind: 'date', day: row.lastDay }) },
      { head: 'State', kind: 'short', cell: (row) => cell(stateName[row.state]) },
    ],
    { id: ({ id }) => id },
  );
  return {
    kind: 'section',
    topic: 'timeline',
    title: 'Timeline',
    parts: [{ kind: 'timeline', plan, view: { grouping: view?.group ?? 'product', ...plain }, table }],
    notes: says === '' ? [] : [says],
  };
}

export const timeline: Topic = { name: 'timeline', section };

function narrowed(whole: TimelinePlan): { readonly plan: TimelinePlan; readonly says: string } {
  for (const { says, keeps } of narrowings) {
    const plan = partOfPlan(whole, { keeps });
    const features = plan.rows.some(({ kind }) => kind === 'feature');
    // A narrowing that leaves milestones alone is one only where it says so.
    if (plan.rows.length === 0 || linesOf(plan) > MOST_LINES || (!features && says.includes('features'))) continue;
    const left = whole.rows.length - plan.rows.length;
    return {
      plan,
      says:
        left > 0 && says !== '' ? `Shown are ${says}; ${plural(left, 'row')} more ${isOrAre(left)} in the plan.` : '',
    };
  }
  return firstOf(whole);
}

/** The milestones, then what is critical, then the rest; of each, what begins first. */
function firstOf(whole: TimelinePlan): { readonly plan: TimelinePlan; readonly says: string } {
  const rank = ({ kind, critical, partOf }: Row): number =>
    kind === 'milestone' ? 0 : critical ? 1 : partOf === undefined ? 2 : 3;
  const order = whole.rows
    .map((row, i) => ({ row, i }))
    .filter(({ row }) => isOpen(row))
    .sort((a, b) => rank(a.row) - rank(b.row) || a.row.start - b.row.start || a.i - b.i);
  const chosen = new Set<number>();
  let lanes = new Set<string>();
  for (const { row, i } of order) {
    const more = new Set(lanes).add(row.product ?? '');
    if (chosen.size + 1 + more.size > MOST_LINES) break;
    lanes = more;
    chosen.add(i);
  }
  const plan = partOfPlan(whole, { keeps: (_, i) => chosen.has(i) });
  const left = whole.rows.length - plan.rows.length;
  return {
    plan,
    says: `Shown are ${plural(plan.rows.length, 'row')}: milestones, then what is critical, the earliest first; ${plural(left, 'row')} more are in the plan.`,
  };
}

/** As many as the picture has by product. */
const linesOf = ({ rows }: TimelinePlan): number => rows.length + new Set(rows.map(({ product }) => product)).size;
