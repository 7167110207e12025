import { strict as assert } from 'node:assert';
import { differenceOf } from '../../server/comparison/difference.ts';
import type { Finding } from '../../server/diagnostics/finding.ts';
import { analysed } from '../support/analysed.ts';
import { factsOf } from '../support/factsOf.ts';

const between = (before: string, after: string) =>
  differenceOf(analysed(before).analysis, analysed(after).analysis).findings;
const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

const plan = (weeks: number, name = 'launch', more = ''): string => `
  roadmap "R" { start 2027-01-04 }
  feature work { duration ${weeks}w; owner @dana }
  milestone ${name} "Launch" { after work; due 2027-01-20; owner @dana }
  ${more}
`;

describe('Findings of two versions', () => {
  it('are new where nothing of their kind was said of that declaration, and gone the other way round', () => {
    const late = between(plan(2), plan(4));
    assert.deepEqual([codes(late.added), late.gone], [['missed-deadline'], []]);
    assert.deepEqual(codes(between(plan(4), plan(2)).gone), ['missed-deadline']);
  });

  it('are the same where only their figures differ, or the name or the place of what they are about', () => {
    assert.deepEqual(between(plan(4), plan(5)), { added: [], gone: [] });
    assert.deepEqual(between(plan(4), `\n\n${plan(4)}`), { added: [], gone: [] });
    assert.deepEqual(between(plan(4), plan(4, 'release')), { added: [], gone: [] });
  });

  it('are told one by one where several of a kind are about one declaration, or about none', () => {
    const wrong = (names: string): string =>
      plan(2, 'launch', `feature x { duration 1d; owner @dana; after ${names} }`);
    const more = between(wrong('nobody'), wrong('nobody, noone'));
    assert.deepEqual(
      factsOf(more.added, 'unresolved-reference').map(({ name }) => name),
      ['noone'],
    );
    assert.deepEqual(codes(between(plan(2), `import "missing.roadmap"\n${plan(2)}`).added), ['import-not-found']);
  });
});
