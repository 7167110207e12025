import type { Method } from './method.ts';

/** Source: Sean McBride, "RICE: Simple prioritization for product managers", Intercom. */
export const rice: Method = {
  title: 'RICE',
  formula: 'reach × impact × confidence ÷ effort',
  inputs: ['reach', 'impact', 'confidence', 'effort'],
  score: (of) => (of('reach') * of('impact') * of('confidence')) / of('effort'),
};
