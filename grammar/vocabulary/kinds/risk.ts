/** What may go wrong. */
import { kind, many, once, relative } from '../define.ts';
import { money, references, share, text } from '../shapes/simple.ts';
import { duration } from '../shapes/work.ts';
import { common } from './common.ts';

export const risk = kind({
  name: 'risk',
  doc: 'A possible problem, its probability, and its effect on the plan.',
  example: `risk supplier "Payment supplier is late" {
  probability 30%
  delay 5d..10d..20d
  threatens cart
  mitigation "A second supplier is under contract."
}`,
  inside: ['file', 'product', 'feature', 'scenario'],
  properties: {
    probability: once(share, 'probability 30%', 'The probability that it occurs.'),
    delay: once(duration, 'delay 5d..10d..20d', 'The delay of the work that it threatens.'),
    cost: relative(once(money, 'cost 20k', 'The cost if it occurs.')),
    threatens: many(
      references('feature', 'milestone', 'product'),
      'threatens cart, beta',
      'The features and milestones that it delays; for a product, each feature in it. Default for a risk inside a feature: that feature.',
    ),
    mitigation: once(text, 'mitigation "A second supplier is under contract."', 'The measure against it.'),
    ...common,
  },
});
