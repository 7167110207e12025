/**
 * The disk as a FileSource, bound to the folders it is given. A path is resolved through every symbolic link before
 * it is compared with them, so that no link leads out; what cannot be read is as if it were not there.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileSource, Found } from '../workspace/fileSource.ts';
import { find, isPattern } from '../workspace/find.ts';
import { canonicalUri } from '../workspace/uri.ts';

export interface DiskFileSource extends FileSource {
  /** Every `.roadmap` file in the folders, sorted. */
  files(): readonly string[];
}

/** Folders where no roadmap is kept, and which can be huge. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn']);

/** A roadmap or a data file; more than this is something else, and would only fill the memory. */
const largest = 64 * 1024 * 1024;
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

  const isFile = (uri: string): boolean => {
    const file = inside(uri);
    return file !== undefined && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  };

  const list = (uri: string): readonly string[] => {
    const folder = pathOfUri(uri);
    if (folder === undefined || inside(uri) === undefined) return [];
    const uris = new Set<string>();
    const seen = new Set<string>();
    const visit = (at: string): void => {
      const target = realPath(at);
      // A link that leads to a folder above itself would have no end.
      if (target === undefined || seen.has(target) || !isAllowed(target)) return;
      seen.add(target);
      for (const entry of entriesOf(at)) {
        if (uris.size >= mostFiles) return;
        const below = path.join(at, entry.name);
        const kind = entry.isSymbolicLink() ? statSync(below, { throwIfNoEntry: false }) : entry;
        if (kind?.isDirectory() && !skipped.has(entry.name)) visit(below);
        else if (kind?.isFile() && entry.name.endsWith('.roadmap')) {
          const file = realPath(below);
          if (file !== undefined && isAllowed(file)) uris.add(uriOfPath(below));
        }
      }
    };
    visit(folder);
    return [...uris];
  };

  return Object.freeze({
    read(uri: string) {
      const file = inside(uri);
      if (file === undefined) return undefined;
      try {
        const found = statSync(file);
        return found.isFile() && found.size <= largest ? readFileSync(file, 'utf8') : undefined;
      } catch {
        return undefined;
      }
    },
    find(pattern: string, from: string): Found {
      const found = find({ folders: allowed, isFile, list }, pattern, from);
      if (found.kind === 'found') {
        const targets = found.uris.flatMap((uri) => inside(uri) ?? []);
        return {
          kind: 'found',
          uris: [...new Set(targets.map(nameOf))].filter((uri) => uri !== from || !isPattern(pattern)).sort(),
        };
      }
      if (found.kind === 'outside') return found;
      // A name that is there, but only as a link that leads out, is outside and not missing.
      const base = pathOfUri(from);
      const target = base === undefined ? undefined : realPath(path.resolve(path.dirname(base), pattern));
      return target !== undefined && !isAllowed(target) ? { kind: 'outside' } : found;
    },
    files() {
      const uris = bounds.flatMap(({ written }) => list(asFolder(uriOfPath(written))));
      return [...new Set(uris.flatMap((uri) => inside(uri) ?? []).map(nameOf))].sort();
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

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function isBelow(target: string, folder: string): boolean {
  const way = path.relative(folder, target);
  return way === '' || (!way.startsWith(`..${path.sep}`) && way !== '..' && !path.isAbsolute(way));
}

const asFolder = (uri: string): string => (uri.endsWith('/') ? uri : `${uri}/`);
