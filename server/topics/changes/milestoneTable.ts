/** The milestones whose date, due date or odds change, with what moved each. */
import type { Compared } from '../../comparison/compared.ts';
import type { DateChange, Dates } from '../../comparison/dateChanges.ts';
import { longDate, period } from '../../wording/dates.ts';
import { entityName } from '../../wording/text.ts';
import { cell, type Table, type Tone, tableOf } from '../table.ts';
import { worstFirst } from './headline.ts';
import { signedDays, whyMoved } from './whyMoved.ts';

/** What matters most first; of a new roadmap, one after the other. */
export function milestoneTable(compared: Compared): Table {
  const { comparison, status } = compared;
  const isNew = status === 'new';
  const day = ({ after }: DateChange): number => after?.lastDay ?? Number.POSITIVE_INFINITY;
  const rows =
    status === 'removed'
      ? []
      : comparison.dates
          .filter(({ kind }) => kind === 'milestone')
          .sort(isNew ? (a, b) => day(a) - day(b) : worstFirst);
  return tableOf(
    rows,
    [
      { head: 'Milestone', kind: 'text', cell: ({ title }) => cell([entityName(title)]) },
      { head: 'Before', kind: 'short', hidden: isNew, cell: ({ before }) => cell(datesText('milestone', before)) },
      {
        head: isNew ? 'Date' : 'After',
        kind: 'short',
        cell: ({ after, by }) => cell(datesText('milestone', after), by === 0 ? {} : { strong: true }),
      },
      {
        head: 'Moves',
        kind: 'number',
        hidden: isNew,
        cell: (change) => cell(moveText(change), { tone: toneOf(change), strong: change.by > 0 }),
      },
      { head: 'Notes', kind: 'text', cell: (change) => cell(notesOf(change).join(', '), { tone: toneOf(change) }) },
    ],
    {
      id: ({ id }) => id,
      because: ({ causes }) => (isNew ? [] : whyMoved(compared, causes)),
    },
  );
}

const toneOf = ({ by, missed }: DateChange): Tone =>
  by > 0 || (missed.after && !missed.before) ? 'bad' : by < 0 ? 'good' : 'plain';

export function datesText(kind: DateChange['kind'], dates: Dates | undefined): string {
  if (!dates) return '—';
  return kind === 'milestone' ? longDate(dates.lastDay) : period(dates);
}

/** `+9 days`, `new`, `removed`; empty where its end stays. */
export function moveText({ before, after, exists, by }: DateChange): string {
  if (by !== 0) return signedDays(by);
  if (!exists.before) return 'new';
  if (!exists.after) return 'removed';
  if (before && !after) return 'out of the plan';
  return !before && after ? 'back in the plan' : '';
}

/** Its commitment, due date and odds, a few words each. */
export function notesOf({ kind, due, missed, commitment, p80, exists }: DateChange): readonly string[] {
  const dayText = (day: number | undefined): string => (day === undefined ? 'none' : longDate(day));
  return [
    ...(commitment === 'committed' ? ['committed'] : []),
    // Of the many features that were late before, it is no news.
    ...(missed.after && !(missed.before && kind === 'feature')
      ? [`${missed.before ? 'still misses' : 'misses'} its due date ${longDate(due.after!)}`]
      : []),
    ...(missed.before && !missed.after && exists.after ? ['meets its due date again'] : []),
    ...(exists.before && exists.after && due.before !== due.after
      ? [`due date ${dayText(due.before)} → ${dayText(due.after)}`]
      : []),
    ...(kind === 'milestone' && p80 && p80.before !== p80.after
      ? [`8 of 10 runs by ${longDate(p80.after)} (was ${longDate(p80.before)})`]
      : []),
  ];
}
