import { strict as assert } from 'node:assert';
import { unreliable, unreliableText } from '../../server/findings/unreliable.ts';
import { analysed } from '../support/analysed.ts';
import { idiomsIn } from '../support/idioms.ts';

const figures = (text: string): readonly string[] | undefined => unreliable(analysed(text).analysis)?.figures;

const dated = ['dates', 'odds', 'capacity', 'costs', 'KPIs'];

describe('Figures that cannot be relied on', () => {
  it('are none because of what is wrong with a plan that was understood', () => {
    const plan = `
      roadmap { start 2027-01-04; budget 1k; currency EUR }
      team web { capacity 1; rate 900/day }
      kpi uptime { baseline 99; target 100 by 2027-06-30; floor 98 }
      product p {
        feature a { duration 10d; due 2027-01-08; team web 2; moves uptime -5 }
        feature b { start 2027-01-04; duration 1d; after a }
      }`;
    const { analysis } = analysed(plan);
    const { findings } = analysis;
    const codes = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    assert.deepEqual(codes, ['guard-rail-broken', 'missed-deadline', 'impossible-start']);
    assert.equal(unreliable(analysis), undefined);
  });

  it('are those that are computed from the property with the error', () => {
    assert.deepEqual(figures('feature a { duration 1d; after b }'), ['dates']);
    assert.deepEqual(figures('feature a { duration 1d; cost 1x }'), ['costs']);
    assert.deepEqual(figures('feature a { duration 1d; reach many }'), ['priorities']);
    assert.deepEqual(figures('kpi k { baseline 1; target soon }'), ['KPIs']);
    assert.deepEqual(figures('feature a { duraton 5d }'), ['dates']);
    assert.equal(figures('feature a { duration 1d; owner 7 }'), undefined);
    assert.equal(figures('feature a { duration 1d; colour 7 }'), undefined);
  });

  it('are no others than the roadmap has', () => {
    const late = 'feature a { duration 10days after b } feature b { duration 1d }';
    assert.deepEqual(figures(late), ['dates']);
    assert.deepEqual(figures(`${late} team web { capacity 1 }`), ['dates', 'capacity']);
    assert.deepEqual(figures(`${late} feature c { duration 1d..2d; cost 1k }`), ['dates', 'odds', 'costs']);
    assert.deepEqual(figures(`${late} feature c { value 3 } kpi k { baseline 1 }`), ['dates', 'KPIs', 'priorities']);
  });

  it('are all where a part of the text was not read', () => {
    const all = [...dated, 'priorities'];
    assert.deepEqual(figures('feature a { duration 1d'), all);
    assert.deepEqual(figures('import "people.roadmap"\nfeature a { duration 1d }'), all);
    assert.deepEqual(figures('feature a { duration 1d }\n°'), all);
  });

  it('are named with the reason, in plain English', () => {
    const text = (source: string): string => unreliableText(unreliable(analysed(source).analysis)!);
    assert.equal(
      text('feature a { duration 1d; reach many }'),
      'Priorities may be wrong because of 1 error in main.roadmap. Invalid value `many` of `reach`. Expected a number of 0 or more.',
    );
    const two = text('import "people.roadmap"\nfeature a { duration 1d; cost 1x }');
    assert.equal(
      two,
      'All figures may be wrong because of 2 errors in main.roadmap. The first: Cannot find `people.roadmap`.',
    );
    assert.deepEqual(idiomsIn(two), []);
  });
});
