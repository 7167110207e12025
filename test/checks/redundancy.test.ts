import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { createWorkspace } from '../../server/workspace/workspace.ts';
import { analysed, testDay } from '../support/analysed.ts';
import { factsOf } from '../support/factsOf.ts';

/** Edges of a graph without cycles: each leads from a smaller number to a larger one. */
const graphs = fc.integer({ min: 2, max: 14 }).chain((size) =>
  fc.uniqueArray(
    fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).filter(([a, b]) => a < b),
    { maxLength: 40, selector: ([a, b]) => `${a} ${b}` },
  ),
);

const size = 14;

/** Each edge is a link; with `within`, the first features are parts of a whole. */
const planOf = (edges: readonly (readonly [number, number])[], dropped = -1, within = 0): string => {
  const lines = Array.from({ length: size }, (_, i) => {
    const waits = edges.filter(([, to]) => to === i).map(([from]) => `f${from}`);
    const status = i === dropped ? '; status dropped' : '';
    return `feature f${i} { duration 1d${waits.length > 0 ? `; after ${waits.join(', ')}` : ''}${status} }`;
  });
  return within > 0
    ? ['feature whole {', ...lines.slice(0, within), '}', ...lines.slice(within)].join('\n')
    : lines.join('\n');
};

/** Whether a chain of two or more edges leads from `a` to `b`. */
function isImplied(edges: readonly (readonly [number, number])[], a: number, b: number): boolean {
  const reach = (from: number): boolean =>
    edges.some(([x, y]) => x === from && !(x === a && y === b) && (y === b || reach(y)));
  return reach(a);
}

describe('Redundant dependencies', () => {
  it('are exactly those that a chain of others implies', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const text = planOf(edges);
        const found = factsOf(analysed(text).analysis.findings, 'redundant-dependency').map(
          ({ predecessor, name }) => `${predecessor} ${name}`,
        );
        const expected = edges.filter(([a, b]) => isImplied(edges, a, b)).map(([a, b]) => `f${a} f${b}`);
        assert.deepEqual(found.sort(), expected.sort());
      }),
      { numRuns: 150 },
    );
  });

  it('are the same after an edit as in a fresh look', () => {
    const uri = 'memory:/plan.roadmap';
    const versions = fc.record({ edges: graphs, dropped: fc.integer({ min: -20, max: size - 1 }), within: fc.nat(3) });
    fc.assert(
      fc.property(graphs, fc.array(versions, { minLength: 1, maxLength: 6 }), (first, edits) => {
        const workspace = createWorkspace(memorySource(), { today: () => testDay });
        let text = planOf(first);
        workspace.open(uri, text);
        const told = (): unknown => workspace.analysisFor(uri)!.findings.map(({ code, facts }) => ({ code, facts }));
        told();
        let links = first;
        for (const { edges, dropped, within } of edits) {
          // A few links of another plan in place of some of this one.
          links = [...new Map([...links.slice(1), ...edges.slice(0, 2)].map((link) => [`${link}`, link])).values()];
          const next = planOf(links, dropped, within < 2 ? 0 : within);
          workspace.change(uri, [{ start: 0, end: text.length, text: next }]);
          text = next;
          assert.deepEqual(
            told(),
            analysed(text).analysis.findings.map(({ code, facts }) => ({ code, facts })),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are no links with a lag, no links of other types, and none through what was dropped', () => {
    const codes = (text: string): string[] => analysed(text).analysis.findings.map(({ code }) => code);
    const chain = 'feature a { duration 1d }\nfeature b { duration 1d; after a }\n';
    assert.deepEqual(codes(`${chain}feature c { duration 1d; after a +1d, b }`), []);
    assert.deepEqual(codes(`${chain}feature c { duration 1d; after a FF, b }`), []);
    assert.deepEqual(codes(`${chain}feature c { duration 1d; after a, b -1d }`), []);
    assert.deepEqual(codes(`${chain}feature c { duration 1d; after a, b +1d }`), ['redundant-dependency']);
    assert.deepEqual(
      codes(`${chain.replace('; after a', '; after a; status dropped')}feature c { duration 1d; after a, b }`),
      ['depends-on-dropped'],
    );
  });

  it('are found where the same is said twice, and from the other end', () => {
    const { findings } = analysed('feature a { duration 1d; before b }\nfeature b { duration 1d; after a }').analysis;
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['redundant-dependency'],
    );
  });

  it('stand in a chain of thousands without a deep stack', () => {
    const length = 3000;
    const text = Array.from({ length }, (_, i) =>
      i === 0
        ? 'feature f0 { duration 1d }'
        : `feature f${i} { duration 1d; after f${i - 1}${i === length - 1 ? ', f0' : ''} }`,
    ).join('\n');
    const { findings } = analysed(text).analysis;
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['redundant-dependency'],
    );
  });
});
