import { strict as assert } from 'node:assert';
import type { RiskData } from '../../../server/timeline/views/risk.ts';
import { viewData } from '../../../server/topics/viewData.ts';
import { analysed } from '../../support/analysed.ts';
import { withOdds } from '../../support/withOdds.ts';

const text = `
  roadmap { start 2027-01-04 }
  product shop "Shop" {
    feature cart "Cart" { duration 5d..10d..30d }
    feature pay "Payment" { duration 1d..2d..3d; after cart }
    feature help "Help" { duration 2d }
    milestone launch "Launch" { after pay, help; due 2027-02-05 }
  }
  risk supplier "Late supplier" { probability 30%; delay 2d..5d..9d; threatens shop.pay; mitigation "Ask twice" }
  risk quiet "Quiet"
  view slice { include shop.help }
`;

const of = (slice?: string): RiskData =>
  viewData(withOdds(analysed(text).analysis), { show: 'risk', slice }) as RiskData;

describe('the view of risk', () => {
  it('has a histogram of the finish, with the planned day and the percentiles', () => {
    const { state, finish } = of();
    assert.equal(state, 'ready');
    const { bins, marks, says } = finish!;
    assert.match(says, /^10,000 runs, .* Bars are (days|weeks)\.$/);
    assert.ok(Math.abs(bins.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9, 'all runs are in it');
    for (const [i, bin] of bins.entries()) assert.equal(bin.to, bins[i + 1]?.from ?? bin.to);
    assert.deepEqual(
      marks.map(({ name }) => name),
      ['Planned', 'P50', 'P80', 'P95'],
    );
    const [planned, p50, p80, p95] = marks.map(({ on }) => on);
    assert.ok(planned! < p50! && p50! < p80! && p80! < p95!);
    assert.match(marks[0]!.says, /^\d+% of runs end by the planned 19 Jan 2027$/);
    // The bars up to P80 hold about four fifths of the runs.
    const until = bins.filter(({ from }) => from <= p80!).reduce((sum, { share }) => sum + share, 0);
    assert.ok(until > 0.79 && until < 0.95, String(until));
  });

  it('says what the spread comes from, and what the finish hangs on', () => {
    const { causes, critical } = of();
    assert.deepEqual([causes[0]!.id, causes[0]!.below], ['shop.cart', 'its estimate is a range']);
    assert.ok(causes.some(({ id, below }) => id === 'supplier' && below === 'a risk'));
    assert.deepEqual(
      critical.map(({ id, says }) => [id, says]),
      [
        ['shop.cart', '100%'],
        ['shop.pay', '100%'],
      ],
    );
  });

  it('has the odds of products and milestones, and of meeting what is due', () => {
    const { dates } = of();
    assert.deepEqual(
      dates.map(({ id, planned }) => [id, planned]),
      [
        ['shop', '19 Jan 2027'],
        ['shop.launch', '19 Jan 2027'],
      ],
    );
    assert.equal(dates[0]!.meets, '');
    assert.match(dates[1]!.meets, /^\d+%$/);
  });

  it('has the risks that are written down', () => {
    assert.deepEqual(of().risks, [
      {
        id: 'supplier',
        title: 'Late supplier',
        probability: '30%',
        delay: '2d..5d..9d',
        threatens: 'Payment',
        mitigation: 'Ask twice',
      },
      { id: 'quiet', title: 'Quiet', probability: '', delay: '', threatens: '', mitigation: '' },
    ]);
  });

  it('is that of a slice', () => {
    const { dates, critical, risks } = of('slice');
    assert.deepEqual([dates, critical, risks], [[], [], []]);
  });

  it('waits for a simulation, and needs none where nothing varies', () => {
    const state = (roadmap: string): string =>
      (viewData(analysed(roadmap).analysis, { show: 'risk' }) as RiskData).state;
    assert.equal(state(text), 'waiting');
    assert.equal(state('feature f { duration 2d }'), 'certain');
  });
});
