/** The line of a table for work whose dates changed: before, after, how far it moves, and what else there is to say. */

import type { DateChange, Dates } from '../../comparison/dateChanges.ts';
import { longDate, period } from '../../wording/dates.ts';
import { signedDays } from './causeLines.ts';

export interface DateWords {
  readonly before: string;
  readonly after: string;
  /** `+9 days`, `new`, `gone`, `dropped`; empty where its end stays. */
  readonly moves: string;
  /** Its deadline and its odds, a few words each. */
  readonly notes: readonly string[];
}

export function dateWords(change: DateChange): DateWords {
  const { kind, before, after, by } = change;
  const say = (dates: Dates | undefined): string => {
    if (!dates) return '—';
    return kind === 'milestone' ? longDate(dates.lastDay) : period(dates);
  };
  const moves = by === 0 ? '' : signedDays(by);
  return { before: say(before), after: say(after), moves: moves || cameOrWent(change), notes: notesOf(change) };
}

function cameOrWent({ before, after, exists }: DateChange): string {
  if (!exists.before) return 'new';
  if (!exists.after) return 'gone';
  if (before && !after) return 'out of the plan';
  return !before && after ? 'back in the plan' : '';
}

function notesOf({ kind, due, missed, commitment, p80, exists }: DateChange): string[] {
  const notes: string[] = [];
  if (commitment === 'committed') notes.push('committed');
  // Of the many features that were late before, it is no news.
  if (missed.after && !(missed.before && kind === 'feature')) {
    notes.push(`${missed.before ? 'still misses' : 'misses'} its due date ${longDate(due.after!)}`);
  } else if (missed.before && !missed.after && exists.after) notes.push('meets its due date again');
  if (exists.before && exists.after && due.before !== due.after) {
    const say = (day: number | undefined): string => (day === undefined ? 'none' : longDate(day));
    notes.push(`due date ${say(due.before)} → ${say(due.after)}`);
  }
  if (kind === 'milestone' && p80 && p80.before !== p80.after)
    notes.push(`8 of 10 runs by ${longDate(p80.after)} (was ${longDate(p80.before)})`);
  return notes;
}
