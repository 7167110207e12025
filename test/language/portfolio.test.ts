import { strict as assert } from 'node:assert';
import { type PortfolioItem, portfolio } from '../../server/language/portfolio.ts';
import { at } from '../support/language.ts';

describe('the portfolio', () => {
  const { analysis } = at(`
    roadmap "R" { start 2027-01-04 }
    product shop "Web shop" {
      feature search "Search" { duration 2w }
      feature pay "Payment" {
        feature card "Card" { duration 1w; after search }
        feature cash "Cash" { duration 1d }
      }
      feature old "Old" { duration 9w; status dropped }
      feature idea "Idea" { horizon later }
      product app "App" { feature login "Login" { duration 3d; finished 2027-01-06 } }
      milestone beta "Beta" { after card }
    }
    product empty "Empty" {}
    feature loose "Loose" { duration 60w }
  `);

  const line = ({ id, detail, critical, over, hasParts }: PortfolioItem): string =>
    [hasParts ? `${id} >` : id, detail, ...(critical ? ['critical'] : []), ...(over ? [over] : [])].join(' | ');
  const lines = (inside?: string): string[] => portfolio(analysis, inside).map(line);

  it('has products and what is in none at its top, with the days of all that is in them', () => {
    assert.deepEqual(lines(), [
      'shop > | 4 Jan to 22 Jan',
      'empty | ',
      'loose | 4 Jan 2027 to 25 Feb 2028 · critical | critical',
    ]);
  });

  it('has in each what stands directly in it: dates, float, and what is over', () => {
    assert.deepEqual(lines('shop'), [
      'shop.search | 4 Jan to 15 Jan · 285d float',
      'shop.pay > | 4 Jan to 22 Jan · 285d float',
      'shop.old | dropped | dropped',
      'shop.idea | ',
      'shop.app > | 4 Jan to 6 Jan',
      'shop.beta | 22 Jan · 285d float',
    ]);
    assert.deepEqual(lines('shop.pay'), [
      'shop.pay.card | 18 Jan to 22 Jan · 285d float',
      'shop.pay.cash | 4 Jan · 299d float',
    ]);
    assert.deepEqual(lines('shop.app'), ['shop.app.login | 4 Jan to 6 Jan · done | done']);
    assert.deepEqual(lines('nowhere'), []);
  });

  it('says the years where there is room for them', () => {
    const [, , loose] = portfolio(analysis);
    assert.equal(loose!.tooltip, 'loose\n4 Jan 2027 to 25 Feb 2028 · critical');
  });
});
