/** The form of a scoring method: which inputs it needs and what it makes of them. */

import type { Feature } from '../../model/roadmap.ts';
import { DAYS_PER_MONTH, personDays } from '../amounts.ts';
import type { ScoreInput } from '../ranking.ts';
import { sayNumber, sayPercent } from '../say.ts';

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

export type InputName = keyof typeof inputs;

/** An input of a score: where it comes from, its unit, and the property that would state it. */
interface InputRow {
  /** @param perWeek working days of the feature's week */
  readonly read: (feature: Feature, perWeek: number) => number | undefined;
  readonly says: (value: number) => string;
  readonly source: 'stated' | 'plan';
  /** What to write where it is missing. */
  readonly property: string;
  /** What holds where nothing is said. */
  readonly otherwise?: number;
}

const points = (value: number): string => sayNumber(value);

export const inputs = {
  /** People (or events) in a period; the same period for all features. */
  reach: { read: (f) => f.reach, says: (v) => `${sayNumber(v)} reached`, source: 'stated', property: 'reach' },
  /** Intercom's scale: massive 3, high 2, medium 1, low 0.5, minimal 0.25; or any number. */
  impact: { read: (f) => f.impact, says: points, source: 'stated', property: 'impact' },
  /** A share; nobody who says nothing is doubted, so 100 % where it is not said. */
  confidence: { read: (f) => f.confidence, says: sayPercent, source: 'stated', property: 'confidence', otherwise: 1 },
  value: { read: (f) => f.value, says: points, source: 'stated', property: 'value' },
  urgency: { read: (f) => f.urgency, says: points, source: 'stated', property: 'urgency' },
  'risk-reduction': { read: (f) => f.riskReduction, says: points, source: 'stated', property: 'risk-reduction' },
  ease: { read: (f) => f.ease, says: points, source: 'stated', property: 'ease' },
  moscow: {
    read: (f) => (f.moscow === undefined ? undefined : MOSCOW[f.moscow]),
    says: (v) => Object.entries(MOSCOW).find(([, value]) => value === v)?.[0] ?? sayNumber(v),
    source: 'stated',
    property: 'moscow',
  },
  /** Money a year (or once). */
  benefit: { read: (f) => f.benefit?.amount, says: points, source: 'stated', property: 'benefit' },
  cost: { read: (f) => f.cost, says: points, source: 'stated', property: 'cost', otherwise: 0 },
  /** Person-days. */
  effort: {
    read: personDays,
    says: (v) => `${sayNumber(v, 1)} person-${v === 1 ? 'day' : 'days'}`,
    source: 'plan',
    property: 'duration',
  },
  /** Person-months of 20 days, as Intercom counts effort in RICE. */
  'person-months': {
    read: (f, perWeek) => {
      const days = personDays(f, perWeek);
      return days === undefined ? undefined : days / DAYS_PER_MONTH;
    },
    says: (v) => `${sayNumber(v)} person-${v === 1 ? 'month' : 'months'}`,
    source: 'plan',
    property: 'duration',
  },
  /** The size of the job in person-days: its effort by SAFe's name. */
  'job-size': {
    read: personDays,
    says: (v) => `${sayNumber(v, 1)} person-${v === 1 ? 'day' : 'days'}`,
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
export function inputsOf(feature: Feature, names: readonly InputName[], perWeek: number): InputsOf {
  const read: ScoreInput[] = [];
  const missing: string[] = [];
  let begun = false;
  for (const name of names) {
    const row: InputRow = inputs[name];
    const stated = row.read(feature, perWeek);
    const value = stated ?? row.otherwise;
    if (stated !== undefined && row.source === 'stated') begun = true;
    if (value === undefined) missing.push(row.property);
    else
      read.push({
        name: name === 'person-months' ? 'effort' : name,
        value,
        says: row.says(value),
        source: stated === undefined ? 'default' : row.source,
      });
  }
  return { inputs: read, missing, begun };
}
