/** Commitments that no order of the work keeps, told apart from those that other work comes before. */
import { strict as assert } from 'node:assert';
import { isoDate } from '../../grammar/civil.ts';
import { analysed } from '../support/analysed.ts';
import { checkedPlanText } from '../support/checkedPlanText.ts';
import { fewestMissed } from '../support/exactPromises.ts';
import { factsOf } from '../support/factsOf.ts';
import { checkedPlan, randomPromises } from '../support/promisePlans.ts';

const late = ['missed-commitment', 'missed-deadline'] as const;

/** `code name` of each missed date, in the order of the text. */
const missed = (header: string, work: string): string[] =>
  late
    .flatMap((code) =>
      factsOf(
        analysed(`roadmap { start 2027-01-04; ${header} }\nteam t { capacity 1 }\n${work}`).analysis.findings,
        code,
      ).map(({ name }) => `${code} ${name}`),
    )
    .sort();

describe('missed-commitment', () => {
  const a = 'feature a { duration 5d; team t; due 2027-01-08; commitment committed }';
  const b = 'feature b { duration 5d; team t; due 2027-01-08; commitment committed }';

  it('is for what the people or the dependencies make impossible, not for what lost to another promise', () => {
    assert.deepEqual(missed('schedule leveled', `${a}\n${b}`), ['missed-deadline b']);
    assert.deepEqual(
      missed('schedule leveled', `${a}\nfeature m { duration 6d; team t; due 2027-01-08; commitment committed }`),
      ['missed-commitment m'],
    );
    assert.deepEqual(
      missed(
        'schedule leveled',
        'feature c { duration 5d; team t }\nfeature d { duration 5d; team t; after c; due 2027-01-14; commitment committed }',
      ),
      ['missed-commitment d'],
    );
  });

  it('is only for commitments of levelled plans', () => {
    const long = (commitment: string): string => `feature a { duration 6d; team t; due 2027-01-08; ${commitment} }`;
    assert.deepEqual(missed('schedule leveled', long('')), ['missed-deadline a']);
    assert.deepEqual(missed('schedule leveled', long('commitment aspiration')), ['missed-deadline a']);
    assert.deepEqual(missed('', long('commitment committed')), ['missed-deadline a']);
  });

  it('counts what remains, absences and people who come later', () => {
    const text = `roadmap { start 2027-01-04; as-of 2027-01-11; schedule leveled }
      team t { capacity 0; capacity 2 from 2027-01-18; away 2027-01-20..2027-01-21 }
      feature a { duration 4d; team t }
      feature b { duration 4d; team t }
      milestone m { after a, b; due 2027-01-22; commitment committed }`;
    const [found] = factsOf(analysed(text).analysis.findings, 'missed-commitment');
    assert.equal(found && isoDate(found.possible), '2027-01-25');
  });

  it('is never reported where some order keeps the commitment', () => {
    let found = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const plan = randomPromises({ size: 9, seed, slack: [0.4, 0.9] });
      const text = checkedPlanText(checkedPlan(plan)).replace('calendar own', 'schedule leveled; calendar own');
      for (const { name } of factsOf(analysed(text).analysis.findings, 'missed-commitment')) {
        found++;
        const alone = plan.due.map((due, j) => (`t${j}` === name ? due : undefined));
        assert.equal(
          fewestMissed({ ...plan, due: alone }, { committed: 1, planned: 0 })?.committed,
          1,
          `${seed} ${name}`,
        );
      }
    }
    assert.ok(found > 10, `${found} commitments`);
  });
});
