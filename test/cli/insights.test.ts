import { strict as assert } from 'node:assert';
import { folder } from '../support/command.ts';
import { roadmapHere } from '../support/commandHere.ts';

const text = `
roadmap "Shop" { start 2027-01-18; currency EUR; budget 10k }
team web "Web" { capacity 2; rate 500/day }
kpi conversion "Conversion" { unit "%"; baseline 2 on 2026-12-01; target 3 by 2027-06-30 }
product shop "Shop" {
  budget 20k
  feature cart "Cart" { duration 2w; team web 2; cost 2k; benefit 24k/year; moves conversion +0.5 }
  feature pay "Payment" { duration 1w; team web 1 }
}
`;

describe('roadmap kpis, capacity and money', function () {
  this.timeout(30_000);
  const place = folder({ 'plan.roadmap': text });
  after(() => place.remove());
  const run = async (...args: string[]) => {
    const ran = await roadmapHere([...args, '--today', '2027-01-18'], place.path);
    assert.deepEqual([ran.code, ran.err], [0, '']);
    return ran.out;
  };
  const json = async (command: string) => JSON.parse(await run(command, '--format', 'json'));

  it('say what is measured, forecast and missing', async () => {
    assert.equal(
      await run('kpis'),
      [
        'The target is not reached.',
        '',
        'KPI         Baseline          Target             Forecast             Outlook            Moved by',
        'Conversion  2% on 1 Dec 2026  3% by 30 Jun 2027  2.5% on 30 Jun 2027  0.5% below target  Cart',
        '',
      ].join('\n'),
    );
    const { version, kpis } = await json('kpis');
    assert.equal(version, 1);
    assert.deepEqual(kpis, [
      {
        id: 'conversion',
        title: 'Conversion',
        unit: '%',
        start: { value: 2, on: '2026-12-01', source: 'baseline' },
        target: { value: 3, by: '2027-06-30' },
        forecast: { value: 2.5, on: '2027-06-30', gap: 0.5, reached: false },
        curve: [
          { on: '2026-12-01', value: 2 },
          { on: '2027-01-29', value: 2.5 },
        ],
        effects: [{ feature: 'shop.cart', amount: 0.5, begins: '2027-01-29', whole: '2027-01-29' }],
      },
    ]);
  });

  it('say how much each team is asked for, and by whom', async () => {
    assert.equal(
      await run('capacity'),
      [
        'Web is over-allocated.',
        '',
        'Team  Over-allocated         Needed at most   Missing  Needed by',
        'Web   18 Jan to 22 Jan 2027   3 of 2 people  1 person  Cart and Payment',
        '',
        'Load by month, in person-days',
        'Team  Month     Needed  Available  Load                               Needed by',
        'Web   Jan 2027      25         42   60%  over-allocated on some days  Cart 20 and Payment 5',
        '',
      ].join('\n'),
    );
    assert.deepEqual((await json('capacity')).teams, [
      {
        id: 'web',
        title: 'Web',
        months: [
          {
            month: '2027-01',
            asked: 25,
            capacity: 42,
            overAllocated: true,
            askedBy: [
              { id: 'shop.cart', personDays: 20 },
              { id: 'shop.pay', personDays: 5 },
            ],
            others: 0,
          },
        ],
      },
    ]);
  });

  it('follow `--level`, which asks no team for too much', async () => {
    const out = await run('capacity', '--level');
    assert.match(out, /^Web is not over-allocated\.\n/);
    assert.match(out, /Feb 2027/);
  });

  it('say what products and features cost and bring', async () => {
    const out = await run('money');
    assert.match(
      out,
      /^The roadmap costs 14,500 EUR, 145% of its budget of 10,000 EUR\.\n\nProduct +Budget +Cost +Labour +Other cost +Benefit a year +Return, 3 years +Payback\n/,
    );
    assert.match(out, /\nThe whole roadmap +10,000 +14,500 +over budget .*\n/);
    assert.match(out, /\nShop +20,000 +14,500 +12,500 +2,000 +24,000 +397% +0\.6 years\n/);
    assert.match(out, /\n\nFeatures by cost\nFeature .*\nCart .*\nPayment +Shop +2,500/);
    const { currency, total, products, features } = await json('money');
    assert.equal(currency, 'EUR');
    assert.deepEqual(total, {
      budget: 10_000,
      cost: 14_500,
      labour: 12_500,
      other: 2000,
      yearlyBenefit: 24_000,
      onceBenefit: 0,
      returnOnInvestment: 57_500 / 14_500,
      paybackYears: 14_500 / 24_000,
    });
    assert.deepEqual([products[0].id, products[0].budget, features.length], ['shop', 20_000, 2]);
    assert.deepEqual([features[1].id, features[1].returnOnInvestment], ['shop.pay', null]);
  });

  it('say what to write where there is nothing to tell', async () => {
    const bare = folder({ 'plan.roadmap': 'feature f { duration 1d }\n' });
    const out = async (command: string) => (await roadmapHere([command], bare.path)).out;
    assert.match(await out('kpis'), /^No KPI yet\. .*\n\n {2}kpi /);
    assert.match(await out('capacity'), /^No team yet\. .*\n\n {2}team /);
    assert.match(await out('money'), /^No cost and no benefit yet\. Add a `rate` /);
    bare.remove();
  });
});
