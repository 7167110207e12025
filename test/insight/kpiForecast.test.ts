import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { dayOf, isoDate } from '../../grammar/civil.ts';
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
    assert.deepEqual(curve(text), ['2027-01-01 2', '2027-01-15 2.4', '2027-01-22 2.7']);
    const { gap, forecast: value, target } = forecast(text).atTarget!;
    assert.deepEqual([Math.round(gap * 100) / 100, Math.round(value * 100) / 100, target], [0.3, 2.7, 3]);
  });

  it('ramps linearly over the time that is said', () => {
    const text = `
      roadmap "R" { start 2027-01-04 }
      kpi conversion { baseline 2.0 on 2027-01-01; target 3.0 by 2027-01-29 }
      feature cart { duration 2w; moves conversion +1 over 4w }
    `;
    assert.deepEqual(curve(text), ['2027-01-01 2', '2027-01-15 2', '2027-02-12 3']);
    assert.equal(forecast(text).atTarget!.forecast, 2.5);
  });

  it('begins at the latest measurement, which holds what had finished by then', () => {
    const text = `
      roadmap "R" { start 2027-01-04 }
      kpi conversion { baseline 2.0 on 2027-01-01; actual 2.3 on 2027-02-01; target 3.0 by 2027-12-31 }
      feature cart { duration 2w; moves conversion +0.4 }
      feature pay { duration 4w; after cart; moves conversion +0.5 }
    `;
    assert.deepEqual(curve(text), ['2027-02-01 2.3', '2027-02-12 2.8']);
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

  /** Value, moving work, target's day: what is forecast for it. `f` ends on Friday, 15 January. */
  const measured: readonly (readonly [value: string, moves: string, by: string, forecast: number])[] = [
    // A measurement and a dated baseline hold what was finished by the end of their day.
    ['baseline 0 on 2026-12-31; actual 10 on 2027-01-15', '+5', '2027-12-31', 10],
    ['baseline 0 on 2026-12-31; actual 10 on 2027-01-14', '+5', '2027-12-31', 15],
    ['baseline 20 on 2027-01-31', '+5', '2027-12-31', 20],
    ['baseline 20 on 2027-01-14', '+5', '2027-12-31', 25],
    ['baseline 20', '+5', '2027-12-31', 25],
    // Of a ramp, what comes after the measurement still counts: here 18 of 20 weeks, and all but the first two of four.
    ['baseline 0 on 2026-12-31; actual 6 on 2027-01-29', '+10 over 20w', '2027-12-31', 15],
    ['baseline 0 on 2026-12-31; actual 6 on 2027-01-29', '+10 over 20w', '2027-01-29', 6],
    ['baseline 6 on 2027-01-29', '+10 over 4w confidence 50%', '2027-02-05', 7.25],
    // The day on which work finishes counts.
    ['baseline 10 on 2027-01-01', '+10', '2027-01-15', 20],
    ['baseline 10 on 2027-01-01', '+10', '2027-01-14', 10],
    ['baseline 10 on 2027-01-01', '+10 over 1w', '2027-01-22', 20],
  ];
  for (const [value, moves, by, expected] of measured) {
    it(`is ${expected} by ${by} from \`${value}\` with \`moves k ${moves}\``, () => {
      const { atTarget } = forecast(`
        roadmap { start 2027-01-04; as-of 2027-02-01 }
        kpi k { ${value}; target 100 by ${by} }
        feature f { started 2027-01-04; finished 2027-01-15; status done; moves k ${moves} }
      `);
      assert.ok(Math.abs(atTarget!.forecast - expected) < 1e-9, `${atTarget!.forecast}`);
    });
  }

  it('counts no work on a dependency cycle', () => {
    const text =
      'kpi k { baseline 5; target 9 }\nfeature a { duration 1d; after b; moves k +4 }\nfeature b { duration 1d; after a }';
    assert.equal(forecast(text).effects.length, 0);
  });

  it('is the same whenever the value that it forecasts is measured', () => {
    const effect = fc.record({
      days: fc.integer({ min: 1, max: 40 }),
      by: fc.integer({ min: -9, max: 9 }),
      over: fc.constantFrom('', ' over 1w', ' over 3w', ' over 40ed', ' over 2mo'),
    });
    fc.assert(
      fc.property(fc.array(effect, { minLength: 1, maxLength: 4 }), fc.nat(120), (effects, day) => {
        const with_ = (actual: string): string => `
          roadmap { start 2027-01-04 }
          kpi k { baseline 50 on 2027-01-01; ${actual} target 100 by 2027-06-30 }
          ${effects.map(({ days, by, over }, i) => `feature f${i} { duration ${days}d; moves k ${by < 0 ? by : `+${by}`}${over} }`).join('\n')}
        `;
        const on = isoDate(dayOf(2027, 1, 4) + day);
        const at = (text: string, by: string): number => forecast(text.replace('2027-06-30', by)).atTarget!.forecast;
        const value = at(with_(''), on);
        const again = at(with_(`actual ${value.toFixed(9)} on ${on};`), '2027-06-30');
        assert.ok(Math.abs(again - at(with_(''), '2027-06-30')) < 1e-6, `${again} on ${on}\n${with_('')}`);
      }),
      { numRuns: 300 },
    );
  });
});
