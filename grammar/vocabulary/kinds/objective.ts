/** What the company wants. */
import { kind, many, once, relative } from '../define.ts';
import { lastDay, references } from '../shapes/simple.ts';
import { common } from './common.ts';

export const objective = kind({
  name: 'objective',
  doc: 'A goal of the company, measured by KPIs.',
  example: 'objective growth "Twice the customers" { measured-by conversion; due 2027-Q4 }',
  inside: ['file', 'product', 'objective', 'scenario'],
  properties: {
    'measured-by': many(
      references('kpi'),
      'measured-by conversion',
      'The KPIs that measure it. KPIs inside it are included.',
    ),
    supports: many(
      references('objective'),
      'supports growth',
      'The higher objective. An objective inside another supports that one.',
    ),
    due: relative(once(lastDay, 'due 2027-Q4', 'The date to reach it. A period means its last day.')),
    ...common,
  },
});
