import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { codeLenses } from '../../server/language/codeLenses.ts';
import { criticalSpans } from '../../server/language/criticalPath.ts';
import { formatFile, formatOnType, formatRange } from '../../server/language/formatting.ts';
import { inlayHints } from '../../server/language/inlayHints.ts';
import { overview } from '../../server/language/overview.ts';
import { semanticTokens } from '../../server/language/semanticTokens.ts';
import { applyEdits } from '../../server/planEdits/edit.ts';
import { type At, at } from '../support/language.ts';

const everything = ({ file }: At) => ({ start: 0, end: file.text.length });

describe('semantic tokens', () => {
  const colours = (annotated: string): string[] => {
    const here = at(annotated);
    return semanticTokens(here.analysis, here.file, everything(here)).map(({ span, type, modifiers }) =>
      [here.file.text.slice(span.start, span.end), type, ...modifiers].join(' '),
    );
  };

  it('name things by their kind, declared or used', () => {
    const found = colours(`
      team web "Web" { capacity 2; lead @dana }
      product shop "Shop" {
        feature cart "Cart" { duration 1w; team web; tags #launch; moscow must }
      }
      milestone beta "Beta" { after shop.cart; due 2027-06-30 }
    `);
    for (const token of [
      'team keyword',
      'web team declaration',
      'web team',
      '@dana person',
      'shop product declaration',
      'cart feature declaration critical',
      'shop product',
      'cart feature critical',
      '#launch tag',
      'must enumMember',
      '2027-06-30 date',
      '1w duration',
      'beta milestone declaration critical',
    ]) {
      assert.ok(found.includes(token), `${token} in\n${found.join('\n')}`);
    }
  });

  it('mark what is done and what was dropped', () => {
    const found = colours(`
      feature old "Old" { duration 1d; status done; started 2026-12-01; finished 2026-12-01 }
      feature never "Never" { duration 1d; status dropped }
    `);
    assert.ok(found.includes('old feature declaration done'));
    assert.ok(found.includes('never feature declaration dropped'));
  });

  it('are in the order of the text and never over each other', () => {
    const here = at('product p "P" { due 1; feature a "A" { after b.c, d SS; x y } note "n"; feature b { } }');
    let last = 0;
    for (const { span } of semanticTokens(here.analysis, here.file, everything(here))) {
      assert.ok(span.start >= last);
      last = span.end;
    }
  });
});

describe('computed dates in the text', () => {
  const plan = `
    roadmap "R" { start 2027-01-04 }
    feature search "Search" {
      duration 2w
    }
    feature cart "Cart" { duration 52w; after search }
    feature idea "Idea" { horizon later }
    milestone beta "Beta" { after search }
  `;
  const hints = (annotated: string, withFloat = true): string[] => {
    const here = at(annotated);
    return inlayHints(here.analysis, here.file, everything(here), withFloat).map(({ offset, label }) => {
      const { line } = here.file.lines.at(offset);
      return `${line + 1}: ${label}`;
    });
  };

  it('stand at the end of the line where work begins, with a year where it is another', () => {
    assert.deepEqual(hints(plan), [
      '2: 4 Jan to 15 Jan · critical',
      '5: 18 Jan 2027 to 14 Jan 2028 · critical',
      '7: 15 Jan · 260d float',
    ]);
    assert.deepEqual(hints(plan, false)[0], '2: 4 Jan to 15 Jan');
  });

  it('are one a line', () => {
    assert.equal(hints('feature a "A" { duration 1d } feature b "B" { duration 1d }').length, 1);
  });

  it('are only made for what is asked for', () => {
    const here = at(plan);
    const start = here.file.text.indexOf('feature cart');
    assert.equal(inlayHints(here.analysis, here.file, { start, end: start + 5 }, true).length, 1);
  });

  it('stand above a milestone with what drives it', () => {
    const { analysis, file } = at(plan);
    assert.deepEqual(
      codeLenses(analysis, file).map(({ title }) => title),
      ['15 Jan 2027 · because Search ends 15 Jan · 260d float'],
    );
  });

  it('say of what is over that it is, and nothing of what was dropped', () => {
    const over = `
      roadmap "R" { start 2027-01-04; as-of 2027-01-11 }
      feature a "A" { duration 1d; started 2027-01-04; finished 2027-01-05 }
      feature b "B" { status dropped
        feature c "C" { duration 3d }
      }
      milestone m "M" { finished 2027-01-06 }
    `;
    assert.deepEqual(hints(over), ['2: 4 Jan to 5 Jan · done', '6: 6 Jan · done']);
    const { analysis, file } = at(over);
    assert.deepEqual(
      codeLenses(analysis, file).map(({ title }) => title),
      ['6 Jan 2027 · because it was reached then · done'],
    );
    assert.deepEqual(criticalSpans(analysis, file, 5), { critical: [], nearCritical: [] });
  });

  it('are not made up for work on a cycle', () => {
    assert.deepEqual(hints('feature a "A" { duration 1d; after b }\nfeature b "B" { duration 1d; after a }'), []);
  });
});

describe('the critical path in the text', () => {
  const here = at(`
    roadmap "R" { start 2027-01-04 }
    feature search "Search" { duration 2w }
    feature cart "Cart" { duration 1w; after search }
    feature faq "Help" { duration 12d }
    feature note "Notes" { duration 1d }
    milestone beta "Beta" { after faq }
    milestone launch "Launch" { after cart, beta }
  `);
  const names = (to?: string) => {
    const { critical, nearCritical } = criticalSpans(here.analysis, here.file, 5, to);
    const text = ({ start, end }: { start: number; end: number }): string => here.file.text.slice(start, end);
    return { critical: critical.map(text), near: nearCritical.map(text) };
  };

  it('is the names of critical work, and of what is nearly so', () => {
    assert.deepEqual(names(), { critical: ['search', 'cart', 'launch'], near: ['faq', 'beta'] });
  });

  it('can be narrowed to what drives one milestone', () => {
    assert.deepEqual(names('beta').critical, ['faq', 'beta']);
  });

  it('is summed up in a line', () => {
    const { title, features, milestones, critical, finish } = overview(here.analysis);
    assert.deepEqual([title, features, milestones, critical, finish], ['R', 4, 2, 2, '2027-01-22']);
  });
});

describe('formatting', () => {
  const untidy =
    'product   shop "Shop"{\nfeature cart "Cart"   {duration 1w;after   search}\n\n\n\n    feature search "Search" { duration 2w }\n}\n';
  it('is small edits that make the text tidy, once and for all', () => {
    const { file } = at(untidy);
    const tidy = applyEdits(file.text, formatFile(file));
    assert.notEqual(tidy, file.text);
    assert.deepEqual(formatFile(at(tidy).file), []);
  });

  it('touches only the lines that were chosen', () => {
    const { file } = at(untidy);
    const start = file.text.indexOf('feature cart');
    const tidy = applyEdits(file.text, formatRange(file, { start, end: start + 1 }));
    assert.match(tidy, /^product {3}shop/);
    assert.doesNotMatch(tidy, /after {3}search/);
  });

  it('tidies the line that was left, not the one that is being written', () => {
    const { file, offset } = at('product shop "Shop" {\nfeature   a "A" {duration 1d}\n$0\n}\n');
    const tidy = applyEdits(file.text, formatOnType(file, offset, '\n'));
    assert.match(tidy, /feature a "A" \{ duration 1d \}/);
    const deep = at('feature a {\n      duration   2d\n$0\n}\n');
    assert.equal(
      applyEdits(deep.file.text, formatOnType(deep.file, deep.offset, '\n')),
      'feature a {\n  duration 2d\n\n}\n',
    );
  });

  it('puts nothing behind the brace that was typed', () => {
    const { file, offset } = at('feature a {\n    duration 2d\n  }$0');
    assert.equal(applyEdits(file.text, formatOnType(file, offset, '}')), 'feature a {\n    duration 2d\n}');
  });
});
