/**
 * A language client for tests: starts the server as a process of its own and speaks the protocol with it over standard
 * input and output, byte by byte, so that it can also say what no well-behaved client would.
 */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Tests and benchmarks both run in the root of the repository. */
const root = process.cwd();

let bundle: string | undefined;

/** The server as users run it: one bundle and that of its thread, built once for all tests of a run. */
export function serverBundle(): string {
  if (bundle) return bundle;
  const folder = path.join(root, 'node_modules/.cache/roadmap-tests', `server-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, 'server.cjs');
  // Run as a program, so that a benchmark which is itself a bundle can do it too.
  const { status, stderr } = spawnSync(process.execPath, [
    path.join(root, 'node_modules/esbuild/bin/esbuild'),
    `server=${path.join(root, 'server/lsp/start.ts')}`,
    `simulation=${path.join(root, 'server/host/simulationWorker.ts')}`,
    `--outdir=${folder}`,
    '--out-extension:.js=.cjs',
    ...['--bundle', '--platform=node', '--target=node20', '--format=cjs', '--main-fields=module,main'],
    '--log-level=error',
  ]);
  if (status !== 0) throw new Error(`the server cannot be bundled: ${stderr}`);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  bundle = outfile;
  return outfile;
}

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape.
  readonly params?: any;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape.
  readonly result?: any;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface StdioClient {
  readonly process: ChildProcessWithoutNullStreams;
  /** The temporary workspace folder. */
  readonly folder: string;
  uri(file: string): string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape.
  request(method: string, params?: unknown): Promise<any>;
  /** The whole answer, an error as well. */
  ask(method: string, params?: unknown, id?: number | string): Promise<Message>;
  notify(method: string, params?: unknown): void;
  /** Bytes as they are. */
  raw(text: string): void;
  open(file: string, text: string, version?: number): void;
  /** The next notification of that method that fits, or one that has come since the last that was waited for. */
  next(method: string, fits?: (params: Message['params']) => boolean, within?: number): Promise<Message['params']>;
  /** Everything that was received, in order; may be emptied. */
  readonly received: Message[];
  stderr(): string;
  /** Exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly capabilities?: unknown;
  readonly initializationOptions?: Readonly<Record<string, unknown>>;
  /** Does not say `initialize`. */
  readonly mute?: boolean;
  readonly command?: readonly string[];
  readonly languageId?: string;
}

const frame = (message: unknown): string => {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

export async function startClient(options: StartOptions = {}): Promise<StdioClient> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'roadmap-lsp-'));
  for (const [name, text] of Object.entries(options.files ?? {})) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const [command, ...args] = options.command ?? [process.execPath, serverBundle(), '--stdio'];
  const child = spawn(command!, args, { cwd: folder });
  const received: Message[] = [];
  const waiting = new Map<number | string, (message: Message) => void>();
  const listeners = new Set<() => void>();
  let consumed = 0;
  let errors = '';
  let buffer = Buffer.alloc(0);
  let ids = 0;
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | string>((resolve) =>
    child.on('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')),
  );

  const receive = (message: Message): void => {
    received.push(message);
    if (message.method !== undefined && message.id !== undefined) {
      // The server's own requests are agreed to; its settings are the defaults.
      const result = message.method === 'workspace/configuration' ? message.params.items.map(() => null) : null;
      child.stdin.write(frame({ jsonrpc: '2.0', id: message.id, result }));
    } else if (message.id !== undefined && message.id !== null) waiting.get(message.id)?.(message);
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, end).toString())?.[1]);
      if (buffer.length < end + 4 + length) return;
      const body = buffer.subarray(end + 4, end + 4 + length).toString();
      buffer = buffer.subarray(end + 4 + length);
      receive(JSON.parse(body) as Message);
    }
  });

  const send = (message: object): void => void child.stdin.write(frame({ jsonrpc: '2.0', ...message }));
  const client: StdioClient = {
    process: child,
    folder,
    received,
    ended,
    uri: (file) => pathToFileURL(path.join(folder, file)).href,
    stderr: () => errors,
    raw: (text) => void child.stdin.write(text),
    notify: (method, params) => send({ method, params }),
    ask(method, params, id = ++ids) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${method} was not answered\n${errors}`)), 15_000);
        waiting.set(id, (message) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(message);
        });
        send({ id, method, params });
      });
    },
    async request(method, params) {
      const { result, error } = await client.ask(method, params);
      if (error) throw new Error(`${method}: ${error.message}`);
      return result;
    },
    open(file, text, version = 1) {
      const languageId = options.languageId ?? 'roadmap';
      client.notify('textDocument/didOpen', { textDocument: { uri: client.uri(file), languageId, version, text } });
    },
    next(method, fits = () => true, within = 10_000) {
      return new Promise((resolve, reject) => {
        const look = (): void => {
          // A long test may have emptied the list.
          consumed = Math.min(consumed, received.length);
          for (; consumed < received.length; consumed++) {
            const message = received[consumed]!;
            if (message.method !== method || message.id !== undefined || !fits(message.params)) continue;
            consumed++;
            done();
            resolve(message.params);
            return;
          }
        };
        const timer = setTimeout(() => {
          done();
          reject(new Error(`no ${method} came\n${errors}`));
        }, within);
        const done = (): void => {
          clearTimeout(timer);
          listeners.delete(look);
        };
        listeners.add(look);
        look();
      });
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        await Promise.race([client.ask('shutdown').catch(() => undefined), ended]);
        client.notify('exit');
        const timer = setTimeout(() => child.kill('SIGKILL'), 2000);
        await ended;
        clearTimeout(timer);
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
  if (!options.mute) {
    await client.request('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'test' }],
      capabilities: options.capabilities ?? {},
      initializationOptions: { today: '2027-01-04', ...options.initializationOptions },
    });
    client.notify('initialized', {});
  }
  return client;
}
