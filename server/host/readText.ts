/** A user's file as text, or the reason why it has none. The only place that reads roadmaps and data files from a disk. */
import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync, readlinkSync, type Stats, statSync } from 'node:fs';
import type { Unreadable } from '../diagnostics/unreadable.ts';

export type Reading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable };

/** Roadmaps and data files are far smaller; more than this is something else, and would only fill the memory. */
export const mostBytes = 64 * 1024 * 1024;

export type BytesRead =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable };

/** `undefined` where nothing is. Follows links; never waits for a pipe and never throws on what is there. */
export function readText(file: string): Reading | undefined {
  const read = readBytes(file);
  return read?.kind === 'bytes' ? decode(read.bytes) : read;
}

/** The same for a file that may be in any encoding, or no text at all. */
export function readBytes(file: string): BytesRead | undefined {
  try {
    const entry = lstatSync(file);
    const reason = entry.isSymbolicLink() ? brokenLink(file) : undefined;
    if (reason) return unreadable(reason);
    const found = statSync(file);
    return found.isFile() ? readRegular(file, found) : unreadable(notAFile(file, found));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code !== undefined && absent.has(code) ? undefined : unreadable(reasonOf(error));
  }
}

/** Bytes from anywhere: standard input, a git object. */
export function decode(bytes: Uint8Array): Reading {
  if (bytes.length > mostBytes) return unreadable(tooLarge(bytes.length));
  if (isUtf8(bytes))
    return { kind: 'text', text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString() };
  const [a, b] = bytes;
  const isUtf16 = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  return unreadable({ kind: 'encoding', line: firstBadLine(bytes), ...(isUtf16 && { encoding: 'UTF-16' }) });
}

const readRegular = (file: string, { size }: Stats): BytesRead =>
  size > mostBytes ? unreadable(tooLarge(size)) : { kind: 'bytes', bytes: readFileSync(file) };

const unreadable = (reason: Unreadable): Extract<Reading, { kind: 'unreadable' }> => ({ kind: 'unreadable', reason });

/** Rounded up, so that a file just past the limit does not seem to have the limit's size. */
const inMegabytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024));

const tooLarge = (bytes: number): Unreadable => ({
  kind: 'too-large',
  megabytes: inMegabytes(bytes),
  limit: inMegabytes(mostBytes),
});

/** Codes of a path at which nothing can be. */
const absent: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE']);

function reasonOf(error: unknown): Unreadable {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'permission' };
  return code === 'ELOOP' ? { kind: 'link-loop' } : { kind: 'error', code };
}

function brokenLink(file: string): Unreadable | undefined {
  try {
    statSync(file);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { kind: 'broken-link', target: readlinkSync(file) }
      : reasonOf(error);
  }
}

/** A folder is only asked about where it was to be listed and could not be, so its own error comes first. */
function notAFile(file: string, found: Stats): Unreadable {
  if (!found.isDirectory()) return { kind: 'special' };
  try {
    readdirSync(file);
    return { kind: 'folder' };
  } catch (error) {
    return reasonOf(error);
  }
}

/** From 1: the line in which decoding fails first. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(10, start);
    // No byte of a longer character is a line feed, so lines can be checked one by one.
    if (!isUtf8(bytes.subarray(start, end < 0 ? bytes.length : end))) return line;
    if (end < 0) return line;
    start = end + 1;
    line++;
  }
}
