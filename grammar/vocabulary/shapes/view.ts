/** What views and stakeholders choose by: things, kinds and tags. */
import type { Value } from '../../syntax.ts';
import type { Span } from '../../text.ts';
import type { Shape } from '../row.ts';
import { listOf, spanOf } from './reader.ts';

/** A name of a thing or of a kind, or a tag. */
export interface Selected {
  readonly kind: 'word' | 'tag';
  readonly text: string;
  readonly span: Span;
  /** What stands beside it did not read, so it may be half a name. */
  readonly unsure?: true;
}

export const selection = (says: string, ...kinds: string[]): Shape<readonly Selected[]> =>
  listOf(
    says,
    [{ type: 'reference', kinds }, { type: 'tag' }],
    (value, item) => selected(value) ?? item.fail(value),
    undefined,
    (value) => {
      const found = selected(value);
      return found && { ...found, unsure: true };
    },
  );

const selected = (value: Value): Selected | undefined =>
  value.kind === 'word' || value.kind === 'tag'
    ? { kind: value.kind, text: value.text, span: spanOf(value) }
    : undefined;

/** Names of properties. */
export const propertyNames: Shape<readonly Selected[]> = listOf(
  'names of properties, such as `cost, note`',
  [{ type: 'word', words: {} }],
  (value, item) => (value.kind === 'word' ? { kind: 'word', text: value.text, span: spanOf(value) } : item.fail(value)),
);
