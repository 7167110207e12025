/** What the company wants. */
import { kind, many, once, relative } from '../define.ts';
import { lastDay, references } from '../shapes/simple.ts';
import { common } from './common.ts';

export const objective = kind({
  name: 'objective',
  doc: 'What the company wants to reach, measured by KPIs.',
  example: 'objective growth "Twice the customers" { measured-by conversion; due 2027-Q4 }',
  inside: ['file', 'product', 'objective', 'scenario'],
  properties: {
    'measured-by': many(
      references('kpi'),
      'measured-by conversion',
      'The KPIs that tell whether it is reached. Those inside it do anyway.',
    ),
    supports: many(
      references('objective'),
      'supports growth',
      'The objective it is a part of. One that stands inside another supports that anyway.',
    ),
    due: relative(once(lastDay, 'due 2027-Q4', 'When it is to be reached. A period means its last day.')),
    ...common,
  },
});
