import { strict as assert } from 'node:assert';
import { isoDate } from '../../grammar/civil.ts';
import type { Card } from '../../server/topics/card.ts';
import { kpis } from '../../server/topics/kpis.ts';
import { plainText } from '../../server/wording/text.ts';
import { partsOf, sectionOf, words } from '../support/sections.ts';

const cardsOf = (text: string, slice?: string): readonly Card[] =>
  partsOf(sectionOf(kpis, text, slice), 'cards')[0]!.cards;

/** `2027-01-04 2.1` for each corner. */
const corners = ({ chart }: Card, role: string): string[] =>
  (chart?.lines.find((line) => line.role === role)?.points ?? []).map(
    ({ on, value }) => `${isoDate(on)} ${Math.round(value * 1000) / 1000}`,
  );

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

describe('the KPI topic', () => {
  it('shows what was measured, what is forecast, and the gap at the date of the target', () => {
    const [card] = cardsOf(moved);
    assert.deepEqual(
      card!.facts!.map(({ label, cell }) => `${label}: ${words(cell)}`),
      [
        'Baseline: 2% on 1 Dec 2026',
        'Latest: 2.1% on 31 Dec 2026',
        'Target: 3% by 30 Jun 2027',
        'Forecast: 2.7% on 30 Jun 2027',
        'Guard rail: at least 1.5%',
      ],
    );
    assert.deepEqual([card!.tone, card!.summary, card!.owner], ['warn', '0.3% below target', 'maria']);
    assert.deepEqual(card!.related, [
      {
        label: 'Moved by',
        items: [
          { id: 'cart', title: 'Cart', value: '+0.5 from 15 Jan to 29 Jan 2027' },
          { id: 'pay', title: 'Payment', value: '+0.1 on 22 Jan 2027' },
        ],
        more: 0,
      },
    ]);
  });

  it('draws measured values, then a forecast that ramps or steps, to the date of the target', () => {
    const [card] = cardsOf(moved);
    assert.deepEqual(corners(card!, 'measured'), ['2026-12-01 2', '2026-12-31 2.1']);
    assert.deepEqual(corners(card!, 'forecast'), [
      '2026-12-31 2.1',
      '2027-01-15 2.1',
      '2027-01-22 2.35',
      '2027-01-22 2.45',
      '2027-01-29 2.7',
      '2027-06-30 2.7',
    ]);
    assert.deepEqual(corners(card!, 'gap'), ['2027-06-30 2.7', '2027-06-30 3']);
    const { days, values } = card!.chart!;
    assert.deepEqual(
      days.ticks.map(({ says }) => says),
      ['Jan 2027', 'Mar 2027', 'May 2027'],
    );
    assert.ok(values.low <= 1.5 && values.high >= 3);
  });

  it('tells what is missing, or that the target is reached', () => {
    const outlook = (kpi: string, work = ''): string =>
      plainText(cardsOf(`kpi k { ${kpi} }\n${work}`)[0]!.summary ?? '');
    assert.equal(outlook('target 3'), 'No value yet: add baseline or actual.');
    assert.equal(outlook('baseline 3'), 'No target yet: add target.');
    assert.equal(outlook('baseline 3; target 3 by 2027-06-30'), 'Target reached');
    assert.equal(outlook('baseline 3; target 2 by 2027-06-30'), '1 above target, and no planned feature moves it');
    assert.equal(
      outlook('baseline 3; target 2 by 2027-06-30', 'feature f { duration 1d; moves k -1 }'),
      'Target reached',
    );
  });

  it('draws nothing without a value', () => {
    const [card] = cardsOf('kpi k { target 3 }');
    assert.deepEqual(
      [card!.chart, card!.tone, card!.facts!.map(({ label }) => label)],
      [undefined, undefined, ['Target']],
    );
  });

  it('has the KPIs that a slice names, or that its features move', () => {
    const text = `
      kpi a { baseline 1 }
      kpi b { baseline 1 }
      kpi c { baseline 1 }
      product shop { feature f { duration 1d; moves b +1 } }
      view v { include shop, c }
    `;
    assert.deepEqual(
      cardsOf(text, 'v').map(({ id }) => id),
      ['b', 'c'],
    );
  });
});
