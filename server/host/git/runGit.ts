/**
 * Runs git to read, never to write: without a shell, a pager, a hook, an external diff or a text filter, without the
 * network, and with nothing in the environment that would point it at another repository.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { visible } from '../../diagnostics/visible.ts';
import { type Io, UsageError } from '../io.ts';

export interface GitAnswer {
  readonly ok: boolean;
  readonly out: Buffer;
  /** The first line of what git said, for a person. */
  readonly said: string;
}

/** All roadmaps of a revision at once; more than this is no roadmap. */
const most = 512 * 1024 * 1024;

const always = ['--no-pager', '--no-optional-locks', '--literal-pathspecs', '-c', 'core.fsmonitor=false'];

/** @throws UsageError where there is no git, or it cannot be run there */
export function runGit(args: readonly string[], folder: string, io: Io, input = ''): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync(command(io), [...always, ...args], {
    cwd: folder,
    env: environment(io.env),
    input,
    maxBuffer: most,
    windowsHide: true,
  });
  if (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageError('Cannot find `git`, which is required to read another revision.');
    throw new UsageError(`Cannot run git: ${code ?? error.message}.`);
  }
  const said = visible(
    stderr
      .toString('utf8')
      .split('\n')[0]!
      .replace(/^(fatal|error): /, ''),
  );
  return { ok: status === 0, out: stdout, said };
}

/** What may stay: where git's own settings are (with the folders that it trusts) and how far up it looks. */
const kept = new Set([
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CEILING_DIRECTORIES',
  'GIT_DISCOVERY_ACROSS_FILESYSTEM',
  'GIT_EXEC_PATH',
]);

function environment(env: Io['env']): NodeJS.ProcessEnv {
  const own = Object.entries(env).filter(([name]) => !/^GIT_/i.test(name) || kept.has(name));
  return {
    ...Object.fromEntries(own),
    // A partial clone would fetch what it lacks.
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

/** Windows would look in the working directory first, where anybody could have put a git of his own. */
function command({ env }: Io): string {
  if (process.platform !== 'win32') return 'git';
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return folders.map((folder) => path.join(folder, 'git.exe')).find(isProgram) ?? 'git.exe is in no folder of PATH';
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
