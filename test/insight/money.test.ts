import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { loadBy } from '../../server/insight/capacity.ts';
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

  it('has the week of each team in a rate', () => {
    const { features } = moneyOf(`
      roadmap { start 2027-01-04 }
      calendar c6 { workdays mon..sat }
      calendar c4 { workdays mon..thu }
      calendar c7 { workdays mon..sun }
      team six { rate 600/week; calendar c6 }
      team four { rate 400/week; calendar c4 }
      team seven { rate 700/week; calendar c7 }
      team month { rate 1600/month; calendar c4 }
      feature a { duration 2w; team six }
      feature b { duration 2w; team four }
      feature c { duration 2w; team seven }
      feature d { duration 1w; team month }
      feature e { duration 1w; team six, four }
    `);
    // Two teams work on the four days that both have.
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((index) => features.get(index)!.cost),
      [1200, 800, 1400, 400, 800],
    );
  });

  it('asks for the days of elapsed and monthly work that capacity asks for', () => {
    const { features } = moneyOf(`
      roadmap { start 2027-12-13; calendar c }
      calendar c { workdays mon..fri; holiday 2027-12-24..2027-12-31 }
      team d { rate 100/day; away 2028-02-07..2028-02-11 }
      feature ed { duration 28ed; team d }
      feature dd { duration 14d; team d }
      feature mo { duration 1mo; team d 2 }
      feature mo3 { start 2028-01-03; duration 3mo; team d }
      feature done { started 2027-12-20; finished 2028-01-07; duration 1ew; team d; status done }
    `);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((index) => features.get(index)!.cost),
      [1400, 1400, 3400, 6000, 900],
    );
  });

  it('is capacity × rate, whatever the estimates and calendars', () => {
    const feature = fc.record({
      duration: fc.constantFrom('1d', '5d', '13d', '1w', '3w', '9ed', '2ew', '1mo', '3mo', '1.5mo'),
      teams: fc.constantFrom('web', 'web 2', 'app', 'app 1.5', 'web, app 2', 'lab', 'lab 3, web'),
      after: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(feature, { minLength: 1, maxLength: 5 }), (features) => {
        const text = `
          roadmap { start 2027-12-13; calendar office }
          calendar office { workdays mon..fri; holiday 2027-12-24..2027-12-31 }
          calendar six { workdays mon..sat; holiday 2028-01-06 }
          calendar four { workdays mon..thu }
          team web { rate 500/week; away 2028-01-10..2028-01-12 }
          team app { rate 600/week; calendar six }
          team lab { rate 50/hour; calendar four }
          ${features.map(({ duration, teams, after }, i) => `feature f${i} { duration ${duration}; team ${teams}${after && i > 0 ? `; after f${i - 1}` : ''} }`).join('\n')}
        `;
        const { money, loads } = analysed(text).analysis;
        const rates: Readonly<Record<string, number>> = { web: 100, app: 100, lab: 400 };
        const asked = loads.reduce(
          (sum, load) => sum + loadBy('month', load).reduce((days, month) => days + month.asked, 0) * rates[load.team]!,
          0,
        );
        assert.ok(Math.abs(money.total.cost - asked) < 1e-6, `${money.total.cost} is not ${asked}\n${text}`);
      }),
      { numRuns: 300 },
    );
  });
});
