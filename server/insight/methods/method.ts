/** The form of a scoring method: which inputs it needs and what it makes of them. */

import type { Data } from '../../model/data.ts';
import type { Feature } from '../../model/roadmap.ts';
import { workingDays } from '../../wording/durations.ts';
import { plural } from '../../wording/lists.ts';
import { number, percent } from '../../wording/numbers.ts';
import { personDays } from '../../wording/people.ts';
import { DAYS_PER_MONTH, personDays as effortOf, peopleOf, workingDays as workingDaysOf } from '../amounts.ts';
import { yearly } from '../money.ts';
import type { ScoreInput } from '../ranking.ts';

export interface Method {
  /** `RICE` */
  readonly title: string;
  /** As people write it: `reach × impact × confidence ÷ effort`. */
  readonly formula: string;
  /** In the order of the formula. */
  readonly inputs: readonly InputName[];
  /** The score; not a finite number where it has none. Called only when no input is missing. */
  readonly score: (value: (input: InputName) => number) => number;
}

/** What an input may need beside the feature. */
export interface Basis {
  /** Working days of the feature's week. */
  readonly perWeek: number;
  /** Its person-days × the rates of its teams. */
  readonly labour: (feature: Data<Feature>) => number;
}

function personMonths(feature: Data<Feature>, { perWeek }: Basis): number | undefined {
  const days = effortOf(feature, perWeek);
  return days === undefined ? undefined : days / DAYS_PER_MONTH;
}

/** Small efforts are said in days, which people know better than hundredths of a month. */
const sayPersonMonths = (months: number): string => {
  const days = Math.round(months * DAYS_PER_MONTH * 10) / 10;
  if (months < 1) return personDays(days);
  return plural(months, 'person-month');
};

export type InputName = keyof typeof inputs;

/** An input of a score: where it comes from, its unit, and the property that would state it. */
interface InputRow {
  readonly read: (feature: Data<Feature>, basis: Basis) => number | undefined;
  readonly says: (value: number) => string;
  readonly source: 'stated' | 'plan';
  /** What to write where it is missing. */
  readonly property: string;
  /** What holds where nothing is said. */
  readonly otherwise?: number;
}

const points = (value: number): string => number(value);

export const inputs = {
  /** People or events a quarter. */
  reach: { read: (f) => f.reach, says: number, source: 'stated', property: 'reach' },
  /** Intercom's scale: massive 3, high 2, medium 1, low 0.5, minimal 0.25; or any number. */
  impact: { read: (f) => f.impact, says: points, source: 'stated', property: 'impact' },
  /** A share; nobody who says nothing is doubted, so 100 % where it is not said. */
  confidence: { read: (f) => f.confidence, says: percent, source: 'stated', property: 'confidence', otherwise: 1 },
  value: { read: (f) => f.value, says: points, source: 'stated', property: 'value' },
  urgency: { read: (f) => f.urgency, says: points, source: 'stated', property: 'urgency' },
  'risk-reduction': { read: (f) => f.riskReduction, says: points, source: 'stated', property: 'risk-reduction' },
  ease: { read: (f) => f.ease, says: points, source: 'stated', property: 'ease' },
  moscow: {
    read: (f) => (f.moscow === undefined ? undefined : MOSCOW[f.moscow]),
    says: (v) => Object.entries(MOSCOW).find(([, value]) => value === v)?.[0] ?? number(v),
    source: 'stated',
    property: 'moscow',
  },
  /** Money a year; what comes once counts as it is. */
  benefit: {
    read: ({ benefit }) => (benefit ? yearly(benefit) + (benefit.per === 'once' ? benefit.amount : 0) : undefined),
    says: (v) => `${number(v)} a year`,
    source: 'stated',
    property: 'benefit',
  },
  /** Money, labour included. */
  cost: {
    read: (f, { labour }) => (f.cost ?? 0) + labour(f),
    says: points,
    source: 'plan',
    property: 'cost',
  },
  /** Person-months of 20 days, as Intercom counts effort in RICE. */
  effort: { read: personMonths, says: sayPersonMonths, source: 'plan', property: 'duration' },
  /** The size of the job by SAFe's name: its effort. */
  'job-size': { read: personMonths, says: sayPersonMonths, source: 'plan', property: 'duration' },
  /** Working days from start to finish. */
  duration: {
    read: (f, { perWeek }) => {
      if (f.duration) return workingDaysOf(f.duration.likely, perWeek);
      return f.effort ? workingDaysOf(f.effort.likely, perWeek) / peopleOf(f) : undefined;
    },
    says: (v) => workingDays(v),
    source: 'plan',
    property: 'duration',
  },
} as const satisfies Record<string, InputRow>;

const MOSCOW = { must: 3, should: 2, could: 1, wont: 0 } as const;

export interface InputsOf {
  readonly inputs: readonly ScoreInput[];
  /** The properties that would have to be stated. */
  readonly missing: readonly string[];
  /** Whether the feature itself states anything of this method's worth; the plan's numbers alone do not count. */
  readonly begun: boolean;
}

/** Reads a method's inputs from a feature. */
export function inputsOf(feature: Data<Feature>, names: readonly InputName[], basis: Basis): InputsOf {
  const read: ScoreInput[] = [];
  const missing: string[] = [];
  let begun = false;
  for (const name of names) {
    const row: InputRow = inputs[name];
    const stated = row.read(feature, basis);
    const value = stated ?? row.otherwise;
    if (stated !== undefined && row.source === 'stated') begun = true;
    if (value === undefined) missing.push(row.property);
    else
      read.push({
        name,
        value,
        says: row.says(value),
        source: stated === undefined ? 'default' : row.source,
      });
  }
  return { inputs: read, missing, begun };
}

/** The score of a feature, absent where an input is missing or it is no number; and whether any of its worth is stated. */
export function valued(
  feature: Data<Feature>,
  method: Method,
  basis: Basis,
): { readonly value?: number; readonly begun: boolean } {
  let begun = false;
  let complete = true;
  const values: number[] = [];
  for (const name of method.inputs) {
    const row: InputRow = inputs[name];
    const stated = row.read(feature, basis);
    const value = stated ?? row.otherwise;
    if (stated !== undefined && row.source === 'stated') begun = true;
    if (value === undefined) complete = false;
    values.push(value ?? Number.NaN);
  }
  if (!begun || !complete) return { begun };
  const value = method.score((name) => values[method.inputs.indexOf(name)]!);
  return Number.isFinite(value) ? { value, begun } : { begun };
}
