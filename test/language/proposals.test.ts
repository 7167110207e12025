/** Names and owners that findings propose: the message and the fix say the same, and it can be written as it is. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Analysis } from '../../server/analysis/analysis.ts';
import { messageOf } from '../../server/diagnostics/finding.ts';
import { codeActions } from '../../server/language/codeActions.ts';
import { fixesFor } from '../../server/language/fixes/index.ts';
import { applyEdits } from '../../server/planEdits/edit.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { sharedFindings } from '../../server/workspace/sharedFindings.ts';
import { testDay } from '../support/analysed.ts';

const uri = '/main.roadmap';
const run = (text: string): Analysis => analyse(uri, memorySource([[uri, text]]), { today: testDay })!;
const errors = (text: string) => run(text).findings.filter(({ severity }) => severity === 'error');

describe('a name that is proposed', () => {
  const proposals = (text: string): { message: string; title: string; now: string }[] => {
    const analysis = run(text);
    const shared = sharedFindings(uri, [analysis]);
    return analysis.findings
      .filter(({ code }) => code === 'missing-name')
      .map((finding) => {
        const start = analysis.files.get(uri)!.positions.absolute(finding.place.anchor!, finding.place.span).start;
        const at = { start, end: start };
        const actions = codeActions(analysis, analysis.files.get(uri)!, at, shared, (kind) => kind === 'quickfix');
        const fix = actions.find(({ preferred, finding: of }) => preferred && of === finding)!;
        const now = applyEdits(text, fix.edits.get(uri) ?? []);
        return { message: messageOf(finding), title: fix.title, now };
      });
  };
  const kinds: Readonly<Record<string, string>> = {
    feature: 'duration 1d',
    milestone: 'on 2027-03-01',
    product: '',
    team: 'capacity 1',
    calendar: 'workdays mon..fri',
    objective: 'due 2027-03-01',
    kpi: 'baseline 1; target 2 by 2027-12-31',
    risk: 'probability 30%; delay 5d',
    stakeholder: 'interest #x',
    scoring: 'formula value',
    scenario: '',
    view: 'show timeline',
  };

  for (const [kind, inside] of Object.entries(kinds))
    it(`is the same in message and fix, and free, for a ${kind}`, () => {
      const declared = (title: string): string => `${kind} "${title}" { ${inside} }`;
      const [only] = proposals(declared('New thing'));
      assert.ok(only!.message.includes(`\`${kind} new-thing\``), only!.message);
      assert.equal(only!.title, 'Name it `new-thing`');
      assert.match(only!.now, new RegExp(`^${kind} new-thing "New thing"`));
      const [second] = proposals(`feature search { duration 1d }\n${declared('Search')}`);
      assert.ok(second!.message.includes(`\`${kind} search-2\``), second!.message);
      assert.equal(second!.title, 'Name it `search-2`');
    });

  it('is another for each of two with one title, and for one without a title', () => {
    const two = 'feature "Cart" { duration 1d }\nfeature "Cart" { duration 1d }\nteam { capacity 1 }';
    assert.deepEqual(
      proposals(two).map(({ title }) => title),
      ['Name it `cart`', 'Name it `cart-2`', 'Name it `new-team`'],
    );
  });

  it('is none that a scenario would take for a change of the plan', () => {
    const text = 'feature "Cart" { duration 1d }\nscenario s { feature cart "Cart" { duration 1d } }';
    assert.deepEqual(
      proposals(text).map(({ title }) => title),
      ['Name it `cart-2`'],
    );
  });

  it('has the letters of its title, however they are composed', () => {
    assert.deepEqual(
      proposals('feature "Cafe\u0301 menu" { duration 1d }').map(({ title }) => title),
      ['Name it `café-menu`'],
    );
  });
});

describe('an owner that is proposed', () => {
  const proposal = (text: string): { message: string; fix: string; now: string } => {
    const analysis = run(text);
    const finding = analysis.findings.find(({ code }) => code === 'unowned-feature')!;
    const [fix] = fixesFor(analysis, finding).filter(({ preferred }) => preferred);
    return { message: messageOf(finding), fix: fix!.title, now: applyEdits(text, fix!.edits.get(uri) ?? []) };
  };
  const unowned = 'feature d { duration 2d }';

  it('is written as it is written elsewhere', () => {
    for (const owner of ['"Dana Lee"', '@dana', '"dana"', '@org/core-api', '"Dana \\"D\\" Lee"']) {
      const { message, fix, now } = proposal(`feature c { duration 2d; owner ${owner} }\n${unowned}`);
      assert.ok(message.includes(`\`owner ${owner}\``), message);
      assert.equal(fix, `Add \`owner ${owner}\``);
      assert.ok(now.endsWith(`feature d { duration 2d; owner ${owner} }`), now);
      assert.deepEqual(errors(now), []);
    }
  });

  it('is the lead of the team, as that is written', () => {
    const { now } = proposal(
      'team web { capacity 1; lead "Kim Lo" }\nfeature c { duration 2d; owner @dana }\nfeature d { duration 2d; team web }',
    );
    assert.match(now, /team web; owner "Kim Lo" }$/);
    assert.deepEqual(errors(now), []);
  });
});

describe('what is missing', () => {
  it('is not put in by a preferred fix where something did not read that may be it', () => {
    const analysis = run('scoring s { = formula value * 2 ° }\nroadmap { rank s }');
    const fixes = analysis.findings.flatMap((finding) => fixesFor(analysis, finding));
    assert.ok(fixes.some(({ title }) => title.startsWith('Add ')));
    assert.ok(fixes.every(({ title, preferred }) => !title.startsWith('Add ') || !preferred));
  });
});
