import { strict as assert } from 'node:assert';
import { viewData } from '../../../server/timeline/views/index.ts';
import type { MoneyData, MoneyRow } from '../../../server/timeline/views/money.ts';
import { analysed } from '../../support/analysed.ts';

const of = (text: string, slice?: string): MoneyData =>
  viewData(analysed(text).analysis, { show: 'money', slice }) as MoneyData;

const told = (rows: readonly MoneyRow[]): string[] =>
  rows.map(({ title, depth, budget, cost }) => `${depth} ${title}: ${cost || 'nothing'} of ${budget || 'no budget'}`);

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

describe('the money', () => {
  it('is that of the whole, of each product in the one it is in, and of what is in none', () => {
    assert.deepEqual(told(of(portfolio).products), [
      '0 The whole roadmap: 15,500 of 50,000',
      '1 Shop: 14,500 of 10,000',
      '2 App: 2,500 of no budget',
      '1 Free: nothing of no budget',
      '1 In no product: 1,000 of no budget',
    ]);
  });

  it('says what labour costs and what else, what it brings, and when it is paid back', () => {
    const { products, years, currency } = of(portfolio);
    assert.deepEqual([years, currency], [3, 'EUR']);
    const { labour, other, yearly, once, roi, payback, over } = products[1]!;
    assert.deepEqual(
      [labour, other, yearly, once, roi, payback, over],
      ['12,500', '2,000', '24,000', '1,000', '403%', '0.6 years', true],
    );
    assert.deepEqual([products[0]!.over, products[4]!.roi], [false, '']);
  });

  it('has bars that are shares of the greatest amount', () => {
    const { products } = of(portfolio);
    assert.deepEqual(products[0]!.bar, { budget: 1, cost: 0.31 });
    assert.deepEqual(products[2]!.bar, { budget: undefined, cost: 0.05 });
  });

  it('has the features by what they cost, without those that cost and bring nothing', () => {
    const { features } = of(portfolio);
    assert.deepEqual(told(features), [
      '0 Cart: 12,000 of no budget',
      '0 Push: 2,500 of no budget',
      '0 Loose: 1,000 of no budget',
    ]);
    assert.deepEqual(features[1]!.product, 'Shop › App');
  });

  it('is nothing where nothing costs or brings anything', () => {
    const { products, features } = of('product shop { feature f { duration 1w } }');
    assert.deepEqual([products, features], [[], []]);
  });

  it('is that of the products that a slice names, or of whose features it shows some', () => {
    const text = `${portfolio}\nview v { include shop.cart, free }`;
    assert.deepEqual(told(of(text, 'v').products), ['1 Shop: 14,500 of 10,000', '1 Free: nothing of no budget']);
    assert.deepEqual(told(of(text, 'v').features), ['0 Cart: 12,000 of no budget']);
  });
});
