/** The milestones: date, due date, chance, and what decides the date. */

import { causeOf } from '../insight/causeOf.ts';
import { noDateShort } from '../insight/noDate.ts';
import type { Work } from '../model/roadmap.ts';
import { causeLine } from '../wording/cause.ts';
import { delay } from '../wording/durations.ts';
import { plural } from '../wording/lists.ts';
import { chance } from '../wording/odds.ts';
import { capitalized } from '../wording/text.ts';
import { chainTo } from './chainTo.ts';
import { linkOf, remarksOf } from './remarks.ts';
import type { Scope } from './scope.ts';
import type { Section } from './section.ts';
import { type DueState, type MilestoneStatus, milestoneStatus, milestonesOf } from './status.ts';
import { cell, type Tone, tableOf } from './table.ts';
import type { Topic } from './topic.ts';
import type { Value } from './value.ts';

const MOST = 40;

function section(scope: Scope): Section | undefined {
  const { analysis, outside } = scope;
  const all = milestonesOf(scope);
  if (all.length === 0) return undefined;
  const shown = foremost(all, scope).map((work) => ({ work, status: milestoneStatus(analysis, work) }));
  const more = all.length - shown.length;
  const table = tableOf(
    shown,
    [
      {
        head: 'Milestone',
        kind: 'text',
        cell: ({ work }) =>
          cell(work.title, { strong: true, below: [...owned(work), ...remarksOf(work)], ...linkOf(work) }),
      },
      {
        head: 'Date',
        kind: 'short',
        cell: ({ work, status }) => cell(status.state === 'no-date' ? '—' : dateOf(scope, work)),
      },
      {
        head: 'Due',
        kind: 'short',
        cell: ({ work: { due } }) => cell(due === undefined ? '' : { kind: 'date', day: due }),
      },
      { head: 'Status', kind: 'short', cell: ({ status }) => cell(statusText(status), { tone: toneOf[status.state] }) },
      {
        head: 'Chance',
        kind: 'number',
        cell: ({ status }) => cell(status.chance === undefined ? '' : chance(status.chance)),
      },
      {
        head: 'P80',
        kind: 'short',
        cell: ({ work, status }) => {
          const p80 = status.state === 'reached' ? undefined : analysis.confidence?.get(work.index)?.p80;
          return cell(p80 === undefined ? '' : { kind: 'date', day: p80 });
        },
      },
      {
        head: 'What decides the date',
        kind: 'text',
        hidden: outside,
        cell: ({ work, status: { state } }) => {
          if (state === 'no-date') return cell(capitalized(noDateShort(analysis.schedule, work.index)));
          const chain = state === 'reached' ? '' : chainTo(analysis, work);
          const { roadmap, schedule } = analysis;
          const why = causeLine(causeOf(roadmap, schedule, work.index), schedule.start);
          return cell(why, { below: chain === '' ? [] : [chain] });
        },
      },
    ],
    { id: ({ work }) => work.id },
  );
  const has = (head: string): boolean => table.columns.some((each) => each.head === head);
  const notes = [
    more > 0 && `${plural(more, 'milestone')} more.`,
    has('Chance') && 'Chance: the share of simulated runs that meet the due date.',
    has('P80') && 'P80: 8 of 10 simulated runs are done by then.',
  ];
  return {
    kind: 'section',
    topic: 'milestones',
    title: 'Milestones',
    parts: [table],
    notes: notes.filter((note) => note !== false),
  };
}

export const milestones: Topic = { name: 'milestones', section };

/** Reached milestones are left out first where there is no room for all. */
function foremost(all: readonly Work[], { analysis }: Scope): readonly Work[] {
  if (all.length <= MOST) return all;
  const open = all.filter((work) => milestoneStatus(analysis, work).state !== 'reached');
  return (open.length >= MOST ? open : all.slice(-MOST)).slice(0, MOST);
}

const dateOf = ({ analysis }: Scope, { index }: Work): Value => ({
  kind: 'date',
  day: analysis.schedule.items[index]!.lastDay,
});

export const owned = ({ owner }: Pick<Work, 'owner'>): string[] => (owner === undefined ? [] : [owner]);

const toneOf: Readonly<Record<DueState, Tone>> = {
  reached: 'plain',
  'no-date': 'bad',
  'no-due': 'plain',
  late: 'bad',
  unlikely: 'warn',
  'at-risk': 'warn',
  'on-time': 'good',
};

function statusText({ state, late }: MilestoneStatus): string {
  switch (state) {
    case 'reached':
      return late > 0 ? `Reached, ${delay(late)}` : 'Reached';
    case 'no-date':
      return 'No date';
    case 'no-due':
      return '';
    case 'late':
      return delay(late);
    case 'unlikely':
      return 'Unlikely';
    case 'at-risk':
      return 'At risk';
    case 'on-time':
      return 'On time';
  }
}
