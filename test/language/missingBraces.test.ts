/** Files that were written without braces: one finding, and the braces that mend it. */
import { strict as assert } from 'node:assert';
import { format } from '../../grammar/format.ts';
import { fixesFor } from '../../server/language/fixes/index.ts';
import { applyEdits } from '../../server/planEdits/edit.ts';
import { analysed } from '../support/analysed.ts';

const codes = (text: string): string[] => analysed(text).analysis.findings.map(({ code }) => code);

/** The text with the braces that the one finding's fix adds. */
function mended(text: string): string {
  const { analysis } = analysed(text);
  const [uri, { text: own }] = [...analysis.files][0]!;
  const [finding] = analysis.findings.filter(({ code }) => code === 'missing-braces');
  const [fix] = fixesFor(analysis, finding!);
  return applyEdits(own, fix!.edits.get(uri)!);
}

const indented = `roadmap "Shop"
  start 2027-01-04
  rules
    unowned-feature off
    unknown-team-demand off

team web "Web"
  capacity 4
  rate 900/day

product shop "Web shop"
  vision "Buy in a minute"
  feature search "Search"
    duration 2w
    owner @dana
    team web 2 // two of four

  feature cart "Cart"
    after [search,
      pay.login]
    tags #launch, #mobile
    feature design
      duration 2d
  milestone beta "Beta"
    after cart
    due 2027-02-26

product pay "Payments"
  feature login
    duration 3d
  feature design
    duration 2d`;

describe('A file without braces', () => {
  it('is one finding, and its fix makes it what was meant', () => {
    assert.deepEqual(codes(indented), ['missing-braces']);
    const text = mended(indented);
    assert.deepEqual(codes(text), []);
    assert.match(text, /^ {4}team web 2 \/\/ two of four\n {2}\}\n/m);
    assert.match(text, /^ {6}duration 2d\n {4}\}\n {2}\}\n {2}milestone beta "Beta" \{\n/m);
    const { roadmap } = analysed(text).analysis;
    assert.deepEqual(
      roadmap.work.map(({ id }) => id),
      [...['shop.search', 'shop.cart', 'shop.cart.design', 'shop.beta'], ...['pay.login', 'pay.design']],
    );
    assert.equal(format(format(text)), format(text));
  });

  it('keeps its indentation, which is all that tells its blocks', () => {
    assert.equal(format(indented), indented);
    const inner = 'product shop {\n   feature a\n     duration 1d\n}\n';
    assert.equal(format(inner), inner);
  });

  it('is one finding where nothing is indented either', () => {
    const flat = 'team web\ncapacity 3\nfeature a\nduration 2w\nowner @dana\nfeature b\nduration 1d\nafter a\n';
    assert.deepEqual(codes(flat), ['missing-braces']);
    assert.deepEqual(codes(mended(flat)), ['unused-declaration', 'unowned-feature']);
  });

  it('is told of blocks that only hold declarations, and of those inside blocks with braces', () => {
    assert.deepEqual(codes('product shop\n  feature a { duration 1d }\n  feature b { duration 1d }'), [
      'missing-braces',
    ]);
    const inner = 'product shop {\n  feature a\n    duration 1d\n    due 2027-03-01\n  feature b { duration 1d }\n}';
    assert.deepEqual(codes(inner), ['missing-braces']);
    assert.deepEqual(codes(mended(inner)), []);
  });

  it('hides nothing that stands in blocks of their own', () => {
    const text = 'product shop\n  vision "V"\n  feature a { duraton 1d }\n';
    assert.deepEqual(codes(text), ['missing-braces', 'unknown-property']);
  });

  it('is not seen where lines are indented by taste, or a block says something of its own last', () => {
    assert.deepEqual(codes('product shop {\n  milestone m { on 2027-02-01 }\n  vision "V"\n}'), []);
    assert.deepEqual(codes('feature a { duration 1d }\nproduct p {\n  milestone m\n  note "N"\n}'), [
      'milestone-without-date',
    ]);
    assert.deepEqual(codes('  feature a { duration 1d }\n    feature b { duration 1d }'), []);
    assert.deepEqual(codes('feature c { horizon now }\n  stakeholder s "S"\n    team t { capacity 1 }'), [
      'unused-declaration',
    ]);
  });
});
