import { strict as assert } from 'node:assert';
import { type Finding, type FindingOf, finding as findingOf } from '../../server/diagnostics/finding.ts';
import { keptFindings } from '../../server/findings/keptFindings.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { createWorkspace } from '../../server/workspace/workspace.ts';

const uri = 'file:///a.roadmap';
const text = `
feature a "A" { after missing }
feature b "B" { duration 2w; after gone, nowhere; due 2027-02-30 }
`;

const opened = () => {
  const workspace = createWorkspace(memorySource(), { today: () => 20_800 });
  workspace.open(uri, text);
  return { workspace, found: () => workspace.analysisOf(uri)!.findings };
};

const capacity = {
  team: 'a',
  first: 1,
  last: 2,
  needed: 4,
  capacity: 1,
  features: ['x', 'y'],
  others: 0,
  periods: 1,
};

describe('Findings after an edit', () => {
  it('are the very objects they were, except in what was edited', () => {
    const { workspace, found } = opened();
    const before = found();
    const at = text.indexOf('2w');
    workspace.change(uri, [{ start: at, end: at + 1, text: '33' }]);
    const after = found();
    const declarationOf = ({ place: { anchor } }: Finding) => (anchor?.kind === 'declaration' ? anchor.id?.text : '');
    const inA = after.filter((finding) => declarationOf(finding) === 'a');
    assert.ok(inA.length > 0 && inA.every((finding) => before.includes(finding)));
    assert.ok(!after.some((finding) => declarationOf(finding) === 'b' && before.includes(finding)));
  });

  it('are others as soon as they say anything else', () => {
    const place = { file: uri, span: { start: 1, end: 2 } };
    const there = { file: uri, span: { start: 3, end: 4 } };
    const finding = findingOf('over-capacity', place, capacity, [{ place: there, label: { kind: 'dropped' } }]);
    assert.equal(keptFindings([structuredClone(finding)], [finding])[0], finding);
    const others: Partial<FindingOf<'over-capacity'>>[] = [
      { severity: 'error' },
      { place: { file: 'file:///b.roadmap', span: { start: 1, end: 2 } } },
      { place: { file: uri, span: { start: 1, end: 3 } } },
      { facts: { ...capacity, needed: 2 } },
      { facts: { ...capacity, features: ['x'] } },
      { facts: { ...capacity, alone: { name: 'x', people: 4 } } },
      { related: [] },
      { related: [{ place: there, label: { kind: 'fixed' } }] },
      { related: [{ place: { file: uri, span: { start: 3, end: 5 } }, label: { kind: 'dropped' } }] },
    ];
    for (const other of others) {
      const now = { ...finding, ...other };
      assert.equal(keptFindings([now], [finding])[0], now, JSON.stringify(other));
    }
  });
});
