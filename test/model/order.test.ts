import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from '../../grammar/parse.ts';
import type { Declaration } from '../../grammar/syntax.ts';
import { messageOf } from '../../server/diagnostics/finding.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { testDay } from '../support/analysed.ts';
import { random } from '../support/generateRoadmap.ts';

const example = (name: string): string =>
  readFileSync(new URL(`../../examples/${name}.roadmap`, import.meta.url), 'utf8');

/** The same declarations with what is in each block in another order. */
function shuffled(text: string, next: () => number): string {
  const mix = (parts: readonly string[]): string =>
    parts
      .map((part) => ({ part, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ part }) => part)
      .join('\n');
  const print = (declaration: Declaration, start: number): string => {
    const { block, properties, children, childStarts, length } = declaration;
    if (!block) return text.slice(start, start + length);
    const parts = [
      ...properties.map((property) => text.slice(start + property.start, start + property.end)),
      ...children.map((child, i) => print(child, start + childStarts[i]!)),
    ];
    return `${text.slice(start, start + block.start)}{\n${mix(parts)}\n}`;
  };
  const tree = parse(text);
  return mix(
    tree.items.map((item, i) =>
      item.kind === 'declaration'
        ? print(item, tree.starts[i]!)
        : text.slice(tree.starts[i]!, tree.starts[i]! + item.length),
    ),
  );
}

/** What a text means, by name: no places, no indexes. */
function meaning(text: string): unknown {
  const { roadmap, schedule, ranking, findings } = analyse('/a.roadmap', memorySource([['/a.roadmap', text]]), {
    today: testDay,
  })!;
  const id = (index: number): string => roadmap.work[index]!.id;
  const sorted = (lines: readonly string[]): string[] => [...lines].sort();
  const facts = (entity: object): string =>
    JSON.stringify({ ...entity, origin: 0, index: 0, partOf: 0, parts: 0, rules: 0 }, (_, value) =>
      Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value,
    );
  return {
    entities: sorted([...roadmap.byId.values()].map(facts)),
    links: sorted(roadmap.dependencies.map(({ from, to, type, lag }) => JSON.stringify([id(from), id(to), type, lag]))),
    dates: sorted(
      schedule.items.map(({ index, earlyStart, earlyFinish, lateStart, lateFinish, totalFloat, freeFloat, critical }) =>
        [id(index), earlyStart, earlyFinish, lateStart, lateFinish, totalFloat, freeFloat, critical].join(' '),
      ),
    ),
    scores: sorted([...ranking.scores].map(([index, { value, rank }]) => `${id(index)} ${value} ${rank}`)),
    // A message may list names in the order of the text.
    findings: sorted(findings.map((finding) => sorted(messageOf(finding).split(/[ ,.()]+/)).join(' '))),
  };
}

describe('the order of declarations and properties', () => {
  for (const name of ['hello', 'web-shop', 'in-flight']) {
    it(`never changes what a roadmap means: ${name}`, () => {
      const text = example(name);
      const before = meaning(text);
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
          assert.deepEqual(meaning(shuffled(text, random(seed))), before);
        }),
        { numRuns: 40 },
      );
    }).timeout(60_000);
  }
});
