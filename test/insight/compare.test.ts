import { strict as assert } from 'node:assert';
import { compare } from '../../server/insight/compare.ts';
import { analysed } from '../support/analysed.ts';

const between = (before: string, after: string) => compare(analysed(before).analysis, analysed(after).analysis);

const plan = (search: string, more = ''): string => `
  roadmap "R" { start 2027-01-04 }
  feature search { ${search} }
  feature cart { duration 1w; after search }
  feature other { duration 1d }
  milestone beta { after cart }
  ${more}
`;

describe('Two versions of a plan', () => {
  it('say which edit moved which date', () => {
    const { edited, moved, added, removed } = between(plan('duration 2w'), plan('duration 3w'));
    assert.deepEqual(edited, [{ id: 'search', properties: ['duration'] }]);
    assert.deepEqual(
      moved.map(({ id, by, because }) => [id, by, because]),
      [
        ['search', 7, ['search']],
        ['cart', 7, ['search']],
        ['beta', 7, ['search']],
      ],
    );
    assert.deepEqual([added, removed], [[], []]);
  });

  it('know what came and what went', () => {
    const { added, removed } = between(plan('duration 2w', 'feature old {}'), plan('duration 2w', 'feature new {}'));
    assert.deepEqual([added, removed], [['new'], ['old']]);
  });

  it('see an edit that moves nothing, and none in a line that moved in the file', () => {
    const { edited, moved } = between(plan('duration 2w'), `\n\n${plan('duration 2w; owner @dana')}`);
    assert.deepEqual(edited, [{ id: 'search', properties: ['owner'] }]);
    assert.deepEqual(moved, []);
  });

  it('tell what it costs, and where each KPI ends', () => {
    const kpi = 'team web { rate 100/day }\nkpi sales { baseline 5 on 2027-01-01; target 9 by 2027-12-31 }\n';
    const with_ = (by: number, days: number): string =>
      `${kpi}feature a { duration ${days}d; team web; moves sales +${by} }`;
    const { cost, kpis } = between(with_(1, 5), with_(3, 8));
    assert.deepEqual(cost, { before: 500, after: 800 });
    assert.deepEqual(kpis, [{ id: 'sales', before: 6, after: 8 }]);
  });

  it('tell what is critical now', () => {
    const { nowCritical, noLongerCritical } = between(
      plan('duration 2w'),
      plan('duration 2w').replace('other { duration 1d }', 'other { duration 9w }'),
    );
    assert.deepEqual(nowCritical, ['other']);
    assert.deepEqual([...noLongerCritical].sort(), ['beta', 'cart', 'search']);
  });
});
