import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/sources.ts';

interface Meta {
  readonly outputs: Readonly<Record<string, { readonly packages: readonly string[] }>>;
}

/** The files that Node reads before a command runs: those that static imports lead to. */
function closure(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(path.join(root, file), 'utf8');
  for (const [, target = ''] of text.matchAll(/\b(?:from|import)\s*"(\.[^"]+\.mjs)"/g)) {
    closure(path.posix.join(path.posix.dirname(file), target), seen);
  }
  return seen;
}

describe('the start of the command', () => {
  const { outputs } = JSON.parse(readFileSync(path.join(root, 'dist/meta.json'), 'utf8')) as Meta;
  const packages = new Set([...closure('dist/roadmap.mjs')].flatMap((file) => outputs[file]?.packages ?? []));

  it('reads at most 12 packages', () => {
    assert.ok(packages.has('chevrotain'), 'the parser is read at the start');
    assert.ok(packages.size <= 12, [...packages].join(', '));
  });

  it('reads nothing that only an import or an export needs', () => {
    for (const heavy of ['fast-xml-parser', 'fflate']) {
      assert.ok(!packages.has(heavy), heavy);
      assert.ok(
        Object.values(outputs).some((output) => output.packages.includes(heavy)),
        `${heavy} is bundled`,
      );
    }
  });
});
