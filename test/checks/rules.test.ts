/** What a roadmap says of its findings: their levels in `rules`, and comments that silence them. */
import { strict as assert } from 'node:assert';
import { checked } from '../../server/checks/checked.ts';
import { suggestionOf } from '../../server/diagnostics/finding.ts';
import { fixesFor } from '../../server/language/fixes/index.ts';
import { analysed } from '../support/analysed.ts';
import { factsOf } from '../support/factsOf.ts';
import { edited } from '../support/language.ts';

const codesOf = (text: string): string[] =>
  analysed(text).analysis.findings.map(({ severity, code }) => `${severity} ${code}`);

describe('Rules', () => {
  const late = (rules: string, before = ''): string => `
    roadmap "R" { start 2027-01-04; rules { ${rules} } }
    feature cart {
      duration 3w
      ${before}
      due 2027-01-15
    }
  `;

  it('turn a finding off, or give it another severity', () => {
    assert.deepEqual(codesOf(late('missed-deadline off')), []);
    assert.deepEqual(codesOf(late('missed-deadline info')), ['info missed-deadline']);
    assert.deepEqual(
      codesOf('roadmap "R" { rules { unresolved-reference warning } }\nfeature a { duration 1w; after x }'),
      ['warning unresolved-reference'],
    );
  });

  it('hold as they are said first, and a second word for a finding is told', () => {
    const twice = (rules: string) =>
      codesOf(`roadmap { start 2027-01-04 ${rules} }\n${'feature a { duration 1w; due 2027-01-05 }'}`);
    assert.deepEqual(twice('\n rules { missed-deadline off }\n rules { missed-deadline error }'), [
      'error repeated-property',
    ]);
    assert.deepEqual(twice('\n rules { missed-deadline off; missed-deadline error }'), ['error repeated-property']);
  });

  it('are asked about where a level is another word for one of ours', () => {
    const meant = (level: string) =>
      analysed(`roadmap { rules { overdue ${level} } }`).analysis.findings.map(suggestionOf);
    assert.deepEqual(['"off"', 'false', 'warn', 'fatal'].map(meant), [['off'], ['off'], ['warning'], ['error']]);
  });

  it('are ignored above a line, with a reason', () => {
    assert.deepEqual(codesOf(late('', '// roadmap-ignore missed-deadline: agreed')), []);
    assert.deepEqual(codesOf(late('', '// roadmap-ignore missed-deadline')), ['warning suppression-without-reason']);
    assert.deepEqual(codesOf(late('', '// roadmap-ignore overdue: agreed')), [
      'warning unused-suppression',
      'error missed-deadline',
    ]);
    assert.deepEqual(codesOf(late('', '// roadmap-ignore missed-dedline: agreed')), [
      'warning unknown-rule',
      'error missed-deadline',
    ]);
  });

  it('are ignored for the next line of the plan, past other comments and empty lines', () => {
    assert.deepEqual(codesOf(late('', '// roadmap-ignore missed-deadline: agreed\n\n// and more\n')), []);
  });

  it('are ignored several at a time; the idle one is pointed out', () => {
    const { findings } = analysed(late('', '// roadmap-ignore missed-deadline, overdue: agreed')).analysis;
    assert.equal(findings.length, 1);
    assert.deepEqual(factsOf(findings, 'unused-suppression'), [
      { why: 'no-finding', codes: ['overdue'], isAll: false },
    ]);
  });

  it('are not ignored by a comment that names none, stands behind something, or is of another form: each is told', () => {
    const told = (before: string) =>
      analysed(late('', before)).analysis.findings.map(({ code, facts }) =>
        'why' in facts ? `${code} ${facts.why}` : code,
      );
    assert.deepEqual(told('// roadmap-ignore'), ['unused-suppression no-code', 'missed-deadline']);
    assert.deepEqual(told('/* roadmap-ignore missed-deadline: agreed */'), [
      'unused-suppression misplaced',
      'missed-deadline',
    ]);
    assert.deepEqual(told('/// roadmap-ignore missed-deadline: agreed'), [
      'unused-suppression misplaced',
      'missed-deadline',
    ]);
    assert.deepEqual(told('value 3 // roadmap-ignore missed-deadline: agreed'), [
      'unused-suppression misplaced',
      'missed-deadline',
    ]);
    assert.deepEqual(told('note "// roadmap-ignore missed-deadline: agreed"'), ['missed-deadline']);
  });

  it('are ignored with a reason that lacks its colon, which is pointed out once', () => {
    const { findings } = analysed(late('', '// roadmap-ignore missed-deadline - agreed with sales')).analysis;
    assert.equal(findings.length, 1);
    assert.equal(factsOf(findings, 'suppression-without-reason')[0]?.unmarked, 'agreed with sales');
  });

  it('are not ignored by the same words inside a text', () => {
    const text = 'feature a {\n  duration 1w\n  note """\n    // roadmap-ignore kpi-gap: words\n  """\n}\n';
    assert.deepEqual(codesOf(text), []);
  });

  it('are not run where they are off', () => {
    const { analysis } = analysed(late('missed-deadline off'));
    assert.deepEqual(analysis.with({ found: [] }).ask(checked).findings, []);
  });

  const whole = (comment: string): string =>
    `roadmap "R" {\n  start 2027-01-04\n}\n${comment}\nfeature cart {\n  duration 3w\n  due 2027-01-15\n}\n`;

  it('are found further down where the comment stands above the declaration, and the comment can go there', () => {
    const { analysis } = analysed(whole('// roadmap-ignore missed-deadline: agreed'));
    assert.deepEqual(factsOf(analysis.findings, 'unused-suppression'), [
      { why: 'below', codes: ['missed-deadline'], line: 7 },
    ]);
    const [move] = fixesFor(analysis, analysis.findings[0]!);
    assert.equal(move?.title, 'Move it above line 7, which has the finding');
    const text = edited(analysis, move!.edits, '/main.roadmap');
    assert.match(text, /\n {2}\/\/ roadmap-ignore missed-deadline: agreed\n {2}due/);
    assert.deepEqual(codesOf(text), []);
  });

  it('are not ignored by a word that is like the right one, which can be mended', () => {
    for (const word of ['Roadmap-Ignore', 'roadmap-ignore-next-line', '@roadmap-ignore', 'roadmap ignore']) {
      const { analysis } = analysed(late('', `// ${word} missed-deadline: agreed`));
      assert.deepEqual(factsOf(analysis.findings, 'unused-suppression'), [{ why: 'misspelt', found: word }]);
      const [mend] = fixesFor(analysis, analysis.findings[0]!);
      assert.deepEqual(codesOf(edited(analysis, mend!.edits, '/main.roadmap')), []);
    }
    assert.deepEqual(codesOf(late('', '// The roadmap ignores the weekends.')), ['error missed-deadline']);
  });

  it('that are off need no comment', () => {
    const { findings } = analysed(late('missed-deadline off', '// roadmap-ignore missed-deadline: agreed')).analysis;
    assert.deepEqual(factsOf(findings, 'unused-suppression'), [{ why: 'off', codes: ['missed-deadline'] }]);
  });
});
