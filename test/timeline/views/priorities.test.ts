import { strict as assert } from 'node:assert';
import type { PrioritiesData } from '../../../server/timeline/views/priorities.ts';
import { viewData } from '../../../server/topics/viewData.ts';
import { analysed } from '../../support/analysed.ts';

const of = (text: string, slice?: string): PrioritiesData =>
  viewData(analysed(text).analysis, { show: 'priorities', slice }) as PrioritiesData;

const rice = `
  roadmap { rank rice }
  product shop "Web shop" {
    feature search "Search" { duration 20d; reach 1000; impact high; confidence 50% }
    feature cart "Cart" { duration 10d; reach 4000; impact high; after search }
    feature guess "Guess" { reach 10; impact low }
    feature mute "Mute" { duration 5d }
  }
`;

describe('the priorities', () => {
  it('are in the order of their scores, each with what it is made of', () => {
    const { method, formula, inputs, rows } = of(rice);
    assert.deepEqual([method, formula], ['RICE', 'reach × impact × confidence ÷ effort']);
    assert.deepEqual(inputs, ['reach', 'impact', 'confidence', 'effort']);
    assert.deepEqual(
      rows.map(({ id, rank, score }) => [id, rank, score]),
      [
        ['shop.cart', 1, 16000],
        ['shop.search', 2, 1000],
        ['shop.guess', undefined, undefined],
        ['shop.mute', undefined, undefined],
      ],
    );
    assert.deepEqual(rows[0]!.inputs, ['4,000', '2', '100%', '10 person-days']);
    assert.equal(rows[0]!.product, 'Web shop');
  });

  it('say what work inherits from what waits for it, and what is missing for a score', () => {
    const { rows } = of(rice);
    assert.deepEqual(rows[1]!.inherited, { score: 16000, title: 'Cart' });
    assert.deepEqual(rows[2]!.missing, ['duration']);
  });

  it('are a map of what is above the line by the days that it takes', () => {
    const { rows, map } = of(rice);
    assert.deepEqual(rows[0]!.place, { worth: 8000, effort: 10 });
    assert.deepEqual(rows[1]!.place, { worth: 1000, effort: 20 });
    assert.equal(rows[2]!.place, undefined, 'nobody knows how long it takes');
    assert.deepEqual([map.worth.title, map.effort.title], ['reach × impact × confidence', 'effort, person-days']);
    assert.deepEqual(map.split, { worth: 4500, effort: 15 });
    assert.deepEqual([map.placed, map.shown], [2, 2]);
  });

  it('take the score for the worth where it is no quotient of the effort', () => {
    const { rows, map } = of(`
      roadmap { rank own }
      scoring own "Our points" { formula value * 2 - effort }
      feature a { duration 20d; value 8 }
    `);
    assert.deepEqual(rows[0]!.place, { worth: 15, effort: 20 });
    assert.equal(map.worth.title, 'Our points');
  });

  it('draw no more dots than anybody can tell apart', () => {
    const many = Array.from({ length: 500 }, (_, i) => `feature f${i} { duration 5d; value ${i + 1} }`).join('\n');
    const { map, rows } = of(`roadmap { rank value-effort }\n${many}`);
    assert.deepEqual([rows.length, map.placed, map.shown], [500, 500, 400]);
  });

  it('are those of a slice', () => {
    const { rows } = of(`${rice}\nview of-cart { include shop.cart }`, 'of-cart');
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['shop.cart'],
    );
  });
});
