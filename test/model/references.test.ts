import { strict as assert } from 'node:assert';
import type { Analysis } from '../../server/analysis/analysis.ts';
import type { Occurrence } from '../../server/model/references.ts';
import { analysed } from '../support/analysed.ts';

/** The text of an occurrence with its line, so that a test reads: `3 cart`. */
const shown = (analysis: Analysis, { role, place }: Occurrence): string => {
  const file = analysis.files.get(place.file)!;
  const { start, end } = file.positions.absolute(place.anchor, place.span);
  return `${file.lines.at(start).line + 1} ${file.text.slice(start, end)}${role === 'definition' ? ' (definition)' : ''}`;
};

const annotated = `
  product shop {
    feature cart { feature design; duration 2d }
    feature pay { after ca$0rt, shop.cart.design$0 SS +2d }
  }
  milestone launch { after $0shop.pay; before nothing$0 }
  scenario faster {
    feature pay { duration 1d }
    feature shop.extra "Extra" { after pay }
    feature shop.more "More" { after extra$0 }
  }
`;

describe('references', () => {
  const { fixture, analysis } = analysed(annotated);
  const at = (n: number): string | undefined => {
    const { uri, offset } = fixture.cursors[n]!;
    return analysis.references.at(uri, offset)?.id;
  };

  it('tell what the name under the cursor is, or just before it; each part of a path is a name', () => {
    assert.deepEqual([0, 1, 2, 3, 4].map(at), [
      'shop.cart',
      'shop.cart.design',
      'shop',
      undefined,
      'faster.shop.extra',
    ]);
    assert.equal(analysis.references.at('/main.roadmap', fixture.main.text.indexOf('cart {'))?.role, 'definition');
    assert.equal(analysis.references.at('/main.roadmap', 0), undefined);
    assert.equal(analysis.references.at('/other.roadmap', 0), undefined);
  });

  const of = (id: string): string[] => analysis.references.of(id).map((occurrence) => shown(analysis, occurrence));

  it('know every place of a name: its declaration first, then the parts of paths and the changes of scenarios', () => {
    assert.deepEqual(of('shop'), ['1 shop (definition)', '3 shop', '5 shop']);
    assert.deepEqual(of('shop.cart'), ['2 cart (definition)', '3 cart', '3 cart']);
    assert.deepEqual(of('shop.pay'), ['3 pay (definition)', '5 pay', '7 pay', '8 pay']);
    assert.deepEqual(of('faster.shop.extra'), ['8 extra (definition)', '9 extra']);
    assert.deepEqual(of('nothing'), []);
  });

  it('are known beside what does not read, and in what reads in another way only', () => {
    const { analysis } = analysed(`
      team web
      feature cart
      feature pay { team web ², web; after cart ?; before (launch, ship) }
      milestone launch
      milestone ship { after cart pay }
    `);
    const lines = (id: string) => analysis.references.of(id).map((one) => shown(analysis, one));
    assert.deepEqual(lines('web'), ['1 web (definition)', '3 web', '3 web']);
    assert.deepEqual(lines('cart'), ['2 cart (definition)', '3 cart', '5 cart']);
    assert.deepEqual(lines('ship'), ['5 ship (definition)', '3 ship']);
    assert.deepEqual(lines('pay'), ['3 pay (definition)', '5 pay']);
  });

  it('are listed for a file in the order of its text', () =>
    assert.deepEqual(
      analysis.references
        .inFile('/main.roadmap')
        .map((occurrence) => shown(analysis, occurrence))
        .slice(0, 9),
      [
        '1 shop (definition)',
        '2 cart (definition)',
        '2 design (definition)',
        '3 pay (definition)',
        '3 cart',
        '3 shop',
        '3 cart',
        '3 design',
        '5 launch (definition)',
      ],
    ));
});
