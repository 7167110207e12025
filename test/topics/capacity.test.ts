import { strict as assert } from 'node:assert';
import { capacity } from '../../server/topics/capacity.ts';
import type { Grid } from '../../server/topics/table.ts';
import { plainText } from '../../server/wording/text.ts';
import { contentOf, partsOf, sectionOf, words } from '../support/sections.ts';

const gridOf = (text: string, slice?: string): Grid => partsOf(sectionOf(capacity, text, slice), 'grid')[0]!;

/** `10/20`, with `!` where the team is over-allocated on some day. */
const told = ({ rows }: Grid): string[] =>
  rows.map(({ id, cells }) => {
    const months = cells.map((cell) =>
      cell ? `${cell.values.slice(0, 2).map(words).join('/')}${cell.tone === 'bad' ? '!' : ''}` : 'none',
    );
    return `${id}: ${months.join(' ')}`;
  });

const two = `
  roadmap { start 2027-01-18 }
  team web "Web" { capacity 2; capacity 3 from 2027-03-01 }
  team free { }
  feature cart "Cart" { duration 2w; team web 2 }
  feature pay "Payment" { duration 1w; team web 1 }
  feature late "Late" { duration 1w; team web 3; earliest 2027-03-01 }
  feature draw { duration 1w; team free 2 }
`;

describe('the capacity topic', () => {
  it('shows the load by month, without a gap, in person-days', () => {
    const grid = gridOf(two);
    assert.deepEqual(grid.columns, ['Jan 2027', 'Feb 2027', 'Mar 2027']);
    assert.deepEqual(told(grid), ['web: 25/42! none 15/69', 'free: 10/ none none']);
    assert.deepEqual(
      grid.rows.map(({ note }) => note),
      ['2 people, then 3 people from 1 Mar 2027', 'no limit'],
    );
    assert.equal(plainText(grid.rows[0]!.cells[0]!.text), '25 of 42 person-days, over-allocated on some days');
  });

  it('lists the features that need the team, and of an over-allocated month only those of its over-allocated days', () => {
    const [january, , march] = gridOf(`${two}\nfeature after "After" { duration 1d; team web 1; after cart }`).rows[0]!
      .cells;
    const items = (cell: NonNullable<typeof january>) => cell.items.map((item) => `${item.title} ${words(item)}`);
    assert.deepEqual(items(january!), ['Cart 20', 'Payment 5']);
    assert.deepEqual(items(march!), ['Late 15']);
  });

  it('lists a few features and counts the others', () => {
    const many = Array.from({ length: 9 }, (_, i) => `feature f${i} { duration ${i + 1}d; team web }`).join('\n');
    const [cell] = gridOf(`roadmap { start 2027-02-01 }\nteam web { capacity 9 }\n${many}`).rows[0]!.cells;
    assert.deepEqual([cell!.items.length, cell!.items[0]!.id, cell!.more], [6, 'f8', 3]);
  });

  it('begins on the status date, since the past cannot be changed', () => {
    const grid = gridOf(`
      roadmap { start 2026-11-02; as-of 2027-01-04 }
      team web { capacity 1 }
      feature f { duration 60d; team web; started 2026-11-02; status in-progress 90% }
    `);
    assert.deepEqual(grid.columns, ['Jan 2027']);
  });

  it('has the teams that a slice names, or that its features need', () => {
    const text = `${two}\nteam idle { capacity 1 }\nview v { include draw, idle }`;
    assert.deepEqual(
      gridOf(text, 'v').rows.map(({ id }) => id),
      ['free', 'idle'],
    );
  });

  it('tells what to write without a team, or where no team is needed', () => {
    const title = (text: string) => {
      const content = contentOf(capacity, text);
      return content?.kind === 'nothing' ? content.title : undefined;
    };
    assert.equal(title('feature f { duration 1w }'), 'No team yet');
    assert.equal(title('team web { capacity 1 }'), 'No team is needed yet');
  });
});
