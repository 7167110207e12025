/** The `roadmap` command within the test's own process: what it says and how it ends, without the second a start takes. */

import { run } from '../../server/cli/run.ts';
import type { Io } from '../../server/host/io.ts';
import type { Ran } from './command.ts';

export async function roadmapHere(args: readonly string[], cwd: string, over: Partial<Io> = {}): Promise<Ran> {
  let [out, err] = ['', ''];
  const io: Io = {
    cwd,
    env: {},
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    threadFile: '',
    columns: Number.POSITIVE_INFINITY,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: () => Promise.resolve({ kind: 'text', text: '' }),
    ...over,
  };
  const code = await run(args, io);
  return { code, out, err };
}
