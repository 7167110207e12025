/** A file that ends anywhere, as one that is being typed does: what stands before its end is read as in the whole. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '../../grammar/parse.ts';
import type { SourceFile, TopLevel } from '../../grammar/syntax.ts';

const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.roadmap'));

/** Every declaration and import, at any depth, by where it starts. */
function placed(file: SourceFile): Map<number, TopLevel> {
  const all = new Map<number, TopLevel>();
  const add = (items: readonly TopLevel[], starts: readonly number[], base: number): void =>
    items.forEach((item, i) => {
      all.set(base + starts[i]!, item);
      if (item.kind === 'declaration') add(item.children, item.childStarts, base + starts[i]!);
    });
  add(file.items, file.starts, 0);
  return all;
}

describe('every prefix of an example', function () {
  this.timeout(0);
  for (const name of examples) {
    it(`keeps what ends before it: ${name}`, () => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const whole = [...placed(parse(text))];
      for (let end = 0; end < text.length; end++) {
        const part = placed(parse(text.slice(0, end)));
        for (const [start, item] of whole)
          if (start + item.length <= end) assert.deepEqual(part.get(start), item, text.slice(0, end));
      }
    });
  }
});
