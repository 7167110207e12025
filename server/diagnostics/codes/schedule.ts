/** Dates that cannot hold, are late, or are uncertain. */
import { isoDate } from '../../../grammar/civil.ts';
import { longDate } from '../../wording/dates.ts';
import { days, workingDays } from '../../wording/durations.ts';
import { plural } from '../../wording/lists.ts';
import { number } from '../../wording/numbers.ts';
import { chance } from '../../wording/odds.ts';
import { people } from '../../wording/people.ts';
import { code, codes, codesAnd, sameFor } from './phrases.ts';
import { type ProgressConflict, progressConflict } from './progressConflict.ts';
import type { CodeRow, Others } from './row.ts';
import { type StartBlock, startBlock } from './startBlock.ts';

type WorkKind = 'feature' | 'milestone';

/** A day on which nobody works: by its weekday, or by the name of a holiday. */
export type DayOff = { readonly weekday: string } | { readonly holiday: string | undefined } | undefined;

function dayOff(day: DayOff): string {
  if (day === undefined) return 'not a working day';
  if ('weekday' in day) return `a ${day.weekday}`;
  return day.holiday === undefined ? 'a holiday' : `a holiday (${day.holiday})`;
}

/** `on 4 Jan 2027`, `from 4 Jan 2027 to 15 Jan 2027`; both ends are included. */
const period = (first: number, last: number): string =>
  first === last ? `on ${longDate(first)}` : `from ${longDate(first)} to ${longDate(last)}`;

const itOrThem = (names: readonly string[]): string => (names.length > 1 ? 'them' : 'it');
const isOrAre = (names: readonly string[]): string => (names.length > 1 ? 'are' : 'is');

/** Work that is planned to end after its due date. */
interface MissedDate {
  readonly name: string;
  readonly kind: WorkKind;
  readonly finish: number;
  readonly due: number;
  /** In working days of its calendar. */
  readonly late: number;
  /** A sentence about the driver of its dates, without its subject. */
  readonly because: string;
}

const missedDate = (promised: string, { name, kind, finish, due, late }: MissedDate): string =>
  `${code(name)} ${promised} ${longDate(due)} but ${kind === 'milestone' ? 'is planned for' : 'ends'} ${longDate(finish)}, ${workingDays(late)} late.`;

const reason = ({ because }: MissedDate): string => `It ${because.replace(/^./, (first) => first.toLowerCase())}`;

export const scheduleCodes = {
  'missed-deadline': {
    severity: 'error',
    group: 'schedule',
    summary: 'Work is planned to end after its due date.',
    message: (missed: MissedDate) => `${missedDate('is due', missed)} ${reason(missed)}`,
  },
  'missed-commitment': {
    severity: 'error',
    group: 'schedule',
    summary: 'A commitment that no order of the work keeps, with the people that there are.',
    message: (missed: MissedDate & { /** Its last day in the best of all orders. */ readonly possible: number }) =>
      `${missedDate('is committed for', missed)} No order of the work keeps it: even alone it needs until ${longDate(missed.possible)}. ${reason(missed)}`,
  },
  'impossible-start': {
    severity: 'error',
    group: 'schedule',
    summary: 'Work is set for a day on which it cannot start.',
    message: ({
      name,
      kind,
      start,
      possible,
      because,
    }: {
      readonly name: string;
      readonly kind: WorkKind;
      readonly start: number;
      /** The first day on which it can. */
      readonly possible: number;
      readonly because: StartBlock | undefined;
    }) =>
      `${code(name)} is set for ${longDate(start)} but cannot ${kind === 'feature' ? 'start' : 'be'} before ${longDate(possible)}.${startBlock(because)}${
        kind === 'feature' && because?.kind === 'status-date'
          ? ` If it has started, add ${code(`started ${isoDate(start)}`)}.`
          : ''
      }`,
  },
  'unreachable-date': {
    severity: 'error',
    group: 'schedule',
    summary: 'Work lies too far ahead to have a date.',
    message: ({
      name,
      date,
      last,
    }: {
      readonly name: string;
      /** A date that is stated; nothing where the work before it or its own length is too long. */
      readonly date?: number;
      /** The last day of any plan. */
      readonly last: number;
    }) =>
      date === undefined
        ? `${code(name)} would end after ${longDate(last)}, the last day of any plan. Shorten it or the work before it.`
        : `${code(name)} is set for ${longDate(date)}, beyond ${longDate(last)}, the last day of any plan. Use an earlier date or remove it.`,
  },
  'late-start': {
    severity: 'warning',
    group: 'schedule',
    summary: 'Work has not started in time, and a due date is missed because of that.',
    message: ({
      name,
      start,
      due,
    }: {
      readonly name: string;
      /** The day on which nothing held it any more. */
      readonly start: number;
      /** The work whose due date is missed. */
      readonly due: { readonly name: string; readonly on: number };
    }) =>
      `${code(name)} could have started ${longDate(start)} and has not, so ${
        due.name === name ? 'it' : code(due.name)
      } misses its due date ${longDate(due.on)}. If it has started, add ${code(`started ${isoDate(start)}`)}.`,
    asksFor: () => ['started'],
  },
  overdue: {
    severity: 'warning',
    group: 'schedule',
    summary: 'A due date has passed and the work is not done.',
    message: ({ name, due, asOf }: { readonly name: string; readonly due: number; readonly asOf: number }) =>
      `${code(name)} was due ${longDate(due)} and is not done by ${longDate(asOf)}, ${days(asOf - due)} later.`,
  },
  'unestimated-feature': {
    severity: 'info',
    group: 'schedule',
    summary: 'A feature has no estimate, so the plan counts no time for it.',
    message: ({
      name,
      dependents,
      others,
    }: Others & {
      readonly name: string;
      readonly dependents: readonly string[];
    }) =>
      others
        ? `${code(name)} and ${plural(others, 'other feature')} have no duration or effort, so the plan counts no time for them. Add one to each, such as \`duration 1w..2w..4w\`, or a \`horizon\`.`
        : `${code(name)} has no duration or effort, so the plan counts no time for it${
            dependents.length === 0
              ? ''
              : `, and ${codes(dependents, 3)} ${dependents.length > 1 ? 'depend' : 'depends'} on it`
          }. Add one, such as \`duration 1w..2w..4w\`, or a \`horizon\`.`,
    asksFor: () => ['duration', 'effort'],
  },
  'unused-estimate': {
    severity: 'warning',
    group: 'schedule',
    summary: 'A feature with sub-features has an estimate of its own, which is ignored.',
    message: ({ name, properties, others }: Others & OwnProperties) =>
      `${code(name)} has sub-features, so its own ${codes(properties)} ${isOrAre(properties)} ignored. Move ${itOrThem(properties)} to a sub-feature, or remove ${itOrThem(properties)}.${sameFor({ others })}`,
  },
  'milestone-without-date': {
    severity: 'info',
    group: 'schedule',
    summary: 'A milestone has neither a dependency nor a day, so it is planned on the first day.',
    message: ({
      name,
      day,
      due,
      others,
    }: Others & {
      readonly name: string;
      /** The day that the plan gives it. */
      readonly day: number;
      readonly due?: number;
    }) =>
      `${code(name)} depends on nothing, so it is planned on the first day, ${longDate(day)}${
        due === undefined ? '' : `, though it is due ${longDate(due)}`
      }. Add what it depends on (\`after\`), or its day (${code(`on ${due === undefined ? '2027-03-15' : isoDate(due)}`)}).${sameFor({ others })}`,
    asksFor: () => ['on', 'after'],
  },
  'non-working-day': {
    severity: 'info',
    group: 'schedule',
    summary: 'Work is set for a day that is not a working day.',
    message: ({
      name,
      day,
      off,
      next,
    }: {
      readonly name: string;
      readonly day: number;
      readonly off: DayOff;
      readonly next: number;
    }) =>
      `${code(name)} is set for ${longDate(day)}, which is ${dayOff(off)}. The next working day is ${longDate(next)}.`,
  },
  'progress-conflict': {
    severity: 'warning',
    group: 'schedule',
    summary: 'Facts about progress that contradict each other.',
    message: ({ name, conflict: found }: { readonly name: string; readonly conflict: ProgressConflict }) =>
      progressConflict(code(name), found),
  },
  'over-capacity': {
    severity: 'warning',
    group: 'schedule',
    summary: 'A team is over-allocated: more people are needed than it has.',
    message: ({
      team,
      first,
      last,
      needed,
      capacity,
      features,
      others,
      periods,
      alone,
      held,
    }: {
      readonly team: string;
      /** The first period, both days included. */
      readonly first: number;
      readonly last: number;
      readonly needed: number;
      readonly capacity: number;
      /** The work that needs it then; `others` are not listed. */
      readonly features: readonly string[];
      readonly others: number;
      /** How many other periods there are. */
      readonly periods: number;
      /** Work that needs more people than there are, by itself. */
      readonly alone?: { readonly name: string; readonly people: number };
      /** Of a levelled plan: the work that levelling cannot move. */
      readonly held?: readonly string[];
    }) =>
      `${code(team)} is over-allocated ${period(first, last)}: ${people(needed)} needed, ${number(capacity)} available (${codesAnd(features, others)}).${
        periods > 0 ? ` Also over-allocated in ${plural(periods, 'other period')}.` : ''
      } ${
        alone !== undefined
          ? `${code(alone.name)} alone needs ${number(alone.people)}. Reduce its demand, or raise the capacity.`
          : held === undefined
            ? 'Move one of them, or set `schedule leveled`.'
            : held.length === 0
              ? 'Levelling finds no other days for them. Reduce a demand, or raise the capacity.'
              : `Levelling cannot move ${codesAnd(held, 0)}, because ${held.length > 1 ? 'they have fixed dates or are' : 'it has a fixed date or is'} under way. Move ${itOrThem(held) === 'it' ? 'it' : 'one of them'}, or raise the capacity.`
      }`,
  },
  'zero-slack-commitment': {
    severity: 'warning',
    group: 'schedule',
    summary: 'A commitment without float: any delay breaks it.',
    message: ({ name, due, finish }: { readonly name: string; readonly due: number; readonly finish: number }) =>
      `${code(name)} is committed for ${longDate(due)} and planned to end ${longDate(finish)}, so one day of delay breaks the commitment. Leave some time, or promise a later date.`,
  },
  'low-confidence-date': {
    severity: 'warning',
    group: 'schedule',
    summary: 'A due date that is unlikely to be met, given the ranges of the estimates.',
    message: ({
      name,
      due,
      probability,
      p80,
      leveled,
    }: {
      readonly name: string;
      readonly due: number;
      /** 0 to 1. */
      readonly probability: number;
      /** The day by which 8 of 10 runs end. */
      readonly p80: number;
      /** Whether the runs keep the order of a levelled plan. */
      readonly leveled?: boolean;
    }) =>
      `${code(name)} is done by ${longDate(due)} in ${chance(probability)} of simulated runs${leveled ? ' of the levelled plan' : ''}. 8 of 10 end by ${longDate(p80)}.`,
  },
} as const satisfies Record<string, CodeRow<never>>;

/** Properties that a feature with sub-features sets in vain. */
export interface OwnProperties {
  readonly name: string;
  readonly properties: readonly string[];
}
