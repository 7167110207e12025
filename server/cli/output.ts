/** Where a command's answer goes: standard output, or a file that appears whole or not at all. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Io, UsageError } from '../host/io.ts';

export function emit(text: string, file: string | undefined, io: Io): void {
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  if (file === undefined || file === '-') io.out(whole);
  else writeWhole(path.resolve(io.cwd, file), whole);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'it is not allowed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder is needed',
  EPERM: 'it is not allowed',
  EROFS: 'the disk can only be read',
};

/** Writes beside the target and renames, since a rename is the one step that cannot be seen half done. */
export function writeWhole(file: string, data: string | Uint8Array): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, data);
    renameSync(draft, file);
  } catch (error) {
    // Where a file stands in the place of a folder, even looking for the draft fails.
    if (existsSync(draft)) rmSync(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`I cannot write ${file}: ${(code && reasons[code]) ?? code ?? String(error)}.`);
  }
}
