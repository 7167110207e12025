import { strict as assert } from 'node:assert';
import { checked } from '../../server/checks/checked.ts';
import { analysed } from '../support/analysed.ts';

const plan = (...lines: string[]): string => `
  roadmap "R" { start 2027-01-04; as-of 2027-01-11 }
  team web { capacity 2; rate 900/day }
  objective growth { measured-by sales }
  kpi sales { baseline 1 on 2027-01-01; target 9 by 2027-12-31 }
  feature whole {
    feature a { duration 2w; team web 2; reach 5; impact 1; owner @dana }
    feature b { duration 1w; after a; supports growth }
  }
  feature c { duration 1w; after whole, b; due 2027-01-15; moves sales +1 }
  ${lines.join('\n')}
`;

/** Each is the plan after an edit; all are compared with all, so that whatever was kept must be given up again. */
const versions = [
  plan(),
  plan('feature d { duration 1w; after c, a }'),
  plan().replace('after a;', 'after a, c;'),
  plan().replace('feature whole {', 'feature whole { status dropped'),
  plan().replace('feature whole {', 'feature whole {\n feature first { duration 3d }'),
  plan().replace('reach 5', 'reach 50'),
  plan('objective bold { kpi best { target 5 by 2027-12-31 }\n objective part }'),
  plan('objective bold { kpi last { target 5 by 2027-12-31 }\n objective part }'),
  plan().replace('reach 5; impact 1', 'impact 1'),
  plan().replace('owner @dana', 'finished 2027-01-08; started 2027-01-04'),
  plan().replace('"R" {', '"R" { rank wsjf;'),
  plan().replace('capacity 2', 'capacity 1').replace('supports growth', ''),
  plan().replace('after whole, b', 'after whole +1d, b'),
];

describe('Findings and ranks that keep what was there before', () => {
  it('are those of a fresh look, whatever the edit', () => {
    const all = versions.map((text) => analysed(text).analysis);
    for (const before of all) {
      for (const after of all) {
        const { root, files, imports, today, model, roadmap, found } = after;
        const kept = before.with({ root, files, imports, today, model, roadmap, found });
        assert.deepEqual([...kept.ranking.scores], [...after.ranking.scores]);
        assert.deepEqual(kept.ranking.ranks, after.ranking.ranks);
        assert.deepEqual(kept.ask(checked).findings, after.ask(checked).findings);
      }
    }
  });
});
