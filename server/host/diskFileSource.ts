/**
 * The disk as a FileSource, bound to the folders it is given. A path is resolved through every symbolic link before
 * it is compared with them, so that no link leads out; what is there and cannot be read is reported with its reason.
 */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Unreadable } from '../diagnostics/unreadable.ts';
import type { FileSource, Found } from '../workspace/fileSource.ts';
import { find, isPattern } from '../workspace/find.ts';
import { canonicalUri } from '../workspace/uri.ts';
import { fileExists, filesBelow, isFolder } from './filesBelow.ts';
import { type Reading, readText } from './readText.ts';

export interface DiskFileSource extends FileSource {
  unreadable(uri: string): Unreadable | undefined;
  /** Every `.roadmap` file in the folders, sorted. */
  files(): readonly string[];
}

const mostFiles = 20_000;

/** `folders` are paths. A folder that does not exist allows nothing. */
export function diskFileSource(folders: readonly string[]): DiskFileSource {
  const bounds = folders.flatMap((folder) => {
    const written = path.resolve(folder);
    const real = realPath(written);
    return real === undefined ? [] : [{ written, real }];
  });
  const allowed = bounds.flatMap(({ written, real }) => [asFolder(uriOfPath(written)), asFolder(uriOfPath(real))]);
  const isAllowed = (target: string): boolean => bounds.some(({ real }) => isBelow(target, real));

  /** The real path of a URI, or `undefined` where it is not, or is outside. */
  const inside = (uri: string): string | undefined => {
    const file = pathOfUri(uri);
    const target = file === undefined ? undefined : realPath(file);
    return target !== undefined && isAllowed(target) ? target : undefined;
  };

  /** One file has one URI, however many links lead to it: its real place, below the folder as it was named. */
  const nameOf = (target: string): string => {
    const bound = bounds.find(({ real }) => isBelow(target, real))!;
    return uriOfPath(path.join(bound.written, path.relative(bound.real, target)));
  };

  /** What cannot be followed keeps the name that it was found by. */
  const canonical = (uri: string): string => {
    const target = inside(uri);
    return target === undefined ? uri : nameOf(target);
  };

  /** Whether a path is in a folder that may be read, wherever a link at its end leads. */
  const isBoundTo = (file: string): boolean => {
    const parent = realPath(path.dirname(file));
    return parent !== undefined && isAllowed(parent);
  };

  /** What is there under a URI: its text, or why there is none. */
  const look = (uri: string): Reading | undefined => {
    const file = pathOfUri(uri);
    if (file === undefined) return undefined;
    const target = realPath(file);
    if (target !== undefined && isAllowed(target)) return readText(target);
    if (!isBoundTo(file)) return undefined;
    return target === undefined ? readText(file) : { kind: 'unreadable', reason: { kind: 'outside' } };
  };

  /** Anything but a folder, so that what cannot be read is found and reported. */
  const isFile = (uri: string): boolean => {
    const file = pathOfUri(uri);
    if (file === undefined) return false;
    return (inside(uri) !== undefined || isBoundTo(file)) && fileExists(file) && !isFolder(file);
  };

  const list = (uri: string): readonly string[] => {
    const folder = pathOfUri(uri);
    if (folder === undefined || inside(uri) === undefined) return [];
    const uris = new Set<string>();
    const seen = new Set<string>();
    // A link that leads to a folder above itself would have no end.
    const enter = (at: string): boolean => {
      const target = realPath(at);
      if (target === undefined || seen.has(target) || !isAllowed(target)) return false;
      seen.add(target);
      return true;
    };
    if (!enter(folder)) return [];
    for (const { path: below, isUnlisted } of filesBelow(folder, enter)) {
      if (uris.size >= mostFiles) break;
      // A folder that cannot be listed is named itself, so that whoever imports it is told.
      if (isUnlisted || below.endsWith('.roadmap')) uris.add(uriOfPath(below));
    }
    return [...uris];
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
      const found = find({ folders: allowed, isFile, list }, pattern, from);
      if (found.kind === 'outside') return found;
      // A name that is there, but only as a link that leads out, is outside and not missing.
      const base = pathOfUri(from);
      const named = base === undefined ? undefined : path.resolve(path.dirname(base), pattern);
      const target = named === undefined ? undefined : realPath(named);
      if (target !== undefined && !isAllowed(target)) return { kind: 'outside' };
      if (found.kind === 'missing')
        return target !== undefined && isFolder(target) ? { ...found, isFolder: true } : found;
      const uris = new Set(found.uris.map(canonical));
      return { kind: 'found', uris: [...uris].filter((uri) => uri !== from || !isPattern(pattern)).sort() };
    },
    files() {
      const uris = bounds.flatMap(({ written }) => list(asFolder(uriOfPath(written))));
      return [...new Set(uris.map(canonical))].filter((uri) => !isFolder(pathOfUri(uri)!)).sort();
    },
  });
}

/** The canonical URI of a path. */
export const uriOfPath = (file: string): string => canonicalUri(pathToFileURL(file).href);

/** The path of a `file:` URI, or `undefined` for any other, and for one on another machine. */
export function pathOfUri(uri: string): string | undefined {
  try {
    const url = new URL(uri);
    return url.protocol === 'file:' && url.host === '' ? fileURLToPath(url) : undefined;
  } catch {
    return undefined;
  }
}

function realPath(file: string): string | undefined {
  try {
    return realpathSync.native(file);
  } catch {
    return undefined;
  }
}

function isBelow(target: string, folder: string): boolean {
  const way = path.relative(folder, target);
  return way === '' || (!way.startsWith(`..${path.sep}`) && way !== '..' && !path.isAbsolute(way));
}

const asFolder = (uri: string): string => (uri.endsWith('/') ? uri : `${uri}/`);
