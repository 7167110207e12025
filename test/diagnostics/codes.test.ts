import { strict as assert } from 'node:assert';
import { allCodes, codeRow, codes, docsUrl, isCode, messageOf } from '../../server/diagnostics/codes.ts';
import { hiddenIn, visible } from '../../server/diagnostics/visible.ts';

describe('The code table', () => {
  it('has a kebab-case code, a summary and a message that ends its sentence, for each', () => {
    for (const code of allCodes) {
      assert.match(code, /^[a-z]+(-[a-z]+)*$/);
      assert.match(codeRow(code).summary, /^[A-Z].*\.$/);
      assert.match(messageOf({ code, facts: {} }), /[.`]$/);
    }
  });

  it('never says undefined, whatever facts are missing, and never leaves a gap', () => {
    for (const code of allCodes) {
      const said = messageOf({ code, facts: {} });
      assert.doesNotMatch(said, /undefined|null|NaN|\[object| {2}| \.|``/, `${code}: ${said}`);
    }
  });

  it('speaks of what people know: no tokens, no parser', () => {
    for (const code of allCodes) {
      const { summary, message } = codes[code];
      assert.doesNotMatch(`${summary} ${message({})}`, /\btoken|\bpars(e|er|ing)\b|\bEOF\b|chevrotain|\bAST\b/i, code);
    }
  });

  it('counts what is too long to list', () => {
    const features = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const said = messageOf({ code: 'over-capacity', facts: { team: 'web', capacity: 2, asked: 3, features } });
    assert.match(said, /`a`, `b`, `c`, `d`, `e` and 3 more/);
  });

  it('shortens what is too long to read', () => {
    const long = 'x'.repeat(100_000);
    const said = messageOf({ code: 'unresolved-reference', facts: { name: long, suggestion: `${long}y` } });
    assert.match(said, /^I cannot find `x+…`\. Did you mean `x+…`\?$/);
    assert.ok(said.length < 500);
  });

  it('has a page for each', () => {
    assert.match(docsUrl('kpi-gap'), /\/test\/rules\/kpi-gap\.md$/);
  });

  it('knows no code by the names of an object', () => {
    assert.equal(isCode('constructor'), false);
    assert.equal(isCode('kpi-gap'), true);
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
