/** Something customers use. */
import { kind, once, relative } from '../define.ts';
import { money, text, word } from '../shapes/simple.ts';
import { audience, common, issue, supports } from './common.ts';
import { stages } from './words.ts';

export const product = kind({
  name: 'product',
  doc: 'Something that customers use. It contains features, milestones, KPIs and risks.',
  example: `product shop "Web shop" {
  stage growth
  budget 400k
  feature search "Search" { duration 2w }
}`,
  inside: ['file', 'product', 'scenario'],
  properties: {
    vision: once(text, 'vision "Everybody buys in one minute."', 'The long-term direction.'),
    stage: once(word(stages), 'stage growth', 'The stage of its life cycle.'),
    budget: relative(once(money, 'budget 400k', 'The limit for the cost of its work.')),
    supports,
    audience,
    issue,
    ...common,
  },
});
