/** What views and stakeholders choose by: things, kinds and tags. */
import type { Span } from '../../text.ts';
import type { Shape } from '../row.ts';
import { listOf, spanOf } from './reader.ts';

/** A name of a thing or of a kind, or a tag. */
export interface Selected {
  readonly kind: 'word' | 'tag';
  readonly text: string;
  readonly span: Span;
}

export const selection = (says: string, ...kinds: string[]): Shape<readonly Selected[]> =>
  listOf(says, [{ type: 'reference', kinds }, { type: 'tag' }], (value, item) =>
    value.kind === 'word' || value.kind === 'tag'
      ? { kind: value.kind, text: value.text, span: spanOf(value) }
      : item.fail(value),
  );

/** Names of properties. */
export const propertyNames: Shape<readonly Selected[]> = listOf(
  'names of properties, such as `cost, note`',
  [{ type: 'word', words: {} }],
  (value, item) => (value.kind === 'word' ? { kind: 'word', text: value.text, span: spanOf(value) } : item.fail(value)),
);
