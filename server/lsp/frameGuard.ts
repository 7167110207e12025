/**
 * Stands in front of the message reader on a byte stream and lets only well-framed messages through. A frame without a
 * length, with a negative or an absurd one, or one that stops in the middle can never be read past: every server that
 * goes on listening then hangs for ever. So the stream ends with an error, and the client starts the server again.
 * Needs: the raw bytes of a base-protocol stream. Promises: an error within a second of the broken byte.
 * Source: Language Server Protocol, "Base Protocol".
 */
import { Transform, type TransformCallback } from 'node:stream';

/** A frame longer than this is an attack or an accident, not a document. */
const LONGEST_BODY = 512 * 1024 * 1024;
const LONGEST_HEADER = 8 * 1024;
/** How long a frame may stand still in its middle, in milliseconds. */
const STALL = 700;

const HEADER_LINE = /^[A-Za-z][A-Za-z0-9-]*:[\x20-\x7e]*$/;

export function frameGuard(broken: (reason: string) => void): Transform {
  let header = '';
  let bodyLeft = 0;
  let dead = false;
  let received = 0;
  let timer: NodeJS.Timeout | undefined;

  const fail = (reason: string): void => {
    if (dead) return;
    dead = true;
    clearTimeout(timer);
    broken(reason);
  };

  /** A machine that slept wakes with both the timer and the bytes due: what is waiting is read before the verdict. */
  const watch = (): void => {
    clearTimeout(timer);
    if (header === '' && bodyLeft === 0) return;
    const seen = received;
    timer = setTimeout(() => {
      setImmediate(() => {
        if (received === seen)
          fail(
            bodyLeft > 0
              ? `a message stopped ${bodyLeft} bytes short of its Content-Length`
              : 'a header that never ends',
          );
      });
    }, STALL);
    timer.unref();
  };

  const readHeader = (text: string): number | undefined => {
    let length: number | undefined;
    for (const line of text.split('\r\n')) {
      if (!HEADER_LINE.test(line)) return void fail(`not a header: ${JSON.stringify(line.slice(0, 80))}`);
      const colon = line.indexOf(':');
      if (line.slice(0, colon).toLowerCase() !== 'content-length') continue;
      const value = line.slice(colon + 1).trim();
      if (!/^\d{1,10}$/.test(value)) return void fail(`Content-Length is ${JSON.stringify(value.slice(0, 80))}`);
      length = Number(value);
    }
    if (length === undefined) return void fail('a header without a Content-Length');
    if (length > LONGEST_BODY) return void fail(`a message of ${length} bytes`);
    return length;
  };

  const scan = (chunk: Buffer): void => {
    let at = 0;
    while (at < chunk.length && !dead) {
      if (bodyLeft > 0) {
        const taken = Math.min(bodyLeft, chunk.length - at);
        bodyLeft -= taken;
        at += taken;
        continue;
      }
      header += String.fromCharCode(chunk[at]!);
      at++;
      if (header.endsWith('\r\n\r\n')) {
        const length = readHeader(header.slice(0, -4));
        if (length === undefined) return;
        header = '';
        bodyLeft = length;
      } else if (header.length > LONGEST_HEADER) {
        fail('a header that never ends');
      }
    }
  };

  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      received++;
      scan(chunk);
      if (dead) return;
      watch();
      done(null, chunk);
    },
    flush(done) {
      clearTimeout(timer);
      done();
    },
  });
}
