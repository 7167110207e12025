import type { Method } from './method.ts';

/** The return on a person-day: the ratio behind every value-by-effort map. */
export const valueEffort: Method = {
  title: 'Value/effort',
  formula: 'value ÷ effort',
  inputs: ['value', 'effort'],
  score: (of) => of('value') / of('effort'),
};
