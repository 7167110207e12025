import { strict as assert } from 'node:assert';
import { isoDate } from '../../../grammar/civil.ts';
import { viewData } from '../../../server/timeline/views/index.ts';
import type { KpiCard, KpisData } from '../../../server/timeline/views/kpis.ts';
import { analysed } from '../../support/analysed.ts';

const of = (text: string, slice?: string): readonly KpiCard[] =>
  (viewData(analysed(text).analysis, { show: 'kpis', slice }) as KpisData).cards;

/** `2027-01-04 2.1` for each corner. */
const told = (points: readonly { on: number; value: number }[] | undefined): string[] =>
  (points ?? []).map(({ on, value }) => `${isoDate(on)} ${Math.round(value * 1000) / 1000}`);

const conversion = `
  kpi conversion "Checkout conversion" {
    unit "%"; owner @maria
    baseline 2 on 2026-12-01
    actual 2.1 on 2026-12-31
    target 3 by 2027-06-30
    floor 1.5
  }
`;
const moved = `
  roadmap { start 2027-01-04 }
  ${conversion}
  feature cart "Cart" { duration 10d; moves conversion +0.5 over 2w }
  feature pay "Payment" { duration 5d; after cart; moves conversion +0.1 }
`;

describe('the cards of KPIs', () => {
  it('say what was measured, what is forecast, and what is missing at the target’s date', () => {
    const [card] = of(moved);
    assert.deepEqual(card!.facts, [
      ['Latest', '2.1 % on 31 Dec 2026'],
      ['Target', '3 % by 30 Jun 2027'],
      ['Forecast', '2.7 % on 30 Jun 2027'],
      ['Never below', '1.5 %'],
    ]);
    assert.deepEqual([card!.reached, card!.outlook], [false, '0.3 % short of the target']);
    assert.equal(card!.owner, 'maria');
    assert.deepEqual(card!.effects, [
      { id: 'cart', title: 'Cart', says: '+0.5 from 16 Jan 2027 to 30 Jan 2027' },
      { id: 'pay', title: 'Payment', says: '+0.1 on 23 Jan 2027' },
    ]);
  });

  it('draw measured values, then a forecast that ramps or steps, to the target’s date', () => {
    const { chart } = of(moved)[0]!;
    assert.deepEqual(told(chart!.actuals), ['2026-12-01 2', '2026-12-31 2.1']);
    assert.deepEqual(told(chart!.forecast), [
      '2026-12-31 2.1',
      '2027-01-16 2.1',
      '2027-01-23 2.35',
      '2027-01-23 2.45',
      '2027-01-30 2.7',
      '2027-06-30 2.7',
    ]);
    assert.deepEqual([chart!.target!.value, chart!.target!.missed, chart!.floor], [3, true, 1.5]);
    assert.deepEqual(
      chart!.days.ticks.map(({ says }) => says),
      ['Jan 2027', 'Mar 2027', 'May 2027'],
    );
    assert.ok(chart!.values.low <= 1.5 && chart!.values.high >= 3);
  });

  it('say in words what is lacking, or that all is well', () => {
    const outlook = (kpi: string, work = ''): string => of(`kpi k { ${kpi} }\n${work}`)[0]!.outlook;
    assert.equal(outlook('target 3'), 'No value yet: write its `baseline`, or an `actual`.');
    assert.equal(outlook('baseline 3'), 'No target yet: write `target`.');
    assert.equal(outlook('baseline 3; target 3 by 2027-06-30'), 'The target is reached');
    assert.equal(outlook('baseline 3; target 2 by 2027-06-30'), '1 above the target, and nothing planned moves it');
    assert.equal(
      outlook('baseline 3; target 2 by 2027-06-30', 'feature f { duration 1d; moves k -1 }'),
      'The target is reached',
    );
  });

  it('have no picture without a value', () => {
    const [card] = of('kpi k { target 3 }');
    assert.deepEqual([card!.chart, card!.reached, card!.facts], [undefined, undefined, [['Target', '3']]]);
  });

  it('are those that a slice names, or that its features move', () => {
    const text = `
      kpi a { baseline 1 }
      kpi b { baseline 1 }
      kpi c { baseline 1 }
      product shop { feature f { duration 1d; moves b +1 } }
      view v { include shop, c }
    `;
    assert.deepEqual(
      of(text, 'v').map(({ id }) => id),
      ['b', 'c'],
    );
  });
});
