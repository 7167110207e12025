import { strict as assert } from 'node:assert';
import { isoDate } from '../../grammar/civil.ts';
import { analysed } from '../support/analysed.ts';

function forecast(text: string) {
  return analysed(text).analysis.forecasts[0]!;
}

const curve = (text: string): string[] =>
  forecast(text).points.map(({ on, value }) => `${isoDate(on)} ${Math.round(value * 1000) / 1000}`);

describe('The forecast of a KPI', () => {
  it('adds each effect when its feature has finished', () => {
    const text = `
      roadmap "R" { start 2027-01-04 }
      kpi conversion { baseline 2.0 on 2027-01-01; target 3.0 by 2027-12-31 }
      feature cart { duration 2w; moves conversion +0.4 }
      feature pay { duration 1w; after cart; moves conversion +0.5 confidence 60% }
    `;
    assert.deepEqual(curve(text), ['2027-01-01 2', '2027-01-16 2.4', '2027-01-23 2.7']);
    const { gap, forecast: value, target } = forecast(text).atTarget!;
    assert.deepEqual([Math.round(gap * 100) / 100, Math.round(value * 100) / 100, target], [0.3, 2.7, 3]);
  });

  it('ramps linearly over the time that is said', () => {
    const text = `
      roadmap "R" { start 2027-01-04 }
      kpi conversion { baseline 2.0 on 2027-01-01; target 3.0 by 2027-01-30 }
      feature cart { duration 2w; moves conversion +1 over 4w }
    `;
    assert.deepEqual(curve(text), ['2027-01-01 2', '2027-01-16 2', '2027-02-13 3']);
    assert.equal(forecast(text).atTarget!.forecast, 2.5);
  });

  it('begins at the latest measurement, which holds what had finished by then', () => {
    const text = `
      roadmap "R" { start 2027-01-04 }
      kpi conversion { baseline 2.0 on 2027-01-01; actual 2.3 on 2027-02-01; target 3.0 by 2027-12-31 }
      feature cart { duration 2w; moves conversion +0.4 }
      feature pay { duration 4w; after cart; moves conversion +0.5 }
    `;
    assert.deepEqual(curve(text), ['2027-02-01 2.3', '2027-02-13 2.8']);
  });

  it('knows a KPI that should fall', () => {
    const text = `
      roadmap "R" { start 2027-01-04 }
      kpi churn { baseline 5 on 2027-01-01; target 3 by 2027-12-31 }
      feature cart { duration 2w; moves churn -1.5 }
    `;
    assert.equal(forecast(text).atTarget!.gap, 0.5);
  });

  it('counts no work that was dropped', () => {
    const text = `
      kpi churn { baseline 5 on 2027-01-01; target 3 by 2027-12-31 }
      feature cart { duration 2w; moves churn -2; status dropped }
    `;
    assert.equal(forecast(text).effects.length, 0);
  });
});
