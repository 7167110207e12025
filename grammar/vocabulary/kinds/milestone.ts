/** A moment. */
import { kind, many, once, recorded, relative } from '../define.ts';
import { firstDay, lastDay, word } from '../shapes/simple.ts';
import { links, status } from '../shapes/work.ts';
import { audience, common, issue, supports } from './common.ts';
import { commitments } from './words.ts';

export const milestone = kind({
  name: 'milestone',
  doc: 'An event without duration: a release, a launch, a review.',
  example: 'milestone beta "Public beta" { after cart; due 2027-02-26 }',
  inside: ['file', 'product', 'feature', 'scenario'],
  properties: {
    after: many(links, 'after cart, pay', 'Its predecessors, as of a feature.'),
    before: many(links, 'before campaign', 'Its successors: the same link as `after`, written at the predecessor.'),
    on: once(lastDay, 'on 2027-03-15', 'A fixed date.'),
    earliest: relative(once(firstDay, 'earliest 2027-Q2', 'It is no earlier than this. A period means its first day.')),
    due: relative(once(lastDay, 'due 2027-02-26', 'Its deadline, that day included. A period means its last day.')),
    finished: recorded(once(lastDay, 'finished 2027-02-24', 'The actual day.')),
    status: once(status, 'status done', 'The status.', 'planned'),
    commitment: once(word(commitments), 'commitment committed', 'How firm the promise is.', 'planned'),
    supports,
    audience,
    issue,
    ...common,
  },
});
