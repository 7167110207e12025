import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { format } from '../../grammar/format.ts';
import { docsUrl } from '../../server/diagnostics/codes.ts';
import { messageOf } from '../../server/diagnostics/finding.ts';
import { diskFileSource, uriOfPath } from '../../server/host/diskFileSource.ts';
import { timelineSvg } from '../../server/timeline/svg.ts';
import { timelinePlan } from '../../server/timeline/timelinePlan.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { testDay } from '../support/analysed.ts';
import { root } from '../support/sources.ts';

/** Every example is read, checked, scheduled and drawn, so that none teaches anything wrong. */
describe('the examples', () => {
  const folder = path.join(root, 'examples');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.roadmap'));
  const isRoot = (name: string): boolean => !/portfolio.(people|products)/.test(name);

  for (const name of files.filter(isRoot).sort()) {
    it(`${name} has no error, a date for everything and a picture`, () => {
      const analysis = analyse(uriOfPath(path.join(folder, name)), diskFileSource([folder]), { today: testDay })!;
      const errors = analysis.findings.filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        errors.map((finding) => `${messageOf(finding)} ${docsUrl(finding.code)}`),
        [],
      );
      assert.deepEqual(analysis.schedule.unscheduled, []);
      assert.ok(analysis.schedule.items.some(({ critical }) => critical));
      const picture = timelineSvg(timelinePlan(analysis));
      for (const { title } of analysis.roadmap.products) assert.ok(picture.includes(title), title);
    });
  }

  for (const name of files.sort()) {
    it(`${name} is laid out as \`roadmap format\` does it`, () => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      assert.equal(format(text), text);
    });
  }
});
