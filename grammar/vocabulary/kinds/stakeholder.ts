/** Who must be told what. */
import { kind, many } from '../define.ts';
import { selection } from '../shapes/view.ts';
import { common } from './common.ts';

export const stakeholder = kind({
  name: 'stakeholder',
  doc: 'A person or group that follows the roadmap, and their interests.',
  example: 'stakeholder board "The board" { interest growth, #launch }',
  inside: ['file', 'scenario'],
  properties: {
    interest: many(
      selection('names of products, objectives or KPIs, or tags', 'product', 'objective', 'kpi'),
      'interest shop, growth, #launch',
      'The products, objectives, KPIs and tags that they follow.',
    ),
    ...common,
  },
});
