/** The `roadmap` command: the process's streams, and nothing else. */
import { fileURLToPath } from 'node:url';
import type { Io } from '../host/io.ts';
import { decode, mostBytes } from '../host/readText.ts';
import { run } from './run.ts';

// `roadmap schedule | head` closes the pipe early; that is the reader's right and no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  stdoutIsTerminal: process.stdout.isTTY === true,
  stderrIsTerminal: process.stderr.isTTY === true,
  threadFile: fileURLToPath(new URL('simulation.cjs', import.meta.url)),
  shippedFolder: fileURLToPath(new URL('.', import.meta.url)),
  columns: process.stdout.columns ?? Number.POSITIVE_INFINITY,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  async stdin() {
    const parts: Buffer[] = [];
    let bytes = 0;
    for await (const part of process.stdin) {
      parts.push(part as Buffer);
      bytes += (part as Buffer).length;
      if (bytes > mostBytes) break;
    }
    return decode(Buffer.concat(parts));
  },
};

// The exit code is set and not forced, so that what was written to a pipe arrives whole.
process.exitCode = await run(process.argv.slice(2), io);
