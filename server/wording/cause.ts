/**
 * Why a date is what it is. A cause is one clause, the same in a table, a code lens, a report and a sentence:
 * `Search ends 15 Jan, plus a lag of 2 working days`.
 */
import type { Day } from '../../grammar/civil.ts';
import { dateNear } from './dates.ts';
import { type Length, lag as lagText, linkType } from './durations.ts';
import { score } from './numbers.ts';
import { type Part, type Parts, plainText } from './text.ts';

/** When other work starts or ends. */
export interface Moment {
  readonly work: Part;
  readonly when: 'is on' | 'starts' | 'ends';
  readonly day: Day;
}

/** Why the other work comes first: it has begun, a due date, its own where `by` is left out, or a higher score. */
export type First =
  | { readonly kind: 'under-way' }
  | { readonly kind: 'due'; readonly committed: boolean; readonly by?: Part }
  | { readonly kind: 'score'; readonly score: number; readonly own: number };

export type Cause =
  | { readonly kind: 'roadmap-start' }
  | {
      readonly kind: 'dependency';
      readonly on: Moment;
      readonly type: keyof typeof linkType;
      readonly lag?: Length;
    }
  /** `by` is the feature around it that the date is written at; `thatDay`: the date is the one that is explained. */
  | { readonly kind: 'pin'; readonly day: Day; readonly thatDay: boolean; readonly by?: Part }
  | { readonly kind: 'earliest'; readonly day: Day; readonly by?: Part }
  | {
      readonly kind: 'status-date';
      readonly day: Day;
      readonly state: 'done' | 'not-reached' | 'not-started' | 'nothing-left' | 'continues';
    }
  | { readonly kind: 'actual'; readonly day: Day; readonly what: 'reached' | 'started' | 'finished' }
  /** Without `on`, the team has too few people before that day. */
  | {
      readonly kind: 'capacity';
      readonly team: Part;
      readonly on?: { readonly work: Part; readonly until: Day; readonly first?: First };
    }
  | { readonly kind: 'part'; readonly part: Part; readonly when: 'starts' | 'ends' };

/** @param near the year of this day is left out; without it every date has its year */
export function cause(of: Cause, near?: Day): Parts {
  const date = (day: Day): string => dateNear(day, near);
  const moment = ({ work, when, day }: Moment): Parts => [work, ` ${when} ${date(day)}`];
  const holder = (by: Part | undefined): Parts => (by === undefined ? ['it'] : [by, ', which it is part of,']);
  switch (of.kind) {
    case 'roadmap-start':
      return ['the roadmap starts then'];
    case 'dependency': {
      const lag = lagText(of.lag);
      const later = lag === '' ? '' : `, ${lag.startsWith('lead') ? 'less' : 'plus'} a ${lag}`;
      return [...moment(of.on), later, of.type === 'FS' ? '' : ` (${linkType[of.type]})`];
    }
    case 'pin':
      return [...holder(of.by), ` is fixed on ${of.thatDay ? 'that day' : date(of.day)}`];
    case 'earliest':
      return [...holder(of.by), ` may not start before ${date(of.day)}`];
    case 'status-date':
      return [stateText[of.state], `the status date, ${date(of.day)}`];
    case 'actual':
      return [of.what === 'started' ? `it started ${date(of.day)}` : `it was ${of.what} then`];
    case 'capacity':
      return of.on === undefined
        ? [of.team, ' has too few people before that day (levelling)']
        : [of.team, ` works until ${date(of.on.until)} on `, of.on.work, ...first(of.on.first)];
    case 'part':
      return ['its sub-feature ', of.part, ` ${of.when} then`];
  }
}

function first(of: First | undefined): Parts {
  if (of === undefined) return [' (levelling)'];
  if (of.kind === 'under-way') return [', which has started'];
  if (of.kind === 'score') return [`, which has a higher score (${score(of.score)} against ${score(of.own)})`];
  if (of.by === undefined) return [of.committed ? ', which is committed' : ', which has a due date'];
  return of.committed ? [', which the committed ', of.by, ' needs'] : [', which ', of.by, ' needs for its due date'];
}

const stateText: Readonly<Record<Extract<Cause, { readonly kind: 'status-date' }>['state'], string>> = {
  done: 'it is done and counts as planned, up to ',
  'not-reached': 'it was not reached by ',
  'not-started': 'it had not started by ',
  'nothing-left': 'nothing is left of it on ',
  continues: 'what is left of it continues from ',
};

/** `After` at the start of a cell or a line: the clause with a capital. */
export function causeLine(of: Cause, near?: Day): string {
  const text = plainText(cause(of, near));
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
