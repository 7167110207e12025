/** Something customers use. */
import { kind, many, once, relative } from '../define.ts';
import { money, references, text, word } from '../shapes/simple.ts';
import { common, issue } from './common.ts';
import { audiences, stages } from './words.ts';

export const product = kind({
  name: 'product',
  doc: 'Something customers use; its features, milestones, KPIs and risks stand inside.',
  example: `product shop "Web shop" {
  stage growth
  budget 400k
  feature search "Search" { duration 2w }
}`,
  inside: ['file', 'product', 'scenario'],
  properties: {
    vision: once(text, 'vision "Everybody buys in one minute."', 'Where it leads.'),
    stage: once(word(stages), 'stage growth', 'Where it is in its life.'),
    budget: relative(once(money, 'budget 400k', 'What its work may cost.')),
    supports: many(references('objective'), 'supports growth', 'The objectives it serves.'),
    audience: once(word(audiences), 'audience public', 'Who may see it.', 'that of the block around it; else anybody'),
    issue,
    ...common,
  },
});
