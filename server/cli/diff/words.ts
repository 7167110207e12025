/**
 * What the words of `roadmap diff` stand for: revisions, a range of them, a path, two files. A word is a revision if
 * git knows it, else a path; one that is both has to say which.
 */
import path from 'node:path';
import { fileExists, isFolder } from '../../host/filesBelow.ts';
import { type Repository, repositoryAt } from '../../host/git/repository.ts';
import { type Io, UsageError } from '../../host/io.ts';

export type Asked =
  /** `after` without a revision is the working tree; `path` stands for the same place in both. */
  | {
      readonly kind: 'revisions';
      readonly repository: Repository;
      readonly before: Revision;
      readonly after?: Revision;
      readonly path?: string;
    }
  /** Two files or folders of the disk. */
  | { readonly kind: 'paths'; readonly before: string; readonly after: string };

export interface Revision {
  /** As it was typed. */
  readonly name: string;
  readonly commit: string;
}

export function readWords(words: readonly string[], io: Io): Asked {
  const isPath = (word: string): boolean => fileExists(path.resolve(io.cwd, word));
  const last = words.at(-1);
  const repository = repositoryAt(last !== undefined && isPath(last) ? folderOf(last, io) : io.cwd, io);
  const [first, second, third] = words;
  if (words.length > 3) throw new UsageError(`Unexpected \`${words[3]}\`. Give at most two revisions and a path.`);
  const isRevision = (word: string): boolean => repository?.commitOf(word) !== undefined;
  if (first !== undefined && second !== undefined && third === undefined && isPath(first) && isPath(second)) {
    for (const word of [first, second]) if (isRevision(word)) throw bothAtOnce(word);
    return { kind: 'paths', before: first, after: second };
  }
  if (!repository) throw noRepository(last !== undefined && isPath(last) ? last : '.');
  const place = (word: string | undefined): { readonly path?: string } => (word === undefined ? {} : { path: word });
  if (first === undefined) return { kind: 'revisions', repository, before: theCommit('HEAD', repository) };
  const range = isPath(first) ? undefined : /^(.*?)(\.{2,3})(.*)$/.exec(first);
  if (range) {
    if (third !== undefined) throw new UsageError(`Unexpected argument after \`${first}\`. Only a path may follow.`);
    return { kind: 'revisions', repository, ...ends(range, repository), ...place(second) };
  }
  if (isPath(first) && isRevision(first)) throw bothAtOnce(first);
  if (isPath(first) && second === undefined) {
    return { kind: 'revisions', repository, before: theCommit('HEAD', repository), path: first };
  }
  const before = theCommit(first, repository);
  if (second === undefined) return { kind: 'revisions', repository, before };
  if (isPath(second) && isRevision(second)) throw bothAtOnce(second);
  if (third !== undefined || isRevision(second)) {
    return { kind: 'revisions', repository, before, after: theCommit(second, repository), ...place(third) };
  }
  return { kind: 'revisions', repository, before, ...place(second) };
}

/** `a..b` is from a to b, `a...b` from where b left a; a side that is left out is HEAD. */
function ends([, one, dots, other]: RegExpExecArray, repository: Repository): { before: Revision; after: Revision } {
  const from = theCommit(one || 'HEAD', repository);
  const after = theCommit(other || 'HEAD', repository);
  if (dots === '..') return { before: from, after };
  const base = repository.mergeBase(from.commit, after.commit);
  if (base === undefined) {
    throw new UsageError(`${from.name} and ${after.name} have no common history.${shallowHint(repository)}`);
  }
  return { before: { name: from.name, commit: base }, after };
}

function theCommit(name: string, repository: Repository): Revision {
  const commit = repository.commitOf(name);
  if (commit !== undefined) return { name, commit };
  if (name === 'HEAD') throw new UsageError('The repository has no commit to compare with.');
  throw new UsageError(`Cannot find a revision or a file \`${name}\`.${shallowHint(repository)}`);
}

/** What a build server most often lacks. */
const shallowHint = (repository: Repository): string =>
  repository.isShallow()
    ? ' Only the last commits were fetched: fetch the others first (in a GitHub workflow, actions/checkout with fetch-depth: 0).'
    : '';

const bothAtOnce = (word: string): UsageError =>
  new UsageError(
    `\`${word}\` is both a revision and a file. Use \`./${word}\` for the file, or \`refs/heads/${word}\` for the branch.`,
  );

const noRepository = (place: string): UsageError =>
  new UsageError(
    `\`${place}\` is not in a git repository. To compare two files, use \`roadmap diff old.roadmap new.roadmap\`.`,
  );

function folderOf(word: string, io: Io): string {
  const place = path.resolve(io.cwd, word);
  return isFolder(place) ? place : path.dirname(place);
}
