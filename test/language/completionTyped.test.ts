/**
 * Every value of the examples, typed letter by letter into an editor that opens its list at any of the letters and then
 * filters it by itself: behind the whole word, Enter must not write another one.
 */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { Declaration, SourceFile } from '../../grammar/syntax.ts';
import { type Span, shift } from '../../grammar/text.ts';
import type { CompletionItem } from '../../server/language/completion/item.ts';
import { completion } from '../../server/language/completion.ts';
import { analysisOf } from '../support/retimed.ts';

/** What VS Code compares with what is typed: it finds letters in order. */
const isListed = ({ label, filter = label }: CompletionItem, typed: string): boolean => {
  let from = 0;
  for (const letter of typed.toLowerCase()) {
    from = filter.toLowerCase().indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
};

/** Where the values of a file are that are a single word: no texts, no ranges. */
function valuesOf({ items, starts }: SourceFile): readonly Span[] {
  const found: Span[] = [];
  const visit = ({ properties, children, childStarts }: Declaration, start: number): void => {
    for (const value of properties.flatMap((property) => property.items.flat())) {
      if (!['string', 'range', 'operator'].includes(value.kind)) found.push(shift(value, start));
    }
    children.forEach((child, i) => void visit(child, start + childStarts[i]!));
  };
  items.forEach((item, i) => void (item.kind === 'declaration' && visit(item, starts[i]!)));
  return found;
}

const examples = readdirSync('examples').filter((name) => name.endsWith('.roadmap'));

describe('completion of what is typed as it stands in the examples', () => {
  for (const name of examples) {
    it(`leaves every value of ${name} as it is typed`, () => {
      const analysis = analysisOf(readFileSync(path.join('examples', name), 'utf8'));
      const file = analysis.files.get(analysis.root)!;
      const values = valuesOf(file.tree);
      assert.ok(values.length > 0);
      for (const { start, end } of values) {
        const word = file.text.slice(start, end);
        for (let offset = start; offset <= end; offset++) {
          const { items, incomplete } = completion(analysis, file, offset);
          for (const { filter = '' } of items) assert.doesNotMatch(filter, /\s/);
          // An incomplete list is asked for again with each letter, the last one included.
          const left = incomplete && offset < end ? [] : items.filter((item) => isListed(item, word));
          const isThere = left.some(({ label }) => label === word);
          const found = left.map(({ label }) => label).join(', ');
          assert.ok(left.length === 0 || isThere, `${word}, asked behind ${file.text.slice(start, offset)}: ${found}`);
        }
      }
    });
  }
});
