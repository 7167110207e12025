/**
 * What the path of an import names: a file, a folder (all roadmaps in it, at any depth) or a glob. One answer for
 * every FileSource, so that nothing outside the folders that may be read is reached through any of them.
 */
import picomatch from 'picomatch';
import type { Found } from './fileSource.ts';
import { folderOf, isInside, pathBelow, resolveUri } from './uri.ts';

/** The little that each kind of source has to know. All URIs canonical. */
export interface Listing {
  /** The folders that may be read, each with a `/` at its end. */
  readonly folders: readonly string[];
  isFile(uri: string): boolean;
  /** The URIs of the `.roadmap` files in a folder, at any depth, in any order. */
  list(folder: string): readonly string[];
}

/** Never reads a file. `from` is the URI of the file that has the import. */
export function find(listing: Listing, pattern: string, from: string): Found {
  if (pattern.trim() === '') return { kind: 'missing', near: [] };
  const folder = folderOf(from);
  if (folder === undefined || isForeign(pattern)) return { kind: 'outside' };
  const { base, glob } = cut(pattern);
  const target = resolveUri(folder, base);
  if (target === undefined || !listing.folders.some((allowed) => isInside(asFolder(target), allowed))) {
    return { kind: 'outside' };
  }
  if (glob !== undefined) {
    const matches = matcher(glob);
    return found(
      listing.list(asFolder(target)).filter((uri) => uri !== from && matches(pathBelow(uri, asFolder(target)))),
    );
  }
  if (!target.endsWith('/') && listing.isFile(target)) return found([target]);
  const inside = found(listing.list(asFolder(target)).filter((uri) => uri !== from));
  if (inside.kind !== 'missing') return inside;
  const names = namesNear(listing, target.replace(/\/$/, '')).filter((uri) => uri !== from);
  const near = names.map((uri) => inTheWayOf(pattern, pathBelow(uri, ''))).sort();
  return { kind: 'missing', near, elsewhere: elsewhere(listing, pattern, folder, from) };
}

/** The files in the folder of the one that imports, at any depth, that have the name which the pattern ends with. */
function elsewhere({ list }: Listing, pattern: string, folder: string, from: string): readonly string[] {
  const name = pattern.slice(pattern.lastIndexOf('/') + 1);
  if (!name.endsWith('.roadmap')) return [];
  const others = list(folder).filter((uri) => uri !== from && isInside(uri, folder));
  return others.map((uri) => pathBelow(uri, folder)).filter((path) => path.endsWith(`/${name}`));
}

/** The files and folders that stand where a path leads: there, or in a folder whose name has other letters large. */
function namesNear({ folders, list }: Listing, target: string): readonly string[] {
  const wanted = folderOf(target)!.toLowerCase();
  const names = new Set<string>();
  for (let top = folderOf(target); top !== undefined; top = folderOf(top.slice(0, -1))) {
    const at = top;
    if (!folders.some((allowed) => isInside(at, allowed))) break;
    const uris = list(at);
    for (const uri of uris) {
      if (!uri.toLowerCase().startsWith(wanted)) continue;
      const end = uri.indexOf('/', wanted.length);
      names.add(end < 0 ? uri : uri.slice(0, end));
    }
    // Further up there would only be more to look through.
    if (uris.length > 0) break;
  }
  return [...names];
}

/** A path to another file, with as many of its last steps as the pattern has: `./` and `../` stay as they are written. */
function inTheWayOf(pattern: string, path: string): string {
  const steps = pattern.replace(/\/$/, '').split('/');
  const there = path.split('/');
  for (let i = 1; i <= steps.length && !/^\.*$/.test(steps.at(-i)!); i++) steps[steps.length - i] = there.at(-i)!;
  return steps.join('/');
}

/** Whether an import's path is a folder or a glob, and so may name many files. */
export const isPattern = (path: string): boolean => !path.endsWith('.roadmap') || cut(path).glob !== undefined;

/**
 * Paths that are not relative, or that hide what they are: absolute, with a drive, a scheme or a backslash (UNC), with
 * an encoded dot or slash, or with a control character.
 */
function isForeign(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  return /^\/|^~|\\|^[A-Za-z][A-Za-z0-9+.-]*:|%2e|%2f|%5c|[\u0000-\u001f]/i.test(path);
}

/** The steps before the first one with a glob's character, and the rest. `..` in the rest would climb unseen: it stays in no match. */
export function cut(path: string): { base: string; glob?: string } {
  const steps = path.split('/');
  const first = steps.findIndex((step) => /[*?[\]{}]/.test(step));
  if (first < 0) return { base: path };
  return { base: `${steps.slice(0, first).join('/')}/`.replace(/^\/$/, './'), glob: steps.slice(first).join('/') };
}

function matcher(glob: string): (path: string) => boolean {
  if (glob.length > 500) return () => false;
  return picomatch(glob, { windows: false, nonegate: true, noextglob: true });
}

const asFolder = (uri: string): string => (uri.endsWith('/') ? uri : `${uri}/`);

function found(uris: readonly string[]): Found {
  if (uris.length === 0) return { kind: 'missing' };
  return { kind: 'found', uris: [...uris].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)) };
}
