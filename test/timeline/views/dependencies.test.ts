import { strict as assert } from 'node:assert';
import type { DependenciesData } from '../../../server/timeline/views/dependencies.ts';
import { viewData } from '../../../server/topics/viewData.ts';
import { analysed } from '../../support/analysed.ts';
import { generateRoadmap } from '../../support/generateRoadmap.ts';

const of = (text: string, wish: { about?: string; slice?: string } = {}): DependenciesData =>
  viewData(analysed(text).analysis, { show: 'dependencies', ...wish }) as DependenciesData;

/** `a > b`, `…` for a part, `!` where it is critical. */
const told = ({ nodes, links }: DependenciesData): string[] =>
  links.map(
    ({ from, to, part, critical }) => `${nodes[from]!.id} ${part ? '…' : '>'} ${nodes[to]!.id}${critical ? '!' : ''}`,
  );

const shop = `
  roadmap { start 2027-01-04 }
  feature search "Search" { duration 1w }
  feature checkout "Checkout" {
    after search
    feature cart "Cart" { duration 2w }
    feature pay "Payment" { duration 1w; after cart SS +2d }
  }
  feature alone { duration 1d }
  milestone launch "Launch" { after checkout }
`;

describe('the graph of dependencies', () => {
  it('has what is linked, and counts what is not', () => {
    const graph = of(shop);
    assert.deepEqual(told(graph), [
      'search > checkout!',
      'checkout.cart > checkout.pay',
      'checkout > launch!',
      'checkout.cart … checkout!',
      'checkout.pay … checkout',
    ]);
    assert.equal(graph.says, 'Dotted: a whole ends with its parts. 1 other waits for nothing and holds nothing.');
    assert.equal(graph.narrowed, false);
  });

  it('says of a node what it is, when it ends and what it waits for', () => {
    const { nodes } = of(shop);
    const { title, milestone, state, critical, ends, waitsFor } = nodes.find(({ id }) => id === 'checkout.pay')!;
    assert.deepEqual(
      [title, milestone, state, critical, waitsFor],
      ['Payment', false, 'planned', false, ['Cart, SS +2d']],
    );
    assert.ok(ends > 0);
    assert.equal(nodes.find(({ id }) => id === 'launch')!.milestone, true);
  });

  it('leads from the right of a box to the left of a later one', () => {
    const { nodes, links, width, height } = of('feature a\nfeature b { after a }');
    assert.deepEqual([nodes[0]!.x, nodes[1]!.x, width, height], [0, 240, 424, 64]);
    assert.deepEqual(links[0]!.points, [
      [184, 32],
      [240, 32],
    ]);
  });

  it('draws a circle, which is a fault, all the same', () => {
    assert.equal(of('feature a { after b }\nfeature b { after a }').links.length, 2);
  });

  it('is that of a slice', () => {
    assert.deepEqual(told(of(`${shop}\nview v { include checkout }`, { slice: 'v' })), [
      'checkout.cart > checkout.pay',
    ]);
  });

  it('is narrowed to the critical path where there is too much, or to what is around the selected', () => {
    const chain = Array.from(
      { length: 200 },
      (_, i) => `feature f${i} { duration 1d${i > 0 ? `; after f${i - 1}` : ''} }`,
    );
    const text = [...chain, 'feature spare { duration 1d; before f199 }'].join('\n');
    const whole = of(text);
    assert.deepEqual([whole.nodes.length, whole.narrowed], [150, true]);
    assert.equal(
      whole.says,
      '201 depend on each other, which is too many for a picture: these are the first 150 critical ones. Click one to see what is around it.',
    );
    const around = of(text, { about: 'spare' });
    assert.deepEqual([around.nodes.length, around.nodes.at(-1)!.id], [60, 'spare']);
    assert.match(around.says, /these are the 60 nearest to spare\./);
    assert.deepEqual(of(text, { about: 'nobody' }).says, whole.says);
  });

  it('is small for ten thousand features', () => {
    const { nodes, links } = of(generateRoadmap({ features: 10_000 }), { about: 'p7.f3334' });
    assert.deepEqual([nodes.length, nodes.some(({ id }) => id === 'p7.f3334')], [60, true]);
    assert.ok(links.length >= 59);
  });
});
