/**
 * The one way to write a file of the user: its text changes and nothing else does.
 *
 * - A link is followed and its target written. A device, a pipe or an open descriptor is written straight to.
 * - A regular file is replaced by a finished draft in one step, so that it has the old text or the new one. The draft
 *   gets the mode and the owner of the file first.
 * - What a draft cannot replace is written in place: a file with several hard links (a new file would part them), a file
 *   in a folder without write permission, a mount point, a file whose owner may not be given to a draft. After an error
 *   its old text is put back. Only a process killed during that write leaves a part of the new text.
 * - A file without any write permission is refused, for root too. So is a file that has changed since it was read.
 */
import {
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
} from 'node:fs';
import path from 'node:path';
import { draftName, sweepDrafts } from './drafts.ts';
import { UsageError } from './io.ts';
import { writeAll } from './writeAll.ts';
import { assertMayWrite, destinationOf, refusal } from './writeDestination.ts';

export interface WriteOptions {
  /** How a message names the file. Default: its path. */
  readonly name?: string;
  /** The text that the new one was made from: a file that holds another one by now is not written. */
  readonly replaces?: string;
  /** A file that exists is not written. */
  readonly onlyNew?: boolean;
}

/** @throws UsageError where the file cannot be written; it holds its old text then */
export function writeFile(file: string, content: string | Uint8Array, options: WriteOptions = {}): void {
  explained(file, options, () => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const destination = destinationOf(file);
    switch (destination.kind) {
      case 'descriptor':
        return writeAll(destination.descriptor, bytes);
      case 'stream':
        return writeStream(destination.file, bytes);
      case 'new':
        if (options.replaces !== undefined) throw refusal('CHANGED');
        if (!destination.isLinked) mkdirSync(path.dirname(destination.file), { recursive: true });
        return writeDraft(destination.file, bytes, undefined, options);
      case 'file':
        if (options.onlyNew) throw refusal('EXISTS');
        assertMayWrite(destination);
        return writeOver(destination.file, bytes, destination.found, options);
    }
  });
}

/** @throws UsageError where `writeFile` would certainly refuse the file: to be asked before the first of several is written */
export function assertWritable(file: string, options: Pick<WriteOptions, 'name'> = {}): void {
  explained(file, options, () => {
    const destination = destinationOf(file);
    if (destination.kind === 'file') assertMayWrite(destination);
  });
}

function writeStream(file: string, bytes: Uint8Array): void {
  const descriptor = openSync(file, constants.O_WRONLY);
  try {
    writeAll(descriptor, bytes);
  } finally {
    closeSync(descriptor);
  }
}

/** Errors of a folder or a file system in which a draft cannot take the place of a file that may itself be written. */
const inTheWay: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV', 'ENAMETOOLONG']);

function writeOver(file: string, bytes: Uint8Array, found: Stats, options: WriteOptions): void {
  if (found.nlink > 1) {
    writeInPlace(file, bytes, options);
    return;
  }
  try {
    writeDraft(file, bytes, found, options);
  } catch (error) {
    if (!inTheWay.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    writeInPlace(file, bytes, options);
  }
}

/** @param found the file that the draft is to replace, if there is one */
function writeDraft(file: string, bytes: Uint8Array, found: Stats | undefined, options: WriteOptions): void {
  const { replaces, onlyNew } = options;
  const folder = realpathSync.native(path.dirname(file));
  sweepDrafts(folder);
  const draft = path.join(folder, draftName());
  // Until it has the owner and the mode of the file, nobody else may read it.
  const descriptor = openSync(draft, 'wx', found ? 0o600 : 0o666);
  try {
    try {
      if (found) imitate(descriptor, found);
      writeAll(descriptor, bytes);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (replaces !== undefined && !readFileSync(file).equals(Buffer.from(replaces))) throw refusal('CHANGED');
    if (onlyNew && existsSync(file)) throw refusal('EXISTS');
    renameSync(draft, path.join(folder, path.basename(file)));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** The owner first: to change it takes special bits of the mode away. */
function imitate(descriptor: number, { uid, gid, mode }: Stats): void {
  const own = fstatSync(descriptor);
  if (own.uid !== uid || own.gid !== gid) fchownSync(descriptor, uid, gid);
  if (own.mode !== mode) fchmodSync(descriptor, mode & 0o7777);
}

function writeInPlace(file: string, bytes: Uint8Array, { replaces }: WriteOptions): void {
  const descriptor = openSync(file, 'r+');
  try {
    const old = readFileSync(descriptor);
    if (replaces !== undefined && !old.equals(Buffer.from(replaces))) {
      // Another name of the same file may have been written already.
      if (old.equals(bytes)) return;
      throw refusal('CHANGED');
    }
    let kept = old.length;
    try {
      // What makes it longer goes first: on a full disk that fails before any of the old text is lost.
      writeAll(descriptor, bytes.subarray(old.length), old.length);
      kept = 0;
      writeAll(descriptor, bytes.subarray(0, old.length), 0);
      ftruncateSync(descriptor, bytes.length);
      fsyncSync(descriptor);
    } catch (error) {
      writeAll(descriptor, old.subarray(kept), kept);
      ftruncateSync(descriptor, old.length);
      throw error;
    }
  } finally {
    closeSync(descriptor);
  }
}

const reasons: Readonly<Record<string, string>> = {
  CHANGED: 'it has changed since it was read. Run the command again',
  EACCES: 'permission denied',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'a part of its path is a file, not a folder',
  EFBIG: 'it would be larger than files may be here',
  EISDIR: 'it is a folder',
  ELOOP: 'its links form a loop',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENXIO: 'it is a socket',
  EPERM: 'permission denied',
  EROFS: 'its file system is read-only',
  EXISTS: 'it already exists. Choose another name',
  READONLY: 'it is read-only. Change its permissions, or choose another file',
};

function explained(file: string, { name = file }: WriteOptions, write: () => void): void {
  try {
    write();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`Cannot write \`${name}\`: ${(code && reasons[code]) ?? code ?? String(error)}.`);
  }
}
