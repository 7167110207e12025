/** The `roadmap` command within the test's own process: what it says and how it ends, without the second a start takes. */

import { run } from '../../server/cli/run.ts';
import type { Io } from '../../server/host/io.ts';
import type { Ran } from './command.ts';

/** Of a process in a folder, without a terminal, an environment or input; what is written goes nowhere. */
export const silentIo = (cwd: string): Io => ({
  cwd,
  env: {},
  stdoutIsTerminal: false,
  stderrIsTerminal: false,
  threadFile: '',
  shippedFolder: '',
  columns: Number.POSITIVE_INFINITY,
  out: () => {},
  err: () => {},
  stdin: () => Promise.resolve({ kind: 'text', text: '' }),
});

export async function roadmapHere(args: readonly string[], cwd: string, over: Partial<Io> = {}): Promise<Ran> {
  let [out, err] = ['', ''];
  const io: Io = {
    ...silentIo(cwd),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    ...over,
  };
  const code = await run(args, io);
  return { code, out, err };
}
