/** `roadmap mcp`: the answers of this command as tools of a language model, over standard input and output. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ExitCode, type Io } from '../../host/io.ts';
import type { ToolAnswer } from '../mcp/session.ts';
import type { AddCommand } from './command.ts';

type Run = (args: readonly string[], io: Io) => Promise<ExitCode>;

/** @param run runs a command; handed in, since running this one is what asks for it */
export const modelContext =
  (run: Run): AddCommand =>
  (program, io, exit) => {
    program
      .command('mcp')
      .description('start a Model Context Protocol server on standard input and output')
      .action(async () => {
        const { answerTo } = await import('../mcp/session.ts');
        // One after the other: answers are as long as a plan, and nobody gains by their being mixed.
        for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
          if (line.trim() === '') continue;
          const answer = await answerTo(line, (words, name) => called(words, name, run, io));
          if (answer !== undefined) io.out(`${answer}\n`);
        }
        exit(ExitCode.clean);
      });
  };

/** A command as a tool: what it prints is the answer, what it says beside that goes before it. */
async function called(words: readonly string[], name: string | undefined, run: Run, io: Io): Promise<ToolAnswer> {
  if (name !== undefined && !isHere(name, io)) {
    return { text: `${name} is no file or folder in the one that this server was started in.`, failed: true };
  }
  let out = '';
  let err = '';
  const code = await run(words, {
    ...io,
    env: { ...io.env, FORCE_COLOR: undefined, NO_COLOR: '1' },
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    columns: Number.POSITIVE_INFINITY,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => ({ kind: 'text', text: '' }),
  });
  return { text: out === '' ? err : out, failed: code === ExitCode.failure };
}

/** What a model names is looked at only inside the folder we were started in, links followed; a pattern is no name. */
function isHere(name: string, { cwd }: Io): boolean {
  try {
    const from = path.relative(realpathSync(cwd), realpathSync(path.resolve(cwd, name)));
    return from === '' || (from !== '..' && !from.startsWith(`..${path.sep}`) && !path.isAbsolute(from));
  } catch {
    return false;
  }
}
