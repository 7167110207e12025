/** A real roadmap of 679 proposals: what is under the cursor is told, renamed and completed at once. */
import { strict as assert } from 'node:assert';
import { completion } from '../../server/language/completion.ts';
import { hover } from '../../server/language/hover.ts';
import { rename } from '../../server/language/rename.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { testDay } from '../support/analysed.ts';
import { describeShared, sharedText } from '../support/sharedData.ts';

/** Milliseconds; the middle one of all, since a busy machine may stop at any of them. */
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!;

describeShared('in a real roadmap of 679 proposals', () => {
  const uri = '/kubernetes.roadmap';
  const text = sharedText('kubernetes/kubernetes.roadmap');
  const analysis = analyse(uri, memorySource([[uri, text]]), { today: testDay })!;
  const file = analysis.files.get(uri)!;
  const places = [...text.matchAll(/(?<=^ *(?:feature|milestone) )\S/gm)].map(({ index }) => index);
  const some = places.filter((_, i) => i % Math.ceil(places.length / 60) === 0);
  const timed = (what: (offset: number) => unknown): number =>
    median(
      some.map((offset) => {
        const before = performance.now();
        assert.ok(what(offset));
        return performance.now() - before;
      }),
    );

  it('hover, rename and completion take less than 50 ms', () => {
    assert.ok(some.length > 40);
    assert.ok(timed((offset) => hover(analysis, uri, offset)) < 50);
    assert.ok(timed((offset) => rename(analysis, uri, offset, 'another-name')) < 50);
    assert.ok(timed((offset) => completion(analysis, file, offset)) < 50);
  });
});
