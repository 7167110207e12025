import { strict as assert } from 'node:assert';
import { kinds } from '../../grammar/vocabulary/index.ts';
import { allCodes, codes, docsUrl, isCode } from '../../server/diagnostics/codes.ts';
import { figuresOf } from '../../server/diagnostics/figures.ts';
import { finding, messageOf } from '../../server/diagnostics/finding.ts';
import { labelText } from '../../server/diagnostics/labels.ts';
import { reasonText } from '../../server/diagnostics/suppressed.ts';
import { hiddenIn, visible } from '../../server/diagnostics/visible.ts';
import { idiomsIn } from '../support/idioms.ts';
import { labelSamples } from './samples/labels.ts';
import { samples } from './samples/samples.ts';

const place = { file: 'a.roadmap', span: { start: 0, end: 1 } };
const sampleMessages = allCodes.map((code) => ({
  code,
  messages: samples[code].map((facts) => messageOf(finding(code, place, facts))),
}));

describe('The code table', () => {
  it('has a kebab-case code, a summary in one sentence and a message that ends its last one', () => {
    for (const { code, messages } of sampleMessages) {
      assert.match(code, /^[a-z]+(-[a-z]+)*$/);
      assert.match(codes[code].summary, /^[A-Z].*\.$/);
      for (const message of messages) assert.match(message, /^[A-Z`].*[.?]$/, `${code}: ${message}`);
    }
  });

  it('leaves no gap and no value without words', () => {
    for (const { code, messages } of sampleMessages) {
      for (const message of messages) {
        assert.doesNotMatch(message, /undefined|null|NaN|\[object/, `${code}: ${message}`);
        assert.doesNotMatch(message.replace(/`[^`]+`/g, 'x'), / {2}| [.,;:]|``|\.\./, `${code}: ${message}`);
      }
    }
  });

  it('is worded in plain English, its summaries, messages and labels', () => {
    const texts = [
      ...allCodes.map((code) => codes[code].summary),
      ...sampleMessages.flatMap(({ messages }) => messages),
      ...labelSamples.map(labelText),
    ];
    const found = texts.flatMap((text) => idiomsIn(text).map((idiom) => `${idiom}: ${text}`));
    assert.deepEqual(found, []);
  });

  it('says what is wrong in less than 20 words', () => {
    const long = sampleMessages.flatMap(({ messages }) => messages).filter((message) => wordsOf(message) >= 20);
    assert.deepEqual(long, []);
  });

  it('mentions what people know: no tokens, no parser', () => {
    const words = /\btoken|\bpars(e|er|ing)\b|\bEOF\b|chevrotain|\bAST\b/i;
    for (const { code, messages } of sampleMessages)
      for (const text of [codes[code].summary, ...messages]) assert.doesNotMatch(text, words, code);
  });

  it('counts what is too long to list', () => {
    const message = sampleMessages.find(({ code }) => code === 'over-capacity')!.messages[1]!;
    assert.match(message, /`invoice`, `audit` and 3 more/);
  });

  it('shortens what is too long to read', () => {
    const long = 'x'.repeat(100_000);
    const facts = { name: long, kinds: ['feature'], property: 'after', suggestion: `${long}y` };
    const message = messageOf(finding('unresolved-reference', place, facts));
    assert.match(message, /^Cannot find `x+…`\. Did you mean `x+…`\?$/);
    assert.ok(message.length < 500);
  });

  it('has a page for each', () => {
    assert.match(docsUrl('kpi-gap'), /\/docs\/rules\/kpi-gap\.md$/);
  });

  it('knows no code by the names of an object', () => {
    assert.equal(isCode('constructor'), false);
    assert.equal(isCode('kpi-gap'), true);
  });
});

/** The words of the first sentence; a date, a name or a list of names is one. */
function wordsOf(message: string): number {
  const values = message.replace(/`[^`]+`/g, 'x').replace(/\b\d+ [A-Z][a-z]{2} \d{4}\b/g, 'x');
  const plain = values.replace(/\bx(?:(?:,| →) x)*(?: (?:and|or) (?:x|\d+ more))?\b/g, 'x');
  return (/^.*?[.?](?= |$)/.exec(plain)?.[0] ?? plain).split(' ').length;
}

describe('The figures of a property', () => {
  const computed = Object.values(kinds).flatMap(({ name, properties }) =>
    Object.keys(properties).map((property) => ({ name, property, figures: figuresOf(property) })),
  );

  it('are known for every property that is computed with', () => {
    const without = new Set(computed.filter(({ figures }) => figures.length === 0).map(({ property }) => property));
    assert.deepEqual([...without].sort(), [
      'audience',
      'commitment',
      'evidence',
      'exclude',
      'for',
      'group',
      'hide',
      'include',
      'interest',
      'issue',
      'issue-point',
      'issue-status',
      'issues',
      'lead',
      'link',
      'measured-by',
      'members',
      'mitigation',
      'note',
      'owner',
      'show',
      'stage',
      'supports',
      'tags',
      'tracker',
      'vision',
      'window',
    ]);
  });
});

describe('The reason why a finding is not reported', () => {
  const cause = finding('unclosed-comment', place, {});
  const reasons = [
    { kind: 'off' },
    { kind: 'comment', place, text: 'agreed' },
    { kind: 'comment', place, text: '' },
    { kind: 'part', of: cause },
    { kind: 'follows', from: cause },
    { kind: 'torn' },
  ] as const;

  it('is worded in plain English', () => {
    assert.deepEqual(
      reasons.flatMap((reason) => idiomsIn(reasonText(reason, 'a.roadmap:3'))),
      [],
    );
    assert.equal(reasonText(reasons[1], 'a.roadmap:3'), 'suppressed by the comment in a.roadmap:3: agreed');
    assert.equal(reasonText(reasons[4], 'a.roadmap:3'), 'follows from `unclosed-comment` in a.roadmap:3');
  });
});

describe('Visible text', () => {
  it('leaves scripts and pictures alone', () => {
    for (const text of ['سلام عليكم', 'שלום', '👩‍💻', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'Café', 'می‌خواهم', '🇩🇪', '日本語', '❤️']) {
      assert.equal(visible(text), text);
      assert.deepEqual(hiddenIn(text), []);
    }
  });

  it('shows what cannot be seen', () => {
    assert.equal(visible('a\u200bb'), 'a<U+200B>b');
    assert.equal(visible('a\u200db'), 'a<U+200D>b');
    assert.equal(visible('\u0007\u001b\u007f\u009b'), '␇␛␡<U+009B>');
    assert.equal(visible('\ud800x'), '<U+D800>x');
    assert.equal(visible('two\nlines'), 'two␊lines');
  });
});
