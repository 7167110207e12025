import { strict as assert } from 'node:assert';
import { money } from '../../server/topics/money.ts';
import type { Table } from '../../server/topics/table.ts';
import { contentOf, partsOf, sectionOf, words } from '../support/sections.ts';

const tablesOf = (text: string, slice?: string): readonly Table[] => partsOf(sectionOf(money, text, slice), 'table');

const heads = ({ columns }: Table): string[] => columns.map(({ head }) => head);

/** A line for each row, indented as its first cell is. */
const rowsOf = (table: Table | undefined, ...wanted: string[]): string[] =>
  (table?.rows ?? []).map(({ cells }) => {
    const shown = wanted.map((head) => heads(table!).indexOf(head)).map((at) => (at < 0 ? '' : words(cells[at]!)));
    return `${'  '.repeat(cells[0]!.depth ?? 0)}${words(cells[0]!)}: ${shown.join(', ')}`;
  });

const portfolio = `
  roadmap { currency EUR; budget 50k }
  team web { rate 500/day }
  product shop "Shop" {
    budget 10k
    feature cart "Cart" { duration 10d; team web 2; cost 2k; benefit 24k/year }
    feature idea "Idea"
    product app "App" { feature push "Push" { duration 5d; team web; benefit 1k } }
  }
  product free "Free" { }
  feature loose "Loose" { duration 2d; team web }
`;

describe('the money topic', () => {
  it('shows the sums of the roadmap, of each product inside the one it is in, and of what is in no product', () => {
    assert.deepEqual(rowsOf(tablesOf(portfolio)[0], 'Cost', 'Budget'), [
      'The whole roadmap: 15,500, 50,000',
      'Shop: 14,500, 10,000',
      '  App: 2,500, ',
      'In no product: 1,000, ',
    ]);
    assert.equal(sectionOf(money, portfolio).summary, 'The roadmap costs 15,500 EUR, 31% of its budget of 50,000 EUR.');
  });

  it('shows the labour, the other cost, the benefit and the return', () => {
    const [products] = tablesOf(portfolio);
    const columns = ['', 'Labour', 'Other cost', 'Benefit a year', 'Benefit once', 'Return, 3 years', 'Payback'];
    assert.equal(rowsOf(products, ...columns)[1], 'Shop: over budget, 12,500, 2,000, 24,000, 1,000, 403%, 0.6 years');
    assert.equal(rowsOf(products, ...columns)[3], 'In no product: , 1,000, , , , , ');
  });

  it('has bars that are shares of the greatest amount', () => {
    const [products] = tablesOf(portfolio);
    const bars = products!.rows.map(({ cells }) => cells.find(({ bar }) => bar)?.bar);
    assert.deepEqual(bars[0], { value: 0.31, limit: 1 });
    assert.deepEqual(bars[2], { value: 0.05 });
  });

  it('lists the features by cost, without those that cost and bring nothing', () => {
    assert.deepEqual(rowsOf(tablesOf(portfolio)[1], 'Cost', 'Product'), [
      'Cart: 12,000, Shop',
      'Push: 2,500, Shop › App',
      'Loose: 1,000, ',
    ]);
  });

  it('tells what to write where nothing costs or brings anything', () => {
    assert.equal(contentOf(money, 'product shop { feature f { duration 1w } }')?.kind, 'nothing');
  });

  it('has the products that a slice names, or of whose features it shows some', () => {
    const [products, features] = tablesOf(`${portfolio}\nview v { include shop.cart, free }`, 'v');
    assert.deepEqual(rowsOf(products, 'Cost'), ['Shop: 14,500']);
    assert.deepEqual(rowsOf(features, 'Cost'), ['Cart: 12,000']);
  });
});
