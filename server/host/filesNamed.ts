/** The roadmap files that a person names on the command line: files, folders and globs. */
import { type Dirent, lstatSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { cut } from '../workspace/find.ts';
import { fileExists, filesBelow } from './filesBelow.ts';
import { type Io, UsageError } from './io.ts';

/**
 * The files that names stand for, absolute and sorted; of several links to one file only one. A file or folder that
 * cannot be read is among them, so that whoever reads it reports why.
 * @throws UsageError for a name that stands for nothing
 */
export function filesNamed(names: readonly string[], io: Io): string[] {
  const found = (names.length === 0 ? ['.'] : names).flatMap((name) => {
    const absolute = path.resolve(io.cwd, name);
    const kind = kindOf(absolute);
    if (kind === 'file') return [absolute];
    const files = kind === 'folder' ? roadmapsBelow(absolute) : roadmapsBelow(io.cwd, name.replaceAll('\\', '/'));
    if (files.length > 0) return files;
    if (kind === 'folder') throw new UsageError(`There is no .roadmap file in \`${name}\`.`);
    throw new UsageError(/[*?[\]{}]/.test(name) ? `No file matches \`${name}\`.` : `\`${name}\` does not exist.`);
  });
  const byPlace = new Map<string, string>();
  for (const file of [...new Set(found)].sort()) {
    const place = realPath(file);
    const known = byPlace.get(place);
    if (known === undefined || isLink(known)) byPlace.set(place, file);
  }
  return [...byPlace.values()].sort();
}

/**
 * What a glob matches, and the folders that would have to be looked into and cannot be listed. Links to folders are not
 * followed, and what begins with a dot is only found by a glob that says so.
 */
export function roadmapsBelow(cwd: string, pattern = '**/*.roadmap'): string[] {
  const { base, glob } = cut(pattern);
  if (glob === undefined) return [];
  const folder = path.resolve(cwd, base);
  const matches = picomatch(glob, { windows: false });
  const hasDots = /(^|[/{,])\./.test(glob);
  const deepest = glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length - 1;
  const enter = (at: string, entry: Dirent): boolean =>
    !entry.isSymbolicLink() &&
    (hasDots || !entry.name.startsWith('.')) &&
    path.relative(folder, at).split(path.sep).length <= deepest;
  return [...filesBelow(folder, enter)]
    .filter((below) => below.isUnlisted || matches(path.relative(folder, below.path).replaceAll('\\', '/')))
    .map((below) => below.path);
}

/** The real place of a path, or the path itself where it leads nowhere. */
export function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

/** A `file` is anything but a folder, also a link that leads nowhere; `undefined` where nothing is. */
function kindOf(file: string): 'file' | 'folder' | undefined {
  try {
    if (statSync(file).isDirectory()) return 'folder';
    return 'file';
  } catch {
    return fileExists(file) ? 'file' : undefined;
  }
}

const isLink = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
