/** The files of one commit, listed once and read when somebody asks: all roadmaps together, anything else by itself. */
import { type Io, UsageError } from '../io.ts';
import { decode, type Reading } from '../readText.ts';
import { runGit } from './runGit.ts';

/** Paths are those of git: from the top of the repository, with `/`. */
export interface GitTree {
  readonly commit: string;
  /** Every file and link, sorted. */
  readonly paths: readonly string[];
  /** Where a path really leads, every link on its way followed; `undefined` where that is out of the repository. */
  readonly follow: (path: string) => string | undefined;
  readonly has: (path: string) => boolean;
  /** A file that is no link: its text, or why there is none. */
  readonly read: (path: string) => Reading | undefined;
  /** Where a link says that it leads; `undefined` for anything else. */
  readonly linkTarget: (path: string) => string | undefined;
}

interface Blob {
  readonly id: string;
  readonly isLink: boolean;
}

/** A path with more links than this goes round in a circle. */
const mostLinks = 40;

export function gitTree(commit: string, top: string, io: Io): GitTree {
  const blobs = blobsOf(commit, top, io);
  const paths = [...blobs.keys()].sort();
  const texts = new Map<string, Reading>();
  const links = new Set([...blobs].flatMap(([path, { isLink }]) => (isLink ? [path] : [])));

  const fetch = (wanted: readonly string[]): void => {
    const ids = [...new Set(wanted.map((path) => blobs.get(path)!.id))].filter((id) => !texts.has(id));
    for (const [id, text] of contents(ids, top, io)) texts.set(id, text);
  };
  const readingOf = (path: string): Reading | undefined => {
    const blob = blobs.get(path);
    if (!blob) return undefined;
    if (!texts.has(blob.id)) {
      const isTypical = path.endsWith('.roadmap') || blob.isLink;
      fetch(isTypical ? paths.filter((each) => each.endsWith('.roadmap') || links.has(each)) : [path]);
    }
    return texts.get(blob.id);
  };
  const linkTarget = (path: string): string | undefined => {
    const read = links.has(path) ? readingOf(path) : undefined;
    return read?.kind === 'text' ? read.text : undefined;
  };
  const follow = (path: string): string | undefined => {
    let at = path;
    for (let followed = 0; followed < mostLinks; followed++) {
      const link = links.size === 0 ? undefined : prefixesOf(at).find((prefix) => links.has(prefix));
      if (link === undefined) return at;
      const target = joined(link.slice(0, link.lastIndexOf('/') + 1), linkTarget(link) ?? '', at.slice(link.length));
      if (target === undefined) return undefined;
      at = target;
    }
    return undefined;
  };
  return {
    commit,
    paths,
    follow,
    has: (path) => blobs.has(path),
    read: (path) => (links.has(path) ? undefined : readingOf(path)),
    linkTarget,
  };
}

/** `a`, `a/b` and `a/b/c` of `a/b/c`. */
const prefixesOf = (path: string): string[] => path.split('/').map((_, i, steps) => steps.slice(0, i + 1).join('/'));

/** Where a link leads; nowhere if that is outside of the repository. */
function joined(folder: string, target: string, rest: string): string | undefined {
  if (target === '' || target.startsWith('/')) return undefined;
  const steps: string[] = [];
  for (const step of `${folder}${target}${rest}`.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function blobsOf(commit: string, top: string, io: Io): Map<string, Blob> {
  const { ok, out, said } = runGit(['ls-tree', '-r', '-z', '--full-tree', commit], top, io);
  if (!ok) throw new UsageError(`Cannot list the files of ${commit.slice(0, 10)} with git: ${said}.`);
  const blobs = new Map<string, Blob>();
  for (const line of out.toString('utf8').split('\0')) {
    // 100644 blob 8baef1b4abc478178b004d62031cf7fe6db6f903<TAB>path
    const match = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(line);
    if (match) blobs.set(match[3]!, { id: match[2]!, isLink: match[1] === '120000' });
  }
  return blobs;
}

/** Of each object its text; not there in a partial clone. */
function contents(ids: readonly string[], top: string, io: Io): Map<string, Reading> {
  const found = new Map<string, Reading>();
  if (ids.length === 0) return found;
  const { ok, out, said } = runGit(['cat-file', '--batch'], top, io, `${ids.join('\n')}\n`);
  if (!ok) throw new UsageError(`Cannot read the files of the revision with git: ${said}.`);
  let at = 0;
  for (const id of ids) {
    // <id> blob <size><LF><contents><LF>, or <id> missing<LF>
    const end = out.indexOf(10, at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(out.toString('latin1', at, end))?.[1];
    at = end + 1;
    if (size === undefined) {
      found.set(id, { kind: 'unreadable', reason: { kind: 'not-fetched' } });
      continue;
    }
    found.set(id, decode(out.subarray(at, at + Number(size))));
    at += Number(size) + 1;
  }
  return found;
}
