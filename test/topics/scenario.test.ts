/** What a scenario does, beside the plan as it is and on its card. */
import { strict as assert } from 'node:assert';
import { cardOf } from '../../server/topics/cardOf.ts';
import { scenario, whatIf } from '../../server/topics/scenario.ts';
import { plainText } from '../../server/wording/text.ts';
import { analysed } from '../support/analysed.ts';
import { contentOf, partsOf, sectionOf, words } from '../support/sections.ts';

const plan = `
  roadmap "R" { start 2027-01-04; currency EUR }
  team web "Web" { capacity 2; rate 100/day }
  product shop "Shop" {
    feature cart "Cart" { duration 10d; team web }
    feature pay "Pay" { duration 5d; team web; after cart }
    milestone beta "Beta" { after pay; due 2027-01-22 }
  }
`;
const scenarios = `
  scenario slow "Slower" { feature cart { duration +5d } }
  scenario less "Less" { drop pay }
  scenario later "Later due" { milestone beta { due +2w }; feature cart { duration +5d } }
`;

describe('the scenario topic', () => {
  it('compares finish, missed due dates and cost, with the milestones that move', () => {
    const section = sectionOf(whatIf(), plan + scenarios);
    assert.equal(plainText(section.summary!), 'Less ends first, on 15 Jan 2027: 7 days before the plan as it is.');
    const [table] = partsOf(section, 'table');
    assert.deepEqual(
      table!.rows.map(({ cells, because = [] }) => [...cells.map(words), ...because.map(plainText)]),
      [
        ['As it is', 'Fri 22 Jan 2027', '0', '1,500 EUR'],
        [
          'Slower',
          'Fri 29 Jan 2027, 7 days later',
          '1',
          '2,000 EUR (+500 EUR)',
          'Beta: 29 Jan 2027, 7 days later, misses its due date 22 Jan 2027',
        ],
        ['Less', 'Fri 15 Jan 2027, 7 days earlier', '0', '1,000 EUR (-500 EUR)', 'Beta: 4 Jan 2027, 18 days earlier'],
        [
          'Later due',
          'Fri 29 Jan 2027, 7 days later',
          '0',
          '2,000 EUR (+500 EUR)',
          'Beta: 29 Jan 2027, 7 days later, due 5 Feb 2027',
        ],
      ],
    );
  });

  it('says how to write the first one', () => {
    assert.equal(contentOf(whatIf(), plan)?.kind, 'nothing');
  });

  it('gives the figures of the table on the card', () => {
    const { analysis } = analysed(plan + scenarios);
    const card = (id: string) => {
      const { summary, facts = [], related = [] } = cardOf(analysis, analysis.roadmap.byId.get(id)!);
      return [
        plainText(summary!),
        ...facts.map(({ label, cell }) => `${label}: ${words(cell)}`),
        ...related.flatMap(({ items }) => items.map(({ title, value }) => `${title}: ${plainText(value as string)}`)),
      ];
    };
    assert.deepEqual(card('slow'), [
      'The roadmap ends on 29 Jan 2027, 7 days later',
      'Changes: Cart: duration 10d → 15d',
      'Due dates missed: 1 (0 without it)',
      'Cost: 2,000 EUR (+500 EUR)',
      'Beta: 29 Jan 2027, 7 days later, misses its due date 22 Jan 2027',
    ]);
    assert.deepEqual(card('less').slice(0, 2), ['The roadmap ends on 15 Jan 2027, 7 days earlier', 'Drops: Pay']);
    assert.equal(scenario.card?.(analysis, analysis.roadmap.byId.get('shop')!), undefined);
  });
});
