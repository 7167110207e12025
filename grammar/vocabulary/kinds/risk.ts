/** What may go wrong. */
import { kind, many, once, relative } from '../define.ts';
import { money, references, share, text } from '../shapes/simple.ts';
import { duration } from '../shapes/work.ts';
import { common } from './common.ts';

export const risk = kind({
  name: 'risk',
  doc: 'What may go wrong, how likely, and what it would do to the plan.',
  example: `risk supplier "Payment supplier is late" {
  probability 30%
  delay 5d..10d..20d
  threatens cart
  mitigation "A second supplier is under contract."
}`,
  inside: ['file', 'product', 'feature', 'scenario'],
  properties: {
    probability: once(share, 'probability 30%', 'How likely it is.'),
    delay: once(duration, 'delay 5d..10d..20d', 'How long it would hold up what it threatens.'),
    cost: relative(once(money, 'cost 20k', 'What it would cost.')),
    threatens: many(
      references('feature', 'milestone', 'product'),
      'threatens cart, beta',
      'The features and milestones it would delay; of a product each feature in it. A risk inside a feature threatens that unless it says otherwise.',
    ),
    mitigation: once(text, 'mitigation "A second supplier is under contract."', 'What is done about it.'),
    ...common,
  },
});
