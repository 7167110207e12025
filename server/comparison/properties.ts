/**
 * What a declaration says, property by property: the fields of the model by the names that people write, and their
 * values as they would be written. Also which of them dates, KPIs or money rest on.
 */

import { type Day, isoDate } from '../../grammar/civil.ts';
import type {
  Duration,
  Effect,
  Estimate,
  Feature,
  Formula,
  Header,
  Kpi,
  Rate,
  RuleSetting,
  Team,
} from '../model/roadmap.ts';
import { number as decimal, percent } from '../wording/numbers.ts';
import { person } from '../wording/person.ts';

export interface Property {
  readonly name: string;
  /** One text for each thing it says. */
  readonly says: (value: unknown) => readonly string[];
  /** Whether it says several things, of which some may come and go. */
  readonly isList: boolean;
  /** Whether dates, KPIs or money could rest on it. */
  readonly counts: boolean;
}

const row =
  (counts: boolean) =>
  <T>(name: string, says: ((value: T) => string) | Each): Property => ({
    name,
    counts,
    isList: typeof says === 'object',
    says(value) {
      if (value === undefined) return [];
      return typeof says === 'object' ? (value as readonly unknown[]).map(says.each) : [says(value as T)];
    },
  });
const counts = row(true);
const tells = row(false);

interface Each {
  readonly each: (one: unknown) => string;
}

const each = <T>(say: (one: T) => string): Each => ({ each: (one) => say(one as T) });
const word = (value: string): string => value;
const quoted = (text: string): string => `"${text}"`;
const number = (value: number): string => decimal(value, 6);
const lastPart = (id: string): string => id.slice(id.lastIndexOf('.') + 1);
const time = ({ amount, unit }: Duration): string => `${number(amount)}${unit}`;
const range = ({ first, last }: { first: Day; last: Day }): string =>
  first === last ? isoDate(first) : `${isoDate(first)}..${isoDate(last)}`;
const rate = ({ amount, per }: Rate): string => `${number(amount)}${per === 'once' ? '' : `/${per}`}`;
const estimate = ({ best, likely, worst }: Estimate): string =>
  [...new Set([best, likely, worst].map(time))].join('..');
/** The capacity that holds from the beginning of time is written without a day. */
const since = ({ from, people }: Team['capacity'][number]): string =>
  from < -500_000 ? number(people) : `${number(people)} from ${isoDate(from)}`;
const status = ({ state, progress }: NonNullable<Feature['status']>): string =>
  progress === undefined ? state : `${state} ${percent(progress)}`;
const effect = ({ kpi, by, confidence, over }: Effect): string =>
  [
    `${lastPart(kpi)} ${by < 0 ? '' : '+'}${number(by)}`,
    ...(confidence === 1 ? [] : [`confidence ${percent(confidence)}`]),
    ...(over ? [`over ${time(over)}`] : []),
  ].join(' ');
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function formula(of: Formula): string {
  switch (of.kind) {
    case 'number':
      return number(of.value);
    case 'input':
      return of.name;
    case 'negate':
      return `-${formula(of.of)}`;
    case 'binary':
      return `(${formula(of.left)} ${of.operator} ${formula(of.right)})`;
  }
}

/** By the field of the model. What is computed, or only says where something stands, has no row. */
export const properties: Readonly<Record<string, Property>> = {
  title: tells('title', quoted),
  doc: tells('documentation', quoted),
  owner: tells('owner', person),
  links: tells('link', each(word)),
  note: tells('note', quoted),
  tags: tells(
    'tags',
    each((tag: string) => `#${tag.replace(/^#/, '')}`),
  ),

  issues: tells('issue', each(quoted)),
  issuesFrom: tells(
    'issues',
    each((file: string) => `from ${quoted(file)}`),
  ),
  issueStatus: tells(
    'issue-status',
    each(({ name, state }: Header['issueStatus'][number]) => `${quoted(name)} ${state}`),
  ),
  issuePoint: tells('issue-point', time),
  tracker: tells('tracker', quoted),

  vision: tells('vision', quoted),
  start: counts('start', isoDate),
  asOf: counts('as-of', isoDate),
  currency: tells('currency', word),
  calendar: counts('calendar', lastPart),
  rank: tells('rank', lastPart),
  leveled: counts('schedule', (leveled: boolean) => (leveled ? 'leveled' : 'asap')),
  budget: tells('budget', number),
  rules: tells(
    'rules',
    each(({ code, level }: RuleSetting) => `${code} ${level}`),
  ),

  workdays: counts('workdays', (days: readonly number[]) => days.map((day) => WEEKDAYS[day - 1]!).join(', ')),
  holidays: counts(
    'holiday',
    each((holiday: { first: Day; last: Day; name?: string }) =>
      [range(holiday), ...(holiday.name ? [quoted(holiday.name)] : [])].join(' '),
    ),
  ),
  holidaySets: counts('holidays', each(quoted)),

  capacity: counts('capacity', each(since)),
  rate: counts('rate', rate),
  away: counts(
    'away',
    each((days: Team['away'][number]) => [range(days), ...(days.why ? [quoted(days.why)] : [])].join(' ')),
  ),
  lead: tells('lead', person),
  members: tells('members', each(person)),

  measuredBy: tells('measured-by', each(lastPart)),
  supports: tells('supports', each(lastPart)),
  due: counts('due', isoDate),

  unit: tells('unit', quoted),
  baseline: counts(
    'baseline',
    ({ value, on }: NonNullable<Kpi['baseline']>) => `${number(value)}${on === undefined ? '' : ` on ${isoDate(on)}`}`,
  ),
  target: counts(
    'target',
    ({ value, by }: NonNullable<Kpi['target']>) => `${number(value)}${by === undefined ? '' : ` by ${isoDate(by)}`}`,
  ),
  actuals: counts(
    'actual',
    each(({ value, on }: Kpi['actuals'][number]) => `${number(value)} on ${isoDate(on)}`),
  ),
  from: tells(
    'from',
    ({ path, column }: NonNullable<Kpi['from']>) =>
      `${quoted(path)}${column === undefined ? '' : ` column ${quoted(column)}`}`,
  ),
  floor: tells('floor', number),
  ceiling: tells('ceiling', number),

  stage: tells('stage', word),
  audience: tells('audience', word),

  duration: counts('duration', estimate),
  effort: counts('effort', estimate),
  teams: counts(
    'team',
    each(
      ({ team, people }: Feature['teams'][number]) => `${lastPart(team)}${people === 1 ? '' : ` ${number(people)}`}`,
    ),
  ),
  earliest: counts('earliest', isoDate),
  started: counts('started', isoDate),
  finished: counts('finished', isoDate),
  status: counts('status', status),
  on: counts('on', isoDate),
  commitment: tells('commitment', word),
  horizon: tells('horizon', word),

  reach: tells('reach', number),
  impact: tells('impact', number),
  confidence: tells('confidence', percent),
  value: tells('value', number),
  urgency: tells('urgency', number),
  riskReduction: tells('risk-reduction', number),
  ease: tells('ease', number),
  moscow: tells('moscow', word),
  benefit: counts('benefit', rate),
  cost: counts('cost', number),
  moves: counts('moves', each(effect)),
  evidence: tells(
    'evidence',
    each(({ text }: Feature['evidence'][number]) => quoted(text)),
  ),

  probability: tells('probability', percent),
  delay: tells('delay', estimate),
  threatens: tells('threatens', each(lastPart)),
  mitigation: tells('mitigation', quoted),

  interest: tells('interest', each(lastPart)),
  formula: tells('formula', formula),
  drops: tells('drop', each(lastPart)),
  for: tells('for', each(lastPart)),
  show: tells('show', each(word)),
  include: tells('include', each(lastPart)),
  exclude: tells('exclude', each(lastPart)),
  group: tells('group', word),
  window: tells('window', range),
  hide: tells('hide', each(word)),
};
