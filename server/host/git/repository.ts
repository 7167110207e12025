/** The git repository around a folder: what its revisions are, and the files that one of them had. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { type Io, UsageError } from '../io.ts';
import { type GitTree, gitTree } from './gitTree.ts';
import { runGit } from './runGit.ts';

export interface Repository {
  /** Its top folder, named as the folder that it was found from is. */
  readonly top: string;
  /** The commit that a word stands for, or `undefined` for a word that is no revision. */
  readonly commitOf: (word: string) => string | undefined;
  /** Where the histories of two commits part. */
  readonly mergeBase: (one: string, other: string) => string | undefined;
  /** Only the last commits were fetched, as build servers do it. */
  readonly isShallow: () => boolean;
  readonly treeOf: (commit: string) => GitTree;
}

/** `undefined` where the folder is in no repository. */
export function repositoryAt(folder: string, io: Io): Repository | undefined {
  const found = runGit(['rev-parse', '--show-prefix', '--show-toplevel'], folder, io);
  if (!found.ok) {
    if (/not a git repository/i.test(found.said)) return undefined;
    throw new UsageError(`Cannot read the repository with git: ${found.said}.`);
  }
  const [prefix = '', toplevel = ''] = found.out.toString('utf8').split('\n');
  const top = topOf(folder, prefix, toplevel);
  const ask = (...args: string[]): string | undefined => {
    const { ok, out } = runGit(args, top, io);
    return ok ? out.toString('utf8').trim() : undefined;
  };
  return {
    top,
    commitOf(word) {
      // Nothing that begins with a dash is a revision, and no option is one either.
      if (word === '' || word.startsWith('-') || /[\0\n]/.test(word)) return undefined;
      const commit = ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${word}^{commit}`);
      return commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
    },
    mergeBase: (one, other) => ask('merge-base', one, other)?.split('\n')[0] || undefined,
    isShallow: () => ask('rev-parse', '--is-shallow-repository') === 'true',
    treeOf: (commit) => gitTree(commit, top, io),
  };
}

/** git tells the real place; what was typed may lead there through a link, and files are named as they were typed. */
function topOf(folder: string, prefix: string, toplevel: string): string {
  const steps = prefix.split('/').filter((step) => step !== '');
  const named = path.resolve(folder, ...steps.map(() => '..'));
  const real = path.normalize(toplevel);
  return realpathSync(named) === realpathSync(real) ? named : real;
}
