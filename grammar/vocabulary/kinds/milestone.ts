/** A moment. */
import { kind, many, once, recorded, relative } from '../define.ts';
import { firstDay, lastDay, references, word } from '../shapes/simple.ts';
import { links, status } from '../shapes/work.ts';
import { common, issue } from './common.ts';
import { audiences, commitments } from './words.ts';

export const milestone = kind({
  name: 'milestone',
  doc: 'A moment without length: a release, a launch, a review.',
  example: 'milestone beta "Public beta" { after cart; due 2027-02-26 }',
  inside: ['file', 'product', 'feature', 'scenario'],
  properties: {
    after: many(links, 'after cart, pay', 'What it waits for.'),
    before: many(links, 'before campaign', 'What waits for it: the same fact as `after`, written at the other end.'),
    on: once(lastDay, 'on 2027-03-15', 'The day it is on, whatever the plan says.'),
    earliest: relative(
      once(firstDay, 'earliest 2027-Q2', 'It comes no earlier than this. A period means its first day.'),
    ),
    due: relative(once(lastDay, 'due 2027-02-26', 'Its deadline, that day included. A period means its last day.')),
    finished: recorded(once(lastDay, 'finished 2027-02-24', 'The day it really came.')),
    status: once(status, 'status done', 'Where it stands.', 'planned'),
    commitment: once(word(commitments), 'commitment committed', 'How firmly it is promised.', 'planned'),
    supports: many(references('objective'), 'supports growth', 'The objectives it serves.'),
    audience: once(word(audiences), 'audience public', 'Who may see it.', 'that of the block around it; else anybody'),
    issue,
    ...common,
  },
});
