import { strict as assert } from 'node:assert';
import { messageOf } from '../../server/diagnostics/finding.ts';
import { analysed } from '../support/analysed.ts';

/** A KPI, what moves it, and what the finding says to write; nothing where the units agree. */
const cases: readonly (readonly [kpi: string, moves: string, fix?: string])[] = [
  ['baseline 40% on 2027-01-01; target 50% by 2027-12-31', '+5', '+5%'],
  ['baseline 40% on 2027-01-01; target 50% by 2027-12-31', '-0.5 confidence 60% over 4w', '-0.5%'],
  ['baseline 40% on 2027-01-01; target 50% by 2027-12-31', '+5%'],
  ['baseline 0; target 50% by 2027-12-31', '+5', '+5%'],
  ['baseline 0; target 50% by 2027-12-31', '+5%'],
  ['unit "%"; baseline 40 on 2027-01-01; target 50 by 2027-12-31', '+5%', '+5'],
  ['unit "%"; baseline 40 on 2027-01-01; target 50 by 2027-12-31', '+5'],
  ['baseline 200 on 2027-01-01; target 250 by 2027-12-31', '+10%', '+20'],
  ['baseline -200; target 250 by 2027-12-31', '-10%', '-20'],
  ['target 250 by 2027-12-31', '+10%', '+10'],
  ['floor 40%', '+5', '+5%'],
  ['baseline 0', '+5'],
  ['baseline 0', '+5%'],
  ['baseline 40%', '+0'],
];

describe('An effect and its KPI', () => {
  for (const [kpi, moves, fix] of cases) {
    it(`${fix === undefined ? 'agree' : 'differ'}: \`${kpi}\` and \`moves k ${moves}\``, () => {
      const { findings } = analysed(`kpi k { ${kpi} }\nfeature f { duration 10d; moves k ${moves} }`).analysis;
      const messages = findings.map(messageOf);
      const found = messages.filter((message) => message.includes('`moves k'));
      assert.equal(found.length, fix === undefined ? 0 : 1, messages.join('\n'));
      if (fix !== undefined) assert.match(found[0]!, new RegExp(`\`moves k \\${fix}\`[.]$`));
    });
  }

  it('hides what would follow from it', () => {
    const text =
      'kpi k { baseline 40%; target 50% by 2027-12-31; ceiling 60% }\nfeature f { duration 10d; moves k +5 }';
    assert.deepEqual(
      analysed(text).analysis.findings.map(({ code }) => code),
      ['mixed-units'],
    );
  });
});
