/** Expected outputs kept as files. `UPDATE_GOLDENS=1` writes them anew; a file that no test reads any more is stale. */
import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Goldens {
  readonly check: (name: string, actual: string) => void;
  /** To be called after all checks of the folder. */
  readonly noneIsStale: () => void;
}

export function goldens(folder: string): Goldens {
  const used = new Set<string>();
  const update = Boolean(process.env.UPDATE_GOLDENS);
  return {
    check(name, actual) {
      used.add(name);
      const file = path.join(folder, name);
      if (update) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, actual);
        return;
      }
      assert.ok(existsSync(file), `there is no golden ${name}: look at the output, then run with UPDATE_GOLDENS=1`);
      const expected = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
      assert.deepEqual(
        actual.split('\n'),
        expected.split('\n'),
        `${name} differs; if that is meant, run with UPDATE_GOLDENS=1`,
      );
    },
    noneIsStale() {
      const stale = existsSync(folder) ? readdirSync(folder).filter((name) => !used.has(name)) : [];
      if (update) for (const name of stale) rmSync(path.join(folder, name));
      else assert.deepEqual(stale, [], 'goldens that nothing compares');
    },
  };
}
