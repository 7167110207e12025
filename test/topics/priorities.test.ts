import { strict as assert } from 'node:assert';
import { priorities } from '../../server/topics/priorities.ts';
import type { Section } from '../../server/topics/section.ts';
import type { Table } from '../../server/topics/table.ts';
import { contentOf, partsOf, sectionOf, words } from '../support/sections.ts';

const rice = `
  roadmap { rank rice }
  product shop "Web shop" {
    feature search "Search" { duration 20d; reach 1000; impact high; confidence 50% }
    feature cart "Cart" { duration 10d; reach 4000; impact high; after search }
    feature guess "Guess" { reach 10; impact low }
    feature mute "Mute" { duration 5d }
  }
`;

const linesOf = ({ columns, rows }: Table): string[] => [
  columns.map(({ head }) => head).join(' | '),
  ...rows.map(({ cells }) => cells.map(words).join(' | ')),
];

const mapOf = (section: Section) => {
  const [part] = partsOf(section, 'chart');
  return part?.chart.kind === 'points' ? part.chart : undefined;
};

describe('the priorities', () => {
  it('are in the order of their scores, each with what it is computed from and what requires it', () => {
    const section = sectionOf(priorities, rice);
    const [scored] = partsOf(section, 'table');
    assert.deepEqual(linesOf(scored!), [
      '# | Feature | Product | RICE | Reach | Impact | Confidence | Effort | Required by',
      '1 | Cart | Web shop | 16,000 | 4,000 | 2 | 100% | 10 person-days | ',
      '2 | Search | Web shop | 1,000 | 1,000 | 2 | 50% | 1 person-month | Cart (16,000)',
    ]);
    assert.deepEqual(section.notes, ['RICE is reach × impact × confidence ÷ effort.']);
  });

  it('name what is missing for a score', () => {
    const [, unscored] = partsOf(sectionOf(priorities, rice), 'table');
    assert.equal(unscored!.title, '2 without a score');
    assert.deepEqual(linesOf(unscored!), [
      'Feature | Product | Missing',
      'Guess | Web shop | duration',
      'Mute | Web shop | reach and impact',
    ]);
  });

  it('are a map of the value by the days that it takes, divided at the medians', () => {
    const map = mapOf(sectionOf(priorities, rice))!;
    assert.deepEqual(
      map.points.map(({ id, up, across }) => [id, up, across]),
      [
        ['shop.cart', 8000, 10],
        ['shop.search', 1000, 20],
      ],
    );
    assert.deepEqual([map.up.title, map.across.title], ['reach × impact × confidence', 'effort, person-days']);
    assert.deepEqual([map.split.up, map.split.across], [4500, 15]);
  });

  it('take the score for the value where it is not divided by the effort', () => {
    const map = mapOf(
      sectionOf(
        priorities,
        `
        roadmap { rank own }
        scoring own "Our points" { formula value * 2 - effort }
        feature a { duration 20d; value 8 }
        feature b { duration 10d; value 8 }
      `,
      ),
    )!;
    assert.deepEqual(
      map.points.map(({ up, across }) => [up, across]),
      [
        [15.5, 10],
        [15, 20],
      ],
    );
    assert.equal(map.up.title, 'Our points');
  });

  it('draw no more points than anybody can tell apart', () => {
    const many = Array.from({ length: 500 }, (_, i) => `feature f${i} { duration 5d; value ${i + 1} }`).join('\n');
    const section = sectionOf(priorities, `roadmap { rank value-effort }\n${many}`);
    assert.equal(mapOf(section)!.points.length, 400);
    assert.equal(partsOf(section, 'table')[0]!.rows.length, 500);
    assert.equal(partsOf(section, 'chart')[0]!.caption, 'The best 400 of 500 features.');
  });

  it('are those of a slice', () => {
    const section = sectionOf(priorities, `${rice}\nview of-cart { include shop.cart }`, 'of-cart');
    assert.deepEqual(
      partsOf(section, 'table').flatMap(({ rows }) => rows.map(({ id }) => id)),
      ['shop.cart'],
    );
  });

  it('show how to rank where there is nothing to rank', () => {
    const content = contentOf(priorities, 'milestone m { on 2027-03-01 }');
    assert.equal(content?.kind, 'nothing');
  });
});
