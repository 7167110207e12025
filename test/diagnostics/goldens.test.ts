import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { allCodes } from '../../server/diagnostics/codes.ts';
import { render } from '../../server/diagnostics/render.ts';
import { analysed } from '../support/analysed.ts';
import { goldens } from '../support/golden.ts';

/** What people read for each code: the example of its page that fires, drawn as the command draws it. */
const here = path.dirname(fileURLToPath(import.meta.url));

describe('The text of each finding', () => {
  const { check, noneIsStale } = goldens(path.join(here, 'goldens'));

  for (const code of allCodes) {
    it(code, () => {
      const page = readFileSync(path.join(here, '../../docs/rules', `${code}.md`), 'utf8');
      const { analysis } = analysed(/^```roadmap\n([\s\S]*?)^```$/m.exec(page)![1]!);
      const nameOf = (uri: string): string => uri.slice(1);
      const drawn = analysis.findings
        .filter((finding) => finding.code === code)
        .map((finding) => render(finding, { files: analysis.files, nameOf }));
      // `low-confidence-date` needs a simulation, which this analysis does not run.
      if (drawn.length > 0 || code !== 'low-confidence-date') check(`${code}.txt`, `${drawn.join('\n\n')}\n`);
    });
  }

  it('writes dates as every surface does, and in code as the roadmap does', () => {
    const folder = path.join(here, 'goldens');
    const isMessage = (line: string): boolean => /^(?:error|warning|info|hint)\[/.test(line);
    const others = readdirSync(folder)
      .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n').filter(isMessage))
      .filter((line) => /\b\d{4}-\d{2}-\d{2}\b/.test(line.replace(/`[^`]*`/g, '')));
    assert.deepEqual(others, []);
  });

  it('has no stale golden', noneIsStale);
});
