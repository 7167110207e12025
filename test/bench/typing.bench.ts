/**
 * Somebody types into a rich portfolio: from each keystroke in a title, a number and a link to its findings, over stdio,
 * beside the JSON server of VS Code on a file of the same size; the cold start; the memory after 200 edits and five idle
 * seconds; and from saving the file to the new picture of `roadmap preview`. Needs `node esbuild.mjs` for the last.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { lineIndex } from '../../grammar/text.ts';
import { generatePortfolio } from '../support/generatePortfolio.ts';
import { random } from '../support/generateRoadmap.ts';
import { type StdioClient, serverBundle, startClient } from '../support/stdioClient.ts';
import { milliseconds } from './measure.ts';

const SIZES = (process.env.FEATURES ?? '1000,10000').split(',').map(Number);
const EDITS = 66;
const IDLE = 5000;

/** Where a keystroke goes, and what is typed there. */
const kinds = {
  title: { after: /"(?:Search|Cart|Invoice|Login|Export|Audit)/g, typed: 'z' },
  number: { after: /(?:duration|effort) \d+d\.\.\d/g, typed: '1' },
  link: { after: /after f\d/g, typed: '1' },
} as const;
const json = { after: /"title": "F/g, typed: 'z' };

const quantile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Resident megabytes; of Linux alone. */
function memoryOf(pid: number): number {
  const file = `/proc/${pid}/status`;
  return existsSync(file) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024 : Number.NaN;
}

const findingsOf = (client: StdioClient, uri: string, version: number): Promise<unknown> =>
  client.next(
    'textDocument/publishDiagnostics',
    (of) => of.uri === uri && (of.version ?? version) === version,
    120_000,
  );

/** Types one character at places all over the file, and takes it back; milliseconds from each to its findings. */
async function type(
  client: StdioClient,
  document: { readonly uri: string; readonly text: string; version: number },
  { after, typed }: { readonly after: RegExp; readonly typed: string },
): Promise<number[]> {
  const lines = lineIndex(document.text);
  const places = [...document.text.matchAll(after)].map(({ index, 0: found }) => index + found.length);
  const next = random(7);
  const times: number[] = [];
  while (times.length < EDITS) {
    const { line, column } = lines.at(places[Math.floor(next() * places.length)]!);
    const start = { line, character: column };
    const end = { line, character: column + typed.length };
    for (const change of [
      { range: { start, end: start }, text: typed },
      { range: { start, end }, text: '' },
    ]) {
      const version = ++document.version;
      client.received.length = 0;
      const came = findingsOf(client, document.uri, version);
      times.push(
        await timed(() => {
          const textDocument = { uri: document.uri, version };
          client.notify('textDocument/didChange', { textDocument, contentChanges: [change] });
          return came;
        }),
      );
    }
  }
  return times;
}

interface Session {
  readonly cold: number;
  readonly times: Readonly<Record<string, readonly number[]>>;
  readonly memory: number;
}

async function session(
  file: string,
  text: string,
  typing: Readonly<Record<string, { readonly after: RegExp; readonly typed: string }>>,
  command?: readonly string[],
): Promise<Session> {
  const capabilities = { textDocument: { publishDiagnostics: {} } };
  const begun = performance.now();
  const client = await startClient({ capabilities, ...(command && { command, languageId: 'json' }) });
  const document = { uri: client.uri(file), text, version: 1 };
  client.open(file, text, document.version);
  await findingsOf(client, document.uri, document.version);
  const cold = performance.now() - begun;
  const times: Record<string, readonly number[]> = {};
  for (const [kind, where] of Object.entries(typing)) times[kind] = await type(client, document, where);
  await wait(IDLE);
  const memory = memoryOf(client.process.pid!);
  await client.stop();
  return { cold, times, memory };
}

/** From saving another length of a feature to the message with the new picture. */
async function savedToPicture(text: string): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'roadmap-preview-'));
  const file = path.join(folder, 'plan.roadmap');
  writeFileSync(file, text);
  // The first features are done, and their lengths change no picture.
  const half = text.length >> 1;
  const child = spawn(process.execPath, [path.resolve('dist/roadmap.mjs'), 'preview', file]);
  try {
    const url = await new Promise<URL>((resolve) =>
      child.stdout.once('data', (line: Buffer) => resolve(new URL(line.toString().trim()))),
    );
    let seen = '';
    const pictures: (() => void)[] = [];
    http.get(new URL(`/events${url.search}`, url), (response) =>
      response.setEncoding('utf8').on('data', (part: string) => {
        seen = (seen + part).slice(-100_000);
        if (!/"kind":"(?:plan|difference)"/.test(seen)) return;
        seen = '';
        for (const come of pictures.splice(0)) come();
      }),
    );
    const picture = (): Promise<void> => new Promise((resolve) => void pictures.push(resolve));
    await picture();
    await wait(IDLE);
    const times: number[] = [];
    for (const days of ['3', '4', '5', '6', '7']) {
      const came = picture();
      times.push(
        await timed(() => {
          writeFileSync(file, text.slice(0, half) + text.slice(half).replace(/duration \d+d/, `duration ${days}d`));
          return came;
        }),
      );
      await wait(IDLE / 5);
    }
    return quantile(times, 0.5);
  } finally {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A JSON file with as many features and as many characters. */
function jsonLike(features: number, length: number): string {
  const note = 'x'.repeat(Math.max(0, Math.floor(length / features) - 110));
  const all = Array.from({ length: features }, (_, i) => ({
    id: `f${i}`,
    title: `Feature ${i}`,
    duration: '10d',
    after: [`f${i - 1}`],
    note,
  }));
  return JSON.stringify(all, null, 1);
}

const jsonServer = ['node_modules', 'test/bench/node_modules']
  .map((folder) => path.resolve(folder, 'vscode-langservers-extracted/bin/vscode-json-language-server'))
  .find((file) => existsSync(file));

serverBundle();
for (const features of SIZES) {
  const text = generatePortfolio(features);
  const ours = await session('a.roadmap', text, kinds);
  const theirs =
    jsonServer &&
    (await session('a.json', jsonLike(features, text.length), { json }, [process.execPath, jsonServer, '--stdio']));
  const peer = theirs && quantile(theirs.times.json!, 0.5);
  console.log(`\n${features} features, ${(text.length / 1e6).toFixed(1)} MB`);
  if (peer) console.log(`  JSON server  median ${milliseconds(peer)}  memory ${theirs.memory.toFixed(0)} MB`);
  else console.log('  the JSON server is not installed in test/bench');
  for (const [kind, times] of Object.entries(ours.times)) {
    const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    const ratio = peer ? `  ratios ${(median / peer).toFixed(2)} and ${(p95 / peer).toFixed(2)}` : '';
    console.log(`  ${kind.padEnd(12)} median ${milliseconds(median)}  p95 ${milliseconds(p95)}${ratio}`);
  }
  console.log(
    `  cold start   ${milliseconds(ours.cold)}${theirs ? `  ratio ${(ours.cold / theirs.cold).toFixed(2)}` : ''}`,
  );
  console.log(`  memory       ${ours.memory.toFixed(0)} MB after ${3 * EDITS} edits and ${IDLE / 1000} idle seconds`);
  if (existsSync('dist/roadmap.mjs'))
    console.log(`  preview      ${milliseconds(await savedToPicture(text))} from saving to the picture`);
}
