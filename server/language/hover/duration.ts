/** What a duration or an effort comes to: days of whom, from when to when, and what is left of them. */

import type { DurationValue } from '../../../grammar/syntax.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { peopleOf, workingDays as workingDaysOf } from '../../insight/amounts.ts';
import type { Entity, Feature, Roadmap } from '../../model/roadmap.ts';
import { code, escapeMarkdown } from '../../render/markdown/escape.ts';
import { remainingOf } from '../../schedule/progress.ts';
import { longDate, period } from '../../wording/dates.ts';
import { days, duration, workingDays } from '../../wording/durations.ts';
import { number } from '../../wording/numbers.ts';
import { people, personDays } from '../../wording/people.ts';
import type { On } from '../../workspace/cursor.ts';
import { plannedOf } from '../../workspace/places.ts';

type OnValue = Extract<On, { kind: 'value' }>;

export function durationCard(
  analysis: Analysis,
  { property, item, place }: OnValue,
  value: DurationValue,
  around: Entity | undefined,
): string {
  const feature = around?.kind === 'feature' ? around : undefined;
  const perWeek = feature ? analysis.weeks.weekOf(feature) : weekOf(analysis.roadmap);
  const name = property.name.text;
  const lines = [`${code(value.text)} — ${sizeOf(value, name, perWeek)}`];
  const whole = property.items[item]?.[place];
  if (whole?.kind === 'range') lines.push(roleOf(whole.parts.indexOf(value), whole.parts.length, name));
  if (name === 'after' || name === 'before') lines.push(value.amount < 0 ? LEAD : LAG);
  if (name === 'delay') lines.push('What it threatens takes so much longer, where the risk comes true.');
  if (feature && (name === 'duration' || name === 'effort')) lines.push(...planLines(analysis, feature, value, name));
  return lines.join('\n\n');
}

const LAG = 'A lag: so long it waits after that moment, in the working time of the one that waits.';
const LEAD = 'A lead: so long before that moment it may go on, in the working time of the one that waits.';

const weekOf = ({ header, byId }: Roadmap): number => {
  const calendar = header?.calendar === undefined ? undefined : byId.get(header.calendar);
  return calendar?.kind === 'calendar' && calendar.workdays.length > 0 ? calendar.workdays.length : 5;
};

/** `10 working days`, `30 person-days`, `10 calendar days, about 7 of them working days`. */
function sizeOf({ amount, unit }: DurationValue, property: string, perWeek: number): string {
  const size = Math.abs(amount);
  const working = workingDaysOf({ amount: size, unit }, perWeek);
  if (property === 'effort') return personDays(working);
  switch (unit) {
    case 'h':
    case 'd':
    case 'w':
      return Number.isInteger(working)
        ? workingDays(working)
        : `${workingDays(working)}, which the plan rounds up to ${Math.ceil(working)}`;
    case 'mo':
      return Number.isInteger(size)
        ? `${duration({ amount: size, unit })}, from a date to the same date`
        : calendar(size * DAYS_PER_MONTH);
    case 'ed':
      return calendar(size);
    case 'ew':
      return calendar(size * 7);
  }
}

const DAYS_PER_MONTH = 365.25 / 12;
const calendar = (days: number): string => `${duration({ amount: Math.ceil(days), unit: 'ed' })}, days off included`;

function roleOf(at: number, count: number, property: string): string {
  const role = at === 0 ? 'best' : at === count - 1 ? 'worst' : 'likely';
  if (property !== 'duration' && property !== 'effort') return `The ${role} case.`;
  const used = count === 2 ? 'halfway between the two' : 'the likely one';
  return `The ${role} case${role === 'likely' ? ', with which the plan counts.' : `; the plan counts with ${used}.`}`;
}

function planLines(analysis: Analysis, feature: Feature, { unit }: DurationValue, property: string): readonly string[] {
  const planned = plannedOf(analysis, feature.index);
  if (feature.parts.length > 0) return ['It is ignored: a feature with sub-features spans them.'];
  if (!planned || feature.status?.state === 'dropped') return [];
  const lines: string[] = [];
  const likely = feature.effort?.likely;
  if (property === 'effort' && likely) {
    const [effort, count] = [workingDaysOf(likely, analysis.weeks.weekOf(feature)), peopleOf(feature)];
    lines.push(
      `${personDays(effort)} ÷ ${people(count)}${whoOf(analysis, feature)} = ${workingDays(Math.ceil(effort / count - 1e-9))}`,
    );
  }
  // Time that passes on every day is not counted in days of work.
  const length = /^(?:h|d|w)$/.test(unit) ? workingDays : days;
  lines.push(`${period(planned)} · ${length(planned.workingDays)}`);
  const left = remainingOf(analysis.schedule, feature.index);
  if (left !== undefined) lines.push(`${length(left)} left on ${longDate(analysis.schedule.asOf!)}, the status date`);
  return lines;
}

/** ` (Web 2, Design 1)` */
function whoOf({ roadmap }: Analysis, { teams }: Feature): string {
  const names = teams.map(
    ({ team, people }) => `${escapeMarkdown(roadmap.byId.get(team)?.title ?? team)} ${number(people)}`,
  );
  return names.length > 0 ? ` (${names.join(', ')})` : '';
}
