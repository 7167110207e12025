import { strict as assert } from 'node:assert';
import type { Score } from '../../server/insight/ranking.ts';
import { overlay } from '../../server/model/overlay.ts';
import { analysed } from '../support/analysed.ts';

/** The order by name with the score of each, rounded: `search 9, cart 4.5`. */
const order = (text: string): string => {
  const { roadmap, ranking } = analysed(text).analysis;
  return ranking.order
    .map((i) => `${roadmap.work[i]!.name} ${Math.round(ranking.scores.get(i)!.value! * 100) / 100}`)
    .join(', ');
};

const scoreOf = (text: string, name: string): Score | undefined => {
  const { roadmap, ranking } = analysed(text).analysis;
  return ranking.scores.get(roadmap.work.find((work) => work.name === name)!.index);
};

describe('The rank of features', () => {
  it('is by RICE where nothing else is said: reach × impact × confidence ÷ person-months of 20 days', () => {
    assert.equal(
      order(`
        feature search { effort 40d; reach 12k; impact medium; confidence 80% }
        feature cart { effort 10d; reach 3k; impact massive; confidence 50% }
      `),
      'cart 9000, search 4800',
    );
  });

  it('takes effort from the plan: duration × people', () => {
    const text = 'team web {}\nfeature cart { duration 2w; team web 2; reach 1000; impact 1 }';
    assert.equal(order(text), 'cart 1000');
    assert.deepEqual(scoreOf(text, 'cart')!.inputs.at(-1), {
      name: 'effort',
      value: 1,
      says: '1 person-month',
      source: 'plan',
    });
  });

  it('doubts nobody who says nothing: confidence is 100 % then', () => {
    const score = scoreOf('feature cart { duration 20d; reach 100; impact 2 }', 'cart')!;
    assert.equal(score.value, 200);
    assert.deepEqual(score.inputs[2], { name: 'confidence', value: 1, says: '100%', source: 'default' });
  });

  it('says what is missing, and ranks nothing on half of its inputs', () => {
    const score = scoreOf('feature cart { reach 100 }', 'cart')!;
    assert.equal(score.value, undefined);
    assert.equal(score.rank, undefined);
    assert.deepEqual(score.missing, ['impact', 'duration']);
  });

  it('is shared by equal scores, and counts on after them', () => {
    const { roadmap, ranking } = analysed(`
      feature a { duration 20d; reach 100; impact 1 }
      feature b { duration 20d; reach 300; impact 1 }
      feature c { duration 20d; reach 100; impact 1 }
      feature d { duration 20d; reach 50; impact 1 }
    `).analysis;
    const ranks = roadmap.work.map(({ index, name }) => `${name}${ranking.scores.get(index)!.rank}`);
    assert.deepEqual(ranks, ['a2', 'b1', 'c2', 'd4']);
    assert.deepEqual([...ranking.ranks], [2, 1, 2, 4]);
  });

  it('leaves out what is done, dropped, or a summary', () => {
    assert.equal(
      order(`
        feature done { duration 20d; reach 1; impact 1; status done }
        feature dropped { duration 20d; reach 1; impact 1; status dropped }
        feature whole { reach 1; impact 1; feature part { duration 20d; reach 7; impact 1 } }
      `),
      'part 7',
    );
  });

  for (const [method, expected] of [
    ['ice', 'b 9.6, a 4'],
    ['wsjf', 'b 32, a 8'],
    ['value-effort', 'b 16, a 5'],
    ['moscow', 'a 3, b 1'],
  ] as const) {
    it(`follows ${method}`, () => {
      const text = `
        roadmap "R" { rank ${method} }
        feature a { duration 20d; impact 2; confidence 50%; ease 4; value 5; urgency 2; risk-reduction 1; moscow must }
        feature b { duration 10d; impact 3; confidence 80%; ease 4; value 8; urgency 5; risk-reduction 3; moscow could }
      `;
      assert.equal(order(text), expected);
    });
  }

  it('follows an own formula over the same inputs', () => {
    const text = `
      roadmap "R" { rank worth }
      scoring worth "Worth" { formula (value * 2 + reach / 1000) / effort - risk-reduction }
      feature a { duration 20d; value 5; reach 4k; risk-reduction 1 }
    `;
    assert.equal(order(text), 'a 13');
    const { ranking } = analysed(text).analysis;
    assert.equal(ranking.methodTitle, 'Worth');
    assert.equal(ranking.formula, '(value × 2 + reach ÷ 1000) ÷ effort − risk-reduction');
  });

  it('follows the formula that a scenario gives it', () => {
    const { analysis } = analysed(`
      roadmap "R" { rank mine }
      scoring mine { formula value * 2 }
      feature cart { value 3 }
      scenario other { scoring mine { formula value * 5 } }
    `);
    const score = (roadmap: typeof analysis.roadmap) => analysis.with({ roadmap }).ranking.scores.get(0)?.value;
    assert.equal(score(analysis.roadmap), 6);
    assert.equal(score(overlay(analysis, ['other'])), 15);
  });

  it('has no score where a formula is longer than anybody writes', () => {
    const text = (terms: number): string =>
      `roadmap "R" { rank s } scoring s { formula ${Array(terms).fill('value').join(' + ')} } feature a { value 2 }`;
    assert.equal(scoreOf(text(250), 'a')?.value, 500);
    const { roadmap, findings } = analysed(text(6_000)).analysis;
    assert.equal(roadmap.work.length, 1);
    assert(findings.some(({ code }) => code === 'invalid-formula'));
  });

  it('has no score where a formula divides by nothing', () => {
    const score = scoreOf('feature a { duration 0d; reach 4k; impact 1 }', 'a')!;
    assert.equal(score.value, undefined);
    assert.deepEqual(score.missing, ['duration']);
  });
});

describe('Inherited priority', () => {
  it('is the highest of those that wait, however far away', () => {
    const text = `
      feature ground { duration 20d; reach 1; impact 1 }
      feature middle { duration 20d; reach 5; impact 1; after ground }
      feature top { duration 20d; reach 9; impact 1; after middle }
    `;
    assert.deepEqual(scoreOf(text, 'ground')!.inherited, { value: 9, from: 2 });
    assert.deepEqual(scoreOf(text, 'middle')!.inherited, { value: 9, from: 2 });
    assert.equal(scoreOf(text, 'top')!.inherited, undefined);
  });

  it('reaches the parts of what is waited for, through milestones too', () => {
    const text = `
      feature whole { feature part { duration 20d; reach 1; impact 1 } }
      milestone gate { after whole }
      feature top { duration 20d; reach 9; impact 1; after gate }
    `;
    assert.equal(scoreOf(text, 'part')!.inherited?.value, 9);
  });

  it('is there for work without a score of its own', () => {
    const text = 'feature a { duration 1d }\nfeature b { duration 20d; reach 9; impact 1; after a }';
    assert.equal(scoreOf(text, 'a')!.inherited?.value, 9);
  });

  it('ends where work waits for itself', () => {
    const text = `
      feature a { duration 20d; reach 1; impact 1; after b }
      feature b { duration 20d; reach 2; impact 1; after a }
    `;
    assert.equal(order(text), 'b 2, a 1');
  });
});

describe('A ranking that keeps what was there before', () => {
  it('equals one from scratch', () => {
    const before = analysed(
      'feature a { duration 20d; reach 1; impact 1 }\nfeature b { duration 20d; reach 5; impact 1; after a }',
    ).analysis;
    const after = analysed(
      'feature a { duration 10d; reach 9; impact 1 }\nfeature b { duration 20d; reach 5; impact 1; after a }',
    ).analysis;
    const kept = before.with({ roadmap: after.roadmap }).ranking;
    assert.deepEqual([...kept.scores], [...after.ranking.scores]);
    assert.deepEqual(kept.order, after.ranking.order);
  });
});
