import { strict as assert } from 'node:assert';
import type { TimelinePlan } from '../../server/timeline/plan.ts';
import { scene } from '../../server/timeline/scene.ts';
import { defaultView, type View } from '../../server/timeline/view.ts';
import { halfYear, link, plan, row } from '../support/timelinePlans.ts';

/** The lines as an outline: lanes flush left, work below them. */
function outline(of: TimelinePlan, view: Partial<View> = {}): string[] {
  return scene(of, { ...defaultView, ...view }).placed.map((line) =>
    line.kind === 'lane'
      ? `${line.open ? '-' : '+'} ${line.title} (${line.rows.length})`
      : `${'  '.repeat(line.depth + 1)}${line.open === undefined ? '' : line.open ? '- ' : '+ '}${of.rows[line.row]!.title}`,
  );
}

describe('the lanes of the timeline', () => {
  it('are the products, with parts under their summaries', () => {
    assert.deepEqual(outline(halfYear()), [
      '- Web shop (7)',
      '  Customer research',
      '  - Checkout',
      '    Cart that remembers',
      '    Payment with one tap',
      '  Search that forgives typing mistakes',
      '  Gift cards',
      '  Launch',
      '- Mobile app (5)',
      '  Works offline',
      '  Push notifications',
      '  Widgets',
      '  Release',
      '  Public beta',
    ]);
  });

  it('are the teams, work of two teams in both, and work of nobody last', () => {
    assert.deepEqual(outline(halfYear(), { grouping: 'team' }), [
      '- Design (1)',
      '  Customer research',
      '- Web (3)',
      '  - Checkout',
      '    Cart that remembers',
      '    Payment with one tap',
      '- Core (2)',
      '  Payment with one tap',
      '  Search that forgives typing mistakes',
      '- Mobile (4)',
      '  Works offline',
      '  Push notifications',
      '  Widgets',
      '  Release',
      '- Without a team (3)',
      '  Gift cards',
      '  Launch',
      '  Public beta',
    ]);
  });

  it('let a part without a team stand with its summary', () => {
    const rows = [row('a', { summary: true, teams: ['web'] }), row('a.b', { partOf: 0 })];
    const teams = [{ id: 'web', title: 'Web' }];
    assert.deepEqual(outline(plan(rows, { teams }), { grouping: 'team' }), ['- Web (2)', '  - a', '    a.b']);
  });

  it('need no heading where nothing is grouped', () => {
    assert.deepEqual(outline(plan([row('a'), row('b')]), { grouping: 'none' }), ['  a', '  b']);
  });

  it('close, and their summaries too', () => {
    const collapsed = new Set(['product:app', 'product:shop shop.checkout']);
    const closed = outline(halfYear(), { collapsed });
    assert.equal(closed.at(-1), '+ Mobile app (5)');
    assert.ok(closed.includes('  + Checkout'));
    assert.ok(!closed.some((line) => line.includes('Cart')));
  });

  it('show what the filter finds, with the summaries above it, closed or not', () => {
    const collapsed = new Set(['product:shop']);
    assert.deepEqual(outline(halfYear(), { filter: 'CART remem', collapsed }), [
      '- Web shop (2)',
      '  - Checkout',
      '    Cart that remembers',
    ]);
    assert.deepEqual(outline(halfYear(), { filter: '@sam critical' }), []);
    assert.deepEqual(outline(halfYear(), { filter: 'blocked' }), [
      '- Web shop (1)',
      '  Search that forgives typing mistakes',
    ]);
  });

  it('are those of a view, in which a part may stand without its summary', () => {
    const deck = {
      id: 'deck',
      title: 'Deck',
      show: ['timeline'],
      rows: [
        [2, 3],
        [8, 8],
      ],
    } as const;
    const sliced = { ...halfYear(), slices: [deck] };
    assert.deepEqual(outline(sliced, { slice: 'deck' }), [
      '- Web shop (2)',
      '  Cart that remembers',
      '  Payment with one tap',
      '- Mobile app (1)',
      '  Push notifications',
    ]);
    assert.deepEqual(outline(sliced, { slice: 'deck', filter: 'cart' }), ['- Web shop (1)', '  Cart that remembers']);
    assert.equal(outline(sliced, { slice: 'gone' }).length, 14);
  });

  it('have each line under the one before, without a gap', () => {
    const { placed, height } = scene(halfYear(), defaultView);
    placed.forEach((line, i) => {
      assert.equal(line.y + line.height, placed[i + 1]?.y ?? height);
    });
    assert.equal(new Set(placed.map((line) => line.key)).size, placed.length);
  });

  it('keep an arrow inside a lane where both its ends are there', () => {
    const rows = [row('a', { teams: ['x', 'y'] }), row('b', { teams: ['x', 'y'] }), row('c', { teams: ['y'] })];
    const of = plan(rows, { links: [link(0, 1), link(1, 2)] });
    const { placed, links } = scene(of, { ...defaultView, grouping: 'team' });
    assert.deepEqual(
      links.map(({ from, to }) => `${placed[from]!.key} > ${placed[to]!.key}`),
      ['team:x a > team:x b', 'team:y a > team:y b', 'team:y b > team:y c'],
    );
  });
});
