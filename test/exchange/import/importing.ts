/** An import in a folder of its own: what it writes, says and leaves behind. */
import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from '../../../grammar/format.ts';
import { folder, type Ran } from '../../support/command.ts';
import { roadmapHere } from '../../support/commandHere.ts';

export interface Importing {
  run(file: string, ...args: string[]): Promise<Ran>;
  write(name: string, text: string | Uint8Array): void;
  read(name: string): string;
  /** The codes of the errors in a roadmap. */
  errors(name: string): Promise<readonly string[]>;
  remove(): void;
}

export function importing(files: Readonly<Record<string, string | Uint8Array>>): Importing {
  const place = folder(files);
  const at = (name: string): string => path.join(place.path, name);
  return {
    run: (file, ...args) => roadmapHere(['import', file, ...args], place.path),
    write: (name, text) => writeFileSync(at(name), text),
    read: (name) => readFileSync(at(name), 'utf8'),
    async errors(name) {
      const { out } = await roadmapHere(['validate', name, '--format', 'json', '--today', '2026-11-30'], place.path);
      const { findings } = JSON.parse(out) as { findings: { severity: string; code: string; message: string }[] };
      return findings.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code}: ${message}`);
    },
    remove: () => place.remove(),
  };
}

/** The roadmap that a file becomes; it validates without an error. */
export async function imported(name: string, content: string | Uint8Array, ...args: string[]) {
  const place = importing({ [name]: content });
  try {
    const { out, err, code } = await place.run(name, ...args);
    assert.equal(code, 0, err);
    place.write('result.roadmap', out);
    assert.deepEqual(await place.errors('result.roadmap'), []);
    assert.equal(format(out), out, 'it is laid out in the standard style');
    return { text: out, remarks: err };
  } finally {
    place.remove();
  }
}
