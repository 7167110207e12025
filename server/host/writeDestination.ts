/** Where a name leads to when it is written: through its links to a file, or to something that is no file. */
import { accessSync, constants, lstatSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';

export type Destination =
  /** One of this process: `/dev/stdout`, `/proc/self/fd/3`. */
  | { readonly kind: 'descriptor'; readonly descriptor: number }
  /** A device, a pipe or a socket. */
  | { readonly kind: 'stream'; readonly file: string }
  /** `isLinked`: the name is a link to a file that does not exist yet. */
  | { readonly kind: 'new'; readonly file: string; readonly isLinked: boolean }
  | { readonly kind: 'file'; readonly file: string; readonly found: Stats };

/** As many as Linux follows. */
const mostLinks = 40;

/** @throws an error with a `code`, for a folder and for a loop of links too */
export function destinationOf(name: string): Destination {
  let file = path.resolve(name);
  for (let followed = 0; followed <= mostLinks; followed++) {
    const descriptor = descriptorOf(file);
    if (descriptor !== undefined) return { kind: 'descriptor', descriptor };
    const entry = lstatSync(file, { throwIfNoEntry: false });
    if (!entry) return { kind: 'new', file, isLinked: followed > 0 };
    if (entry.isDirectory()) throw refusal('EISDIR');
    if (entry.isFile()) return { kind: 'file', file, found: entry };
    if (!entry.isSymbolicLink() || isStream(file)) return { kind: 'stream', file };
    // Not normalized: `..` after a link to a folder leads out of the folder that the link leads to.
    file = path.isAbsolute(readlinkSync(file))
      ? readlinkSync(file)
      : `${realpathSync.native(path.dirname(file))}${path.sep}${readlinkSync(file)}`;
  }
  throw refusal('ELOOP');
}

/** @throws an error with a `code`. The mode decides first, since the system lets root write everything. */
export function assertMayWrite({ file, found }: Extract<Destination, { kind: 'file' }>): void {
  if ((found.mode & 0o222) === 0) throw refusal('READONLY');
  accessSync(file, constants.W_OK);
}

/** An error that is told apart from others by its code, as those of the system are. */
export const refusal = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code });

/** The kernel's links to open pipes name no path, so they are opened as they are. */
function isStream(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/** Opening it again would start at the beginning of a file that a shell appends to, and fails for a socket. */
function descriptorOf(file: string): number | undefined {
  const name = path.basename(file);
  if (!/^\d{1,9}$/.test(name) || !/^\/(proc|dev)\//.test(file)) return undefined;
  const folder = realpathSync.native(path.dirname(file));
  const isOwn = folder === '/dev/fd' || new RegExp(`^/proc/${process.pid}(/task/\\d+)?/fd$`).test(folder);
  return isOwn ? Number(name) : undefined;
}
