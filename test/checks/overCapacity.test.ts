/** What `over-capacity` advises: levelling only where it is off, and what levelling cannot move where it is on. */
import { strict as assert } from 'node:assert';
import { messageOf } from '../../server/diagnostics/finding.ts';
import { fixesFor } from '../../server/language/fixes/index.ts';
import { analysed } from '../support/analysed.ts';

const LEVELED = 'schedule leveled';

function found(header: string, work: string) {
  const { analysis } = analysed(`roadmap "R" { start 2027-01-04; ${header} }\nteam t { capacity 1 }\n${work}`);
  const finding = analysis.findings.find(({ code }) => code === 'over-capacity');
  assert.ok(finding, work);
  return {
    advice: messageOf(finding)
      .split(/(?<=\))\. ?/)
      .at(-1)!,
    fixes: fixesFor(analysis, finding),
  };
}

const pins = 'feature a { start 2027-01-04; duration 5d; team t }\nfeature b { start 2027-01-06; duration 5d; team t }';

describe('over-capacity', () => {
  it('advises levelling, and offers it, where the plan is not levelled', () => {
    const { advice, fixes } = found('', pins);
    assert.equal(advice, 'Move one of them, or set `schedule leveled`.');
    assert.equal(fixes.length > 0, true);
  });

  for (const [title, header, work, names] of [
    ['fixed starts', '', pins, '`a` and `b`, because they have'],
    [
      'work that has started',
      'as-of 2027-01-11',
      'feature a { started 2027-01-04; duration 9d; team t }\nfeature b { started 2027-01-05; duration 9d; team t }',
      '`a` and `b`, because they have',
    ],
    [
      'work in progress without a start',
      'as-of 2027-01-11',
      'feature a { status in-progress 20%; duration 9d; team t }\nfeature b { status in-progress 20%; duration 9d; team t }',
      '`a` and `b`, because they have',
    ],
  ] as const) {
    it(`names what levelling cannot move, and does not advise it where it is on: ${title}`, () => {
      const { advice, fixes } = found(`${LEVELED}; ${header}`, work);
      assert.ok(advice.startsWith(`Levelling cannot move ${names}`), advice);
      assert.deepEqual(
        fixes.filter(({ title: fix }) => fix.includes(LEVELED)),
        [],
      );
    });
  }

  it('has the same advice as ever where one feature alone needs too many', () => {
    const { advice } = found(LEVELED, 'feature a { duration 5d; team t 3 }');
    assert.match(advice, /^`a` alone needs 3\. Reduce its demand/);
  });
});
