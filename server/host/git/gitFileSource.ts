/**
 * The files of a commit as a FileSource: each under the URI that it has on the disk, so that imports, folders, globs
 * and data files mean there what they mean in the working tree. Bound to the same folders; no link leads out of them.
 */
import path from 'node:path';
import type { Unreadable } from '../../diagnostics/unreadable.ts';
import type { FileSource, Found } from '../../workspace/fileSource.ts';
import { find, isPattern } from '../../workspace/find.ts';
import { pathOfUri, uriOfPath } from '../diskFileSource.ts';
import type { Reading } from '../readText.ts';
import type { GitTree } from './gitTree.ts';

export interface GitFileSource extends FileSource {
  /** The URIs of the `.roadmap` files in a folder (or of the one that a path names), sorted. */
  files(place: string): readonly string[];
}

/** Folders where no roadmap is kept; as on the disk. */
const skipped = /(^|\/)(node_modules|\.git|\.hg|\.svn)\//;

/** @param folders paths of the folders that may be read */
export function gitFileSource(tree: GitTree, top: string, folders: readonly string[]): GitFileSource {
  const bounds = folders.flatMap((folder) => inTree(top, path.resolve(folder)) ?? []);
  const isAllowed = (at: string): boolean => bounds.some((folder) => folder === '' || at.startsWith(`${folder}/`));
  const uriOf = (at: string): string => uriOfPath(path.join(top, at));
  const roadmaps = tree.paths.filter((at) => at.endsWith('.roadmap') && !skipped.test(at));

  /** A URI as a path of the tree, wherever links on it lead. */
  const pathIn = (uri: string): string | undefined => {
    const file = pathOfUri(uri);
    return file === undefined ? undefined : inTree(top, file);
  };
  /** Where a URI leads in the tree, if that is in the repository. */
  const placeOf = (uri: string): string | undefined => {
    const at = pathIn(uri);
    return at === undefined ? undefined : tree.follow(at);
  };
  /** The file or link that a URI names, wherever it leads. */
  const named = (uri: string): string | undefined => {
    const at = pathIn(uri);
    return at !== undefined && tree.has(at) && isAllowed(at) ? at : undefined;
  };
  /** The place of a file that may be read. */
  const inside = (uri: string): string | undefined => {
    const at = placeOf(uri);
    return at !== undefined && tree.has(at) && isAllowed(at) ? at : undefined;
  };
  /** What cannot be followed keeps the name that it was found by. */
  const canonical = (uri: string): string => {
    const at = inside(uri);
    return at === undefined ? uri : uriOf(at);
  };
  /** What is there under a URI: its text, or why there is none. */
  const look = (uri: string): Reading | undefined => {
    const at = inside(uri);
    if (at !== undefined) return tree.read(at);
    const link = named(uri);
    return link === undefined ? undefined : { kind: 'unreadable', reason: reasonOf(link) };
  };
  const leadsOut = (link: string): boolean => {
    const at = tree.follow(link);
    return at === undefined || !isAllowed(at);
  };
  const reasonOf = (link: string): Unreadable => {
    const at = tree.follow(link);
    if (at === undefined || !isAllowed(at)) return { kind: 'outside' };
    if (tree.paths.some((other) => other.startsWith(`${at}/`))) return { kind: 'folder' };
    return { kind: 'broken-link', target: tree.linkTarget(link) ?? link };
  };
  const below = (folder: string): readonly string[] =>
    roadmaps.filter((at) => folder === '' || at.startsWith(`${folder}/`)).map(uriOf);
  const list = (uri: string): readonly string[] => {
    const at = placeOf(uri.replace(/\/$/, ''));
    return at === undefined ? [] : below(at).filter((each) => inside(each) !== undefined || named(each) !== undefined);
  };

  return Object.freeze({
    read(uri: string) {
      const read = look(uri);
      return read?.kind === 'text' ? read.text : undefined;
    },
    unreadable(uri: string) {
      const read = look(uri);
      return read?.kind === 'unreadable' ? read.reason : undefined;
    },
    find(pattern: string, from: string): Found {
      const allowed = bounds.map((folder) => `${uriOf(folder)}/`);
      const isFile = (uri: string): boolean => inside(uri) !== undefined || named(uri) !== undefined;
      const found = find({ folders: allowed, isFile, list }, pattern, from);
      if (found.kind !== 'found') return found;
      // A link that is named itself and leads out is outside, as on the disk.
      const link = named(uriOfPath(path.resolve(path.dirname(pathOfUri(from) ?? top), pattern)));
      if (link !== undefined && leadsOut(link)) return { kind: 'outside' };
      const uris = [...new Set(found.uris.map(canonical))].sort();
      return { kind: 'found', uris: uris.filter((uri) => uri !== from || !isPattern(pattern)) };
    },
    files(place: string) {
      const at = inTree(top, place);
      if (at === undefined) return [];
      return tree.has(at) ? [uriOf(at)] : [...below(at)].sort();
    },
  });
}

/** A path of the disk as one of the tree; `undefined` where it is outside of the repository. */
function inTree(top: string, file: string): string | undefined {
  const way = path.relative(top, file);
  if (way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way)) return undefined;
  return way.split(path.sep).join('/');
}
