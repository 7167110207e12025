/** The server as a process of its own: over standard input and output, or node's message channel when a client forks it. */
import process from 'node:process';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type Day, dayOf } from '../../grammar/civil.ts';
import { diskHost } from '../host/diskHost.ts';
import { frugalHeap } from '../host/frugalHeap.ts';
import { threadSimulator } from '../host/simulationThread.ts';
import { encoder } from './encoder.ts';
import { frameGuard } from './frameGuard.ts';
import { describe } from './isolate.ts';
import { type Host, startServer } from './server.ts';

/** The server on standard input and output, for the command; the process ends with its client. */
export const startStdio = (threadFile?: string): void => main(['--stdio'], threadFile);

/**
 * `--stdio` (the default) or `--node-ipc`. It returns at once: the process lives as long as its client.
 * @param threadFile the bundle of the thread that simulates
 */
export function main(argv: readonly string[], threadFile?: string): void {
  // Standard output belongs to the protocol: a stray line there would break a frame.
  for (const method of ['log', 'info', 'debug', 'warn'] as const) console[method] = console.error;
  process.on('uncaughtException', (error) => complain(`unexpected: ${describe(error)}`));
  process.on('unhandledRejection', (error) => complain(`unexpected: ${describe(error)}`));

  const host: Host = {
    ...diskHost(),
    today,
    nextTurn: (run) => void setImmediate(run),
    simulator: threadSimulator(threadFile),
    analysed: frugalHeap(),
  };
  if (argv.includes('--node-ipc')) {
    process.on('disconnect', () => process.exit(1));
    startServer(createConnection(new IPCMessageReader(process), new IPCMessageWriter(process)), host);
    return;
  }
  const input = process.stdin.pipe(frameGuard((reason) => fail(`the client's messages cannot be read: ${reason}`)));
  const reader = new StreamMessageReader(input);
  const writer = new StreamMessageWriter(process.stdout, { contentTypeEncoder: encoder() });
  // A well-framed message that is not JSON is answered, as JSON-RPC asks, and the next one is read.
  reader.onError(() => {
    const error = { code: -32700, message: 'Parse error: the message is not JSON.' };
    const answer = { jsonrpc: '2.0', id: null, error };
    void writer.write(answer).catch(() => undefined);
  });
  writer.onError(() => process.exit(1));
  process.stdout.on('error', () => process.exit(1));
  let orderly = false;
  // What was read before the end is still handled: the last thing a client says is `exit`.
  const ended = (): void => void setTimeout(() => process.exit(orderly ? 0 : 1), 200);
  input.on('end', ended);
  process.stdin.on('close', ended);
  startServer(createConnection(reader, writer), {
    ...host,
    shutdown() {
      orderly = true;
    },
  });
}

/** The clock, at the edge: the machine's own civil day. */
function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

const complain = (message: string): void => void process.stderr.write(`roadmap language server: ${message}\n`);

function fail(message: string): void {
  complain(message);
  process.exit(1);
}
