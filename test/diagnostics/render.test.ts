import { strict as assert } from 'node:assert';
import { positions } from '../../grammar/positions.ts';
import { lineIndex } from '../../grammar/text.ts';
import { type Finding, finding, type Place } from '../../server/diagnostics/finding.ts';
import { type RenderedFile, render } from '../../server/diagnostics/render.ts';

const ESC = '\u001b';

describe('A rendered finding', () => {
  it('shows the line, the name and the mend', () => {
    const text = 'feature cart "Cart" {\n  duration 5d\n  after chekout\n}\n';
    golden(
      text,
      finding('unresolved-reference', at(text, 'chekout'), reference('chekout', 'checkout')),
      `
error[unresolved-reference]: Cannot find \`chekout\`. Did you mean \`checkout\`?
 --> shop.roadmap:3:9
  |
3 |   after chekout
  |         ^^^^^^^`,
    );
  });

  it('labels the other place, with a gap between lines that are apart', () => {
    const text = 'team web {}\n\n\nteam web {}\n';
    const second = { file: 'shop.roadmap', span: { start: 19, end: 22 } };
    golden(
      text,
      {
        ...finding('duplicate-name', second, { name: 'web', kind: 'team', of: 'declaration' }),
        related: [{ place: at(text, 'web'), label: { kind: 'first-declared' } }],
      },
      `
error[duplicate-name]: The name \`web\` is already used by a team here. Rename one of them.
 --> shop.roadmap:4:6
  |
1 | team web {}
  |      --- first declared here
  ...
4 | team web {}
  |      ^^^`.replace('  ...', ' ...'),
    );
  });

  it('draws a cycle as a cycle', () => {
    const text = 'feature a { after b }\nfeature b { after a }\n';
    golden(
      text,
      finding('dependency-cycle', at(text, 'after b'), { cycle: ['a', 'b'], dependent: 'a', predecessor: 'b' }),
      `
error[dependency-cycle]: Dependency cycle: \`a\` → \`b\` → \`a\`. None of this can be scheduled. Remove the dependency of \`a\` on \`b\`.
    ┌─────┐
    │     a
    │     ↓
    │     b
    └─────┘
 --> shop.roadmap:1:13
  |
1 | feature a { after b }
  |             ^^^^^^^`,
    );
  });

  it('draws a circle of five hundred in a dozen lines', () => {
    const cycle = Array.from({ length: 500 }, (_, i) => `f${i}`);
    const facts = { cycle, dependent: 'f0', predecessor: 'f1' };
    const drawn = render(finding('dependency-cycle', at('x', 'x'), facts), { files: files('x') });
    assert.match(drawn, /… 491 more/);
    assert.ok(drawn.split('\n').length < 30);
  });

  it('keeps carets under wide characters, tabs and marks of no width', () => {
    const text = '\tfeature "日本語 e\u0301" chekout';
    golden(
      text,
      finding('unresolved-reference', at(text, 'chekout'), reference('chekout')),
      `
error[unresolved-reference]: Cannot find \`chekout\`.
 --> shop.roadmap:1:19
  |
1 |     feature "日本語 e\u0301" chekout
  |                        ^^^^^^^`,
    );
  });

  it('shows controls and bidirectional marks instead of obeying them', () => {
    const text = `note "${ESC}[31mred \u202Eevil" x`;
    const drawn = render(finding('unresolved-reference', at(text, 'x', text.length - 1), reference(`a${ESC}]8;;b`)), {
      files: files(text),
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    assert.doesNotMatch(drawn, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    assert.match(drawn, /␛\[31mred <U\+202E>evil/);
  });

  it('cuts a long line around the carets', () => {
    const text = `${'a'.repeat(500_000)} chekout ${'b'.repeat(500_000)}`;
    const drawn = render(finding('unresolved-reference', at(text, 'chekout'), reference('chekout')), {
      files: files(text),
    });
    for (const line of drawn.split('\n')) assert.ok(line.length < 130, line);
    const [source, carets] = drawn.split('\n').slice(-2);
    assert.equal(carets!.indexOf('^'), source!.indexOf('chekout'));
  });

  it('says the message even where the file is gone', () => {
    const drawn = render(finding('unclosed-string', { file: 'gone', span: { start: 3, end: 9 } }, { quote: '"' }), {
      files: new Map(),
    });
    assert.match(drawn, /^error\[unclosed-string\]: This text has no closing quote/);
  });

  it('paints with the functions it is given', () => {
    const drawn = render(finding('unresolved-reference', at('x', 'x'), reference('x')), {
      files: files('x'),
      paint: { error: (t) => `<e>${t}</e>`, quiet: (t) => `<q>${t}</q>` },
    });
    assert.match(drawn, /<e>error\[unresolved-reference\]<\/e>/);
    assert.match(drawn, /<e>\^<\/e>/);
  });
});

function files(text: string): Map<string, RenderedFile> {
  const tree = { kind: 'file', items: [], starts: [], problems: [], length: text.length } as const;
  return new Map([['shop.roadmap', { text, lines: lineIndex(text), positions: positions(tree) }]]);
}

function at(text: string, word: string, from = 0): Place {
  const start = text.indexOf(word, from);
  return { file: 'shop.roadmap', span: { start, end: start + word.length } };
}

/** The facts of a name that is not found; of several kinds, so that none is named. */
const reference = (name: string, suggestion?: string) => ({
  name,
  kinds: ['feature', 'milestone'],
  property: 'after',
  ...(suggestion && { suggestion }),
});

function golden(text: string, found: Finding, expected: string): void {
  assert.equal(render(found, { files: files(text) }), expected.slice(1));
}
