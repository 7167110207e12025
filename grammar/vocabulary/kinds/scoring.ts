/** An own scoring formula. */
import { kind, once } from '../define.ts';
import { formula } from '../shapes/formula.ts';
import { common } from './common.ts';

export const scoring = kind({
  name: 'scoring',
  doc: 'A scoring formula of your own; the roadmap chooses it with `rank`.',
  example: 'scoring custom "Custom score" { formula value * 2 + reach / 1000 - risk-reduction }',
  inside: ['file', 'scenario'],
  properties: {
    formula: once(
      formula,
      'formula value * 2 + reach / 1000 - risk-reduction',
      'Numbers and score inputs with `+ - * /` and parentheses. Higher is better.',
    ),
    ...common,
  },
});
