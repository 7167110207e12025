import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type Edge, layered } from '../../server/topics/layers.ts';

const pitch = { node: 60, bend: 20 };

/** `a>b` for each link, nodes by letter. */
function graph(text: string) {
  const edges = text.split(' ').map((link): Edge => {
    const [from, to] = link.split('>').map((name) => name.charCodeAt(0) - 97);
    return { from: from!, to: to! };
  });
  const count = Math.max(...edges.flatMap(({ from, to }) => [from, to])) + 1;
  const { layer, y, bends } = layered(count, edges, pitch);
  return { layers: [...layer].join(''), y: [...y], bends };
}

describe('a graph in layers', () => {
  it('has each node after all that it waits for, and what waits for nothing near what waits for it', () => {
    assert.equal(graph('a>b b>c').layers, '012');
    assert.equal(graph('a>d b>c c>d').layers, '1012');
    assert.equal(graph('a>b a>c b>d c>d').layers, '0112');
  });

  it('keeps neighbours in one line, and parts what shares a layer', () => {
    const { y } = graph('a>b b>c');
    assert.deepEqual(y, [30, 30, 30]);
    const [a, b, c] = graph('a>b a>c').y;
    assert.deepEqual([a, c! - b!], [60, 60]);
  });

  it('does not let links cross that need not', () => {
    const { y } = graph('a>f b>e c>d');
    const order = (nodes: readonly number[]): number[] => [...nodes].sort((p, q) => y[p]! - y[q]!);
    assert.deepEqual(
      order([0, 1, 2]).map((node) => 5 - node),
      order([3, 4, 5]),
    );
  });

  it('leads a long link past the nodes between', () => {
    const { bends, y } = graph('a>b b>c a>c');
    assert.deepEqual([bends[0]!.length, bends[1]!.length, bends[2]!.length], [0, 0, 1]);
    assert.ok(Math.abs(bends[2]![0]! - y[1]!) >= 40);
  });

  it('draws circles and loops too', () => {
    assert.equal(graph('a>b b>c c>a').layers, '012');
    assert.equal(graph('a>a a>b').layers, '01');
  });

  it('holds for any graph: no two nodes of a layer overlap, all is in the picture', () => {
    const some = fc.integer({ min: 1, max: 25 }).chain((count) => {
      const node = fc.integer({ min: 0, max: count - 1 });
      return fc.tuple(fc.constant(count), fc.array(fc.record({ from: node, to: node }), { maxLength: 60 }));
    });
    fc.assert(
      fc.property(some, ([count, edges]) => {
        const { layer, y, height, layers } = layered(count, edges, pitch);
        for (let a = 0; a < count; a++) {
          assert.ok(layer[a]! >= 0 && layer[a]! < layers);
          assert.ok(y[a]! >= 29.999 && y[a]! <= height - 29.999);
          for (let b = 0; b < a; b++) assert.ok(layer[a] !== layer[b] || Math.abs(y[a]! - y[b]!) > 59.999);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is there soon for a thicket', () => {
    const edges = Array.from({ length: 150 }, (_, to) =>
      Array.from({ length: to }, (_, from) => ({ from, to })),
    ).flat();
    assert.equal(layered(150, edges, pitch).layers, 150);
  });
});
