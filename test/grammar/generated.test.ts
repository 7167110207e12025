import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { textMateGrammar } from '../../grammar/generated/textmate.ts';
import { kinds } from '../../grammar/vocabulary/index.ts';
import { generated } from '../support/generated.ts';

describe('generated files', () => {
  for (const { path, text } of generated()) {
    it(`${path} is up to date (else run \`npm run generate\`)`, () => {
      assert.equal(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'), text);
    });
  }
});

describe('the TextMate grammar', () => {
  const patterns: string[] = [];
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string' && ['match', 'begin', 'end'].includes(key)) patterns.push(value);
      else collect(value);
    }
  };
  collect(textMateGrammar(Object.values(kinds)));

  /** The matches of a pattern in a line. */
  const found = (pattern: string, line: string): string[] => [...line.matchAll(new RegExp(pattern, 'gu'))].map(String);
  const matches = (scope: string, line: string): string[] => {
    const all: string[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { name, match } = node as { name?: string; match?: string };
      if (match !== undefined && name?.startsWith(scope)) all.push(...found(match, line));
      for (const value of Object.values(node)) visit(value);
    };
    visit(textMateGrammar(Object.values(kinds)));
    return all;
  };

  it('knows dates, words, people and tags', () => {
    assert.deepEqual(matches('constant.numeric.date', 'due 2027-02-26, 2027-Q3..2027-W14'), [
      '2027-02-26',
      '2027-Q3',
      '2027-W14',
    ]);
    assert.deepEqual(matches('support.constant', 'status in-progress; impact high; after high-noon'), [
      'in-progress',
      'high',
    ]);
    assert.deepEqual(matches('variable.other.handle', 'owner @org/team'), ['@org/team']);
    assert.deepEqual(matches('entity.name.tag', 'tags #launch, #v1.2'), ['#launch', '#v1.2']);
  });

  it('takes no time on lines that are made to take it', () => {
    const seeds = [
      'a',
      ' ',
      '1',
      '-',
      '.',
      '"',
      '\\',
      '{',
      ';',
      'feature ',
      'team ',
      'a-',
      'a.',
      '1.',
      '/',
      '@a/',
      '#a-',
      '{ ',
    ];
    for (const pattern of patterns) {
      const expression = new RegExp(pattern, 'gu');
      for (const seed of seeds) {
        for (const end of ['', '!', '"', '\u0000']) {
          const line = seed.repeat(20_000) + end;
          let count = 0;
          for (const _ of line.matchAll(expression)) count++;
          assert(count <= line.length + 1);
        }
      }
    }
  });
});
