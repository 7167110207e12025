import { strict as assert } from 'node:assert';
import { refactors } from '../../server/language/refactors.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { testDay } from '../support/analysed.ts';
import { at, edited } from '../support/language.ts';

const run = (text: string) => analyse('/main.roadmap', memorySource([['/main.roadmap', text]]), { today: testDay })!;

/** The dates of what is there before and after, by id, and the errors. */
const planned = (text: string) => {
  const { roadmap, schedule, findings } = run(text);
  return {
    dates: new Map(schedule.items.map(({ firstDay, lastDay }, i) => [roadmap.work[i]!.id, `${firstDay}..${lastDay}`])),
    errors: findings.filter(({ severity }) => severity === 'error'),
  };
};

function split(annotated: string): { before: string; after: string } | undefined {
  const { analysis, uri, file, offset } = at(annotated);
  const found = refactors(analysis, file, offset).find(({ title }) => title.startsWith('Split'));
  return found && { before: file.text, after: edited(analysis, found.edits, uri) };
}

describe('A feature that is split', () => {
  const plan = (cart: string) => `
    team web "Web" { capacity 4 }
    feature search "Search" { duration 3d; team web }
    ${cart}
    milestone beta "Beta" { after cart }
  `;

  for (const cart of [
    'feature ca$0rt "One-page \\"cart\\"" { duration 9d; team web 2; after search }',
    'feature ca$0rt {\n      // how long\n      duration 8d..10d..17d\n      team web 2\n\n      after search\n    }',
    'feature ca$0rt { duration 2w }',
    'feature ca$0rt { duration 4d..8d }',
    'feature ca$0rt {\n      duration 3ew; after search +2d\n      due 2027-12-31 }',
  ]) {
    it(`ends when it did: ${cart.replace(/\s+/g, ' ')}`, () => {
      const { before, after } = split(plan(cart))!;
      const [was, is] = [planned(before), planned(after)];
      assert.deepEqual(is.errors, [], after);
      for (const [id, dates] of was.dates) assert.equal(is.dates.get(id), dates, `${id}\n${after}`);
      assert.equal(is.dates.size, was.dates.size + 2);
    });
  }

  it('reads as if it was written so', () => {
    const { after } = split(
      'feature ca$0rt "Cart" {\n  duration 5d\n  team web 2\n  value 8\n}\nteam web { capacity 2 }\n',
    )!;
    assert.equal(
      after.trim(),
      [
        'feature cart "Cart" {',
        '  value 8',
        '  feature part-1 "Cart, part 1" { duration 3d; team web 2 }',
        '  feature part-2 "Cart, part 2" { duration 2d; after part-1; team web 2 }',
        '}',
        'team web { capacity 2 }',
      ].join('\n'),
    );
  });

  it('is one that can be: not begun, not fixed, longer than a day', () => {
    for (const body of [
      'duration 1d',
      'duration 5h',
      'effort 10d',
      'duration 5d; status in-progress 40%',
      'duration 5d; start 2027-03-01',
      'duration 1mo',
      'duration 3d..5d',
      'duration 5d..2w',
    ])
      assert.equal(split(`feature ca$0rt { ${body} }`), undefined, body);
  });
});
