/** Where a command's answer goes: standard output or a file. */
import path from 'node:path';
import { realPath } from '../host/filesNamed.ts';
import { type Io, UsageError } from '../host/io.ts';
import { writeFile } from '../host/writeFile.ts';

/** @throws UsageError where the file cannot be written, and for a roadmap: no answer is one */
export function emit(content: string | Uint8Array, file: string | undefined, io: Io): void {
  const whole = typeof content !== 'string' || content.endsWith('\n') ? content : `${content}\n`;
  if (typeof whole === 'string' && (file === undefined || file === '-')) {
    io.out(whole);
    return;
  }
  if (file === undefined) throw new Error('bytes need a file');
  const target = path.resolve(io.cwd, file);
  if (realPath(target).endsWith('.roadmap')) {
    throw new UsageError(`Cannot write to \`${file}\`: it is a roadmap. Choose another output file.`);
  }
  writeFile(target, whole, { name: file });
}
