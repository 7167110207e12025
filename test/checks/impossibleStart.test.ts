import { strict as assert } from 'node:assert';
import type { Finding } from '../../server/diagnostics/finding.ts';
import { assertFindings } from '../support/analysed.ts';

describe('Dates of one feature that contradict each other', () => {
  it('are told at both ends', () => {
    const { findings } = assertFindings(`
      roadmap "R" { start 2027-01-04 }
      feature cart {
        duration 1d
        start 2027-01-11
      //^^^^^^^^^^^^^^^^ error[impossible-start]
        earliest 2027-02-01
      }
      feature pay { duration 1d; start 2027-02-01; earliest 2027-01-11 }
    `);
    const [{ related }] = findings as [Finding];
    assert.deepEqual(
      related.map(({ label }) => label),
      [{ kind: 'not-before' }],
    );
  });
});
