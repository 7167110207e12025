import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from '../../grammar/format.ts';
import { parse } from '../../grammar/parse.ts';
import { shapeOf } from '../support/shape.ts';
import { describeShared, sharedText } from '../support/sharedData.ts';
import { syntaxFindings } from '../support/syntaxFindings.ts';

describeShared('roadmaps of real projects', () => {
  const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
  const names = (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.roadmap'))
    .sort();

  // Two dates of the Kubernetes proposals have their month and day swapped at the source.
  const known: Record<string, string[]> = { 'kubernetes/kubernetes.roadmap': ['2023-14-05', '2025-30-01'] };

  for (const name of names) {
    it(`${name} reads, and formats without a change of meaning`, () => {
      const text = sharedText(name);
      assert.deepEqual(
        syntaxFindings(text).map(({ facts }) => 'found' in facts && facts.found),
        known[name] ?? [],
      );
      const formatted = format(text);
      assert.equal(format(formatted), formatted);
      assert.deepEqual(shapeOf(parse(formatted)), shapeOf(parse(text)));
    });
  }
});
