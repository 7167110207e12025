/** Walks a folder: the one way in which files are looked for on a disk. */
import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Folders where no roadmap is kept, and which can be huge. */
const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

export interface FilesBelow {
  readonly path: string;
  /** A folder that could not be listed. Anything else is a file, a link that leads to no folder, a pipe. */
  readonly isUnlisted: boolean;
}

/**
 * Everything below a folder but folders, in the order of names.
 * @param enter whether a folder, or a link to one, is gone into
 */
export function* filesBelow(folder: string, enter: (folder: string, entry: Dirent) => boolean): Generator<FilesBelow> {
  const entries = entriesOf(folder);
  if (entries === undefined) yield { path: folder, isUnlisted: true };
  for (const entry of entries ?? []) {
    const below = path.join(folder, entry.name);
    if (entry.isSymbolicLink() ? isFolder(below) : entry.isDirectory()) {
      if (!skippedFolders.has(entry.name) && enter(below, entry)) yield* filesBelow(below, enter);
    } else yield { path: below, isUnlisted: false };
  }
}

/** Links followed. */
export function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false;
  }
}

/** Also of a link that leads nowhere. In a folder that may not be looked into, anything may be there. */
export function fileExists(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}

/** `undefined` for a folder that is there and cannot be listed. */
function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? [] : undefined;
  }
}
