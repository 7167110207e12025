import { writeSync } from 'node:fs';

/**
 * Writes all bytes to a descriptor: at a position of a file, or where a stream is. A reader that has closed its end of
 * a pipe is no error; one that is slow is waited for.
 */
export function writeAll(descriptor: number, bytes: Uint8Array, position?: number): void {
  let done = 0;
  while (done < bytes.length) {
    try {
      const at = position === undefined ? null : position + done;
      done += writeSync(descriptor, bytes, done, bytes.length - done, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
