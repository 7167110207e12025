/** The milestones: when, by when, how likely, and what decides it. */

import type { Work } from '../../model/roadmap.ts';
import { longDate } from '../../wording/dates.ts';
import { plural } from '../../wording/lists.ts';
import { chance } from '../../wording/odds.ts';
import { type Cell, cell, type Section, type Tone, tableOf } from './facts.ts';
import { linkOf, remarksOf } from './remarks.ts';
import type { Slice } from './slice.ts';
import { milestonesOf, type Stand, type State, standOf } from './standing.ts';
import { chainTo, whyThen } from './whyThen.ts';

const MOST = 40;

export function milestones(slice: Slice): Section | undefined {
  const { analysis, outside } = slice;
  const all = milestonesOf(slice);
  if (all.length === 0) return undefined;
  const shown = foremost(all, slice);
  const more = all.length - shown.length;
  const column = (make: (work: Work, stand: Stand) => Cell): Cell[] =>
    shown.map((work) => make(work, standOf(analysis, work)));
  const table = tableOf([
    {
      head: 'Milestone',
      kind: 'text',
      cells: column((work) =>
        cell(work.title, { strong: true, below: [...owned(work), ...remarksOf(work)], ...linkOf(work) }),
      ),
    },
    {
      head: 'Date',
      kind: 'short',
      cells: column((work, { state }) => cell(state === 'no-date' ? '—' : dateOf(slice, work))),
    },
    {
      head: 'Due',
      kind: 'short',
      cells: column(({ due }) => cell(due === undefined ? '' : longDate(due))),
    },
    {
      head: 'Stands',
      kind: 'short',
      cells: column((_, stand) => cell(standWords(stand), { tone: toneOf[stand.state] })),
    },
    {
      head: 'Chance',
      kind: 'number',
      cells: column((_, { chance: share }) => cell(share === undefined ? '' : chance(share))),
    },
    {
      head: 'P80',
      kind: 'short',
      cells: column((work, { state }) => {
        const p80 = state === 'reached' ? undefined : analysis.confidence?.get(work.index)?.p80;
        return cell(p80 === undefined ? '' : longDate(p80));
      }),
    },
    {
      head: 'What decides the date',
      kind: 'text',
      cells: column((work, { state }) => {
        if (outside) return cell('');
        const chain = state === 'reached' || state === 'no-date' ? '' : chainTo(analysis, work);
        return cell(whyThen(analysis, work), { below: chain === '' ? [] : [chain] });
      }),
    },
  ]);
  const has = (head: string): boolean => table.columns.some((each) => each.head === head);
  return {
    kind: 'milestones',
    title: 'Milestones',
    table,
    note: [
      more > 0 && `${plural(more, 'milestone')} more.`,
      has('Chance') && 'Chance: the share of simulated runs that are on time.',
      has('P80') && 'P80: eight of ten runs are there by then.',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** What is past is told last where there is not room for all. */
function foremost(all: readonly Work[], { analysis }: Slice): readonly Work[] {
  if (all.length <= MOST) return all;
  const open = all.filter((work) => standOf(analysis, work).state !== 'reached');
  return (open.length >= MOST ? open : all.slice(-MOST)).slice(0, MOST);
}

const dateOf = ({ analysis }: Slice, { index }: Work): string => longDate(analysis.schedule.items[index]!.lastDay);

export const owned = ({ owner }: Pick<Work, 'owner'>): string[] => (owner === undefined ? [] : [owner]);

export const toneOf: Readonly<Record<State, Tone>> = {
  reached: 'plain',
  'no-date': 'bad',
  'no-due': 'plain',
  late: 'bad',
  unlikely: 'warn',
  'at-risk': 'warn',
  'on-time': 'good',
};

export function standWords({ state, late }: Stand): string {
  switch (state) {
    case 'reached':
      return late > 0 ? `Reached, ${plural(late, 'day')} late` : 'Reached';
    case 'no-date':
      return 'No date';
    case 'no-due':
      return '';
    case 'late':
      return `${plural(late, 'day')} late`;
    case 'unlikely':
      return 'Unlikely';
    case 'at-risk':
      return 'At risk';
    case 'on-time':
      return 'On time';
  }
}
