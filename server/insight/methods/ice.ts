import type { Method } from './method.ts';

/** Source: Sean Ellis, Hacking Growth; the product of the three, as most who use it compute it. */
export const ice: Method = {
  title: 'ICE',
  formula: 'impact × confidence × ease',
  inputs: ['impact', 'confidence', 'ease'],
  score: (of) => of('impact') * of('confidence') * of('ease'),
};
