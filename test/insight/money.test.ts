import { strict as assert } from 'node:assert';
import { money as amountOf } from '../../server/wording/money.ts';
import { number } from '../../server/wording/numbers.ts';
import { analysed } from '../support/analysed.ts';

const moneyOf = (text: string) => analysed(text).analysis.money;

describe('The money of a plan', () => {
  it('is labour and other costs, from feature to product to roadmap', () => {
    const { features, products, total } = moneyOf(`
      roadmap "R" { budget 100k }
      team web { rate 900/day }
      product shop {
        budget 50k
        feature cart { effort 30d; team web 3; cost 5k }
        feature search { duration 2w; team web 2 }
      }
      feature loose { duration 1d; team web }
    `);
    assert.deepEqual([features.get(0)!.labour, features.get(0)!.cost], [27_000, 32_000]);
    assert.equal(features.get(1)!.cost, 18_000);
    assert.deepEqual([products[0]!.cost, products[0]!.budget], [50_000, 50_000]);
    assert.deepEqual([total.cost, total.budget], [50_900, 100_000]);
  });

  it('shares person-days among teams as their people are', () => {
    const { total } = moneyOf(`
      team web { rate 1000/day }
      team design { rate 100/hour }
      feature cart { effort 30d; team web 2, design 1 }
    `);
    assert.equal(total.cost, 20 * 1000 + 10 * 800);
  });

  it('sums a summary from its parts and forgets what was dropped', () => {
    const { features, total } = moneyOf(`
      team web { rate 1000/day }
      feature whole {
        cost 500
        feature a { effort 3d; team web }
        feature b { effort 4d; team web; status dropped }
      }
    `);
    assert.equal(features.get(0)!.cost, 3500);
    assert.equal(features.get(2)!.cost, 0);
    assert.equal(total.cost, 3500);
  });

  it('says what comes back, and when', () => {
    const { features } = moneyOf(`
      feature a { cost 100k; benefit 50k/year }
      feature b { cost 100k; benefit 80k }
      feature c { cost 12k; benefit 1k/month }
    `);
    assert.deepEqual([features.get(0)!.roi, features.get(0)!.paybackYears], [0.5, 2]);
    assert.deepEqual([features.get(1)!.roi, features.get(1)!.paybackYears], [-0.2, undefined]);
    assert.equal(features.get(2)!.paybackYears, 1);
  });
});

describe('Amounts in words', () => {
  it('are the same everywhere', () => {
    assert.equal(number(1234567.891), '1,234,567.89');
    assert.equal(number(-0.001), '0');
    assert.equal(number(-1200), '-1,200');
    assert.equal(amountOf(27000, 'EUR'), '27,000 EUR');
    assert.equal(amountOf(-2.5, '€'), '-€2.5');
  });
});
