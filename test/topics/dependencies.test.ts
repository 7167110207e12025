import { strict as assert } from 'node:assert';
import { dependencyGraph } from '../../server/topics/dependencyGraph.ts';
import type { Graph } from '../../server/topics/graph.ts';
import { planningScope } from '../../server/topics/scope.ts';
import { plainText } from '../../server/wording/text.ts';
import { analysed } from '../support/analysed.ts';
import { generateRoadmap } from '../support/generateRoadmap.ts';

function of(text: string, { slice, about }: { slice?: string; about?: string } = {}): Graph {
  const { analysis } = analysed(text);
  const view = analysis.roadmap.views.find(({ id }) => id === slice);
  const graph = dependencyGraph(planningScope(analysis, view, about));
  assert.ok(graph);
  return graph;
}

const caption = ({ caption: text = '' }: Graph): string => plainText(text);

/** `a > b`, `…` for a part, `!` where it is critical. */
const told = ({ nodes, links }: Graph): string[] =>
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
    assert.equal(caption(graph), 'Dotted lines: a feature ends with its last sub-feature. 1 without a dependency.');
    assert.equal(graph.narrowed, undefined);
  });

  it('says of a node what it is, when it ends and what it depends on', () => {
    const { nodes } = of(shop);
    const { title, milestone, state, critical, ends, predecessors } = nodes.find(({ id }) => id === 'checkout.pay')!;
    assert.deepEqual(
      [title, milestone, state, critical, predecessors],
      ['Payment', false, 'planned', false, ['Cart, SS +2d']],
    );
    assert.ok(ends !== undefined && ends > 0);
    assert.equal(nodes.find(({ id }) => id === 'launch')!.milestone, true);
  });

  it('has no date for work that was dropped', () => {
    const { nodes } = of('feature a { duration 1d }\nfeature b { duration 1d; after a; status dropped }');
    assert.deepEqual(
      nodes.map(({ ends }) => ends === undefined),
      [false, true],
    );
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
      caption(whole),
      'The first 150 critical ones of 201 with dependencies. Select one to see what is around it. ',
    );
    const around = of(text, { about: 'spare' });
    assert.deepEqual([around.nodes.length, around.nodes.at(-1)!.id], [60, 'spare']);
    assert.match(caption(around), /^The 60 nearest to spare of 201 with dependencies\./);
    assert.equal(caption(of(text, { about: 'nobody' })), caption(whole));
  });

  it('is small for ten thousand features', () => {
    const { nodes, links } = of(generateRoadmap({ features: 10_000 }), { about: 'p7.f3334' });
    assert.deepEqual([nodes.length, nodes.some(({ id }) => id === 'p7.f3334')], [60, true]);
    assert.ok(links.length >= 59);
  });
});
