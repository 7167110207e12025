import { strict as assert } from 'node:assert';
import type { CapacityData } from '../../../server/timeline/views/capacity.ts';
import { viewData } from '../../../server/timeline/views/index.ts';
import { analysed } from '../../support/analysed.ts';

const of = (text: string, slice?: string): CapacityData =>
  viewData(analysed(text).analysis, { show: 'capacity', slice }) as CapacityData;

/** `10/20`, with `!` where it is too much on some day. */
const told = ({ teams }: CapacityData): string[] =>
  teams.map(
    ({ id, cells }) =>
      `${id}: ${cells.map((cell) => (cell ? `${cell.asked}/${cell.capacity ?? '-'}${cell.over ? '!' : ''}` : 'none')).join(' ')}`,
  );

const two = `
  roadmap { start 2027-01-18 }
  team web "Web" { capacity 2; capacity 3 from 2027-03-01 }
  team free { }
  feature cart "Cart" { duration 2w; team web 2 }
  feature pay "Payment" { duration 1w; team web 1 }
  feature late "Late" { duration 1w; team web 3; earliest 2027-03-01 }
  feature draw { duration 1w; team free 2 }
`;

describe('the load of the teams', () => {
  it('is told by month, without a gap, in person-days', () => {
    const load = of(two);
    assert.deepEqual(
      load.months.map(({ says }) => says),
      ['Jan 2027', 'Feb 2027', 'Mar 2027'],
    );
    assert.deepEqual(told(load), ['web: 25/42! none 15/69', 'free: 10/- none none']);
    assert.deepEqual(
      load.teams.map(({ people }) => people),
      ['2 people, then 3 people from 1 Mar 2027', 'no limit'],
    );
  });

  it('says who asks, and of what is too much just who asks on those days', () => {
    const text = `${two}\nfeature after "After" { duration 1d; team web 1; after cart }`;
    const [january, , march] = of(text).teams[0]!.cells;
    assert.deepEqual(
      january!.who.map(({ id, days }) => [id, days]),
      [
        ['cart', 20],
        ['pay', 5],
      ],
    );
    assert.deepEqual(
      march!.who.map(({ title, days }) => [title, days]),
      [['Late', 15]],
    );
  });

  it('names a few and counts the others', () => {
    const many = Array.from({ length: 9 }, (_, i) => `feature f${i} { duration ${i + 1}d; team web }`).join('\n');
    const [cell] = of(`roadmap { start 2027-02-01 }\nteam web { capacity 9 }\n${many}`).teams[0]!.cells;
    assert.deepEqual([cell!.who.length, cell!.who[0]!.id, cell!.more], [6, 'f8', 3]);
  });

  it('begins on the status date, since the past cannot be moved', () => {
    const load = of(`
      roadmap { start 2026-11-02; as-of 2027-01-04 }
      team web { capacity 1 }
      feature f { duration 60d; team web; started 2026-11-02; status in-progress 90% }
    `);
    assert.deepEqual(
      load.months.map(({ says }) => says),
      ['Jan 2027'],
    );
  });

  it('has the teams that a slice names, or that its features ask', () => {
    const text = `${two}\nteam idle { capacity 1 }\nview v { include draw, idle }`;
    assert.deepEqual(
      of(text, 'v').teams.map(({ id }) => id),
      ['free', 'idle'],
    );
  });

  it('is nothing without a team, or where none is asked', () => {
    assert.deepEqual(of('feature f { duration 1w }').teams, []);
    assert.deepEqual(of('team web { capacity 1 }').months, []);
  });
});
