/**
 * The language server over stdio on 10,000 features: from opening to findings, from a keystroke to findings, hover,
 * completion, memory; beside the JSON server of VS Code, where `vscode-langservers-extracted` is installed next to us or JSON_SERVER names it.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generateRoadmap } from '../support/generateRoadmap.ts';
import { type StdioClient, startClient } from '../support/stdioClient.ts';
import { milliseconds } from './measure.ts';

interface Figures {
  readonly server: string;
  readonly open: number;
  readonly edit: number;
  readonly hover: number;
  readonly completion: number;
  readonly memory: number;
}

const FEATURES = Number(process.env.FEATURES ?? 10_000);
const EDITS = 50;

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;

/** Resident megabytes; only Linux says it this plainly. */
function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return Number.NaN;
  }
}

async function timed<T>(run: () => Promise<T>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Each edit makes a finding come or go, so that findings are published every time. */
async function run(
  server: string,
  client: StdioClient,
  file: string,
  text: string,
  needle: string,
  broken: string,
): Promise<Figures> {
  const lines = text.split('\n');
  const line = lines.findIndex((l, i) => i > lines.length / 2 && l.includes(needle));
  const character = lines[line]!.indexOf(needle);
  const uri = client.uri(file);
  const published = () => client.next('textDocument/publishDiagnostics', (params) => params.uri === uri, 120_000);
  const open = await timed(() => {
    client.open(file, text);
    return published();
  });
  const edits: number[] = [];
  const hovers: number[] = [];
  const completions: number[] = [];
  for (let i = 0; i < EDITS; i++) {
    const whole = i % 2 === 0;
    const range = {
      start: { line, character },
      end: { line, character: character + (whole ? needle : broken).length },
    };
    edits.push(
      await timed(() => {
        const contentChanges = [{ range, text: whole ? broken : needle }];
        client.notify('textDocument/didChange', { textDocument: { uri, version: i + 2 }, contentChanges });
        return published();
      }),
    );
    const place = { textDocument: { uri }, position: { line, character: character + 2 } };
    hovers.push(await timed(() => client.request('textDocument/hover', place)));
    completions.push(await timed(() => client.request('textDocument/completion', place)));
  }
  const memory = memoryOf(client.process.pid!);
  await client.stop();
  return {
    server,
    open,
    edit: percentile(edits, 0.5),
    hover: percentile(hovers, 0.95),
    completion: percentile(completions, 0.95),
    memory,
  };
}

const table: Figures[] = [];
const text = generateRoadmap({ features: FEATURES });
const half = text.slice(text.length / 2);
const link = /after (f\d+)/.exec(half)![1]!;
const days = /duration (\d+)d\n/.exec(half)![1]!;
/** A link that breaks and heals changes what is critical; a duration moves dates. */
for (const [name, needle, broken] of [
  ['roadmap, a link', `after ${link}`, `after x${link}`],
  ['roadmap, a duration', `duration ${days}d`, `duration ${days}x`],
] as const) {
  const client = await startClient({ capabilities: { textDocument: { publishDiagnostics: {} } } });
  table.push(await run(name, client, 'a.roadmap', text, needle, broken));
}

const jsonServer = [
  ...(process.env.JSON_SERVER ? [process.env.JSON_SERVER] : []),
  'node_modules/vscode-langservers-extracted/bin/vscode-json-language-server',
  'test/bench/node_modules/vscode-langservers-extracted/bin/vscode-json-language-server',
].find((file) => existsSync(file));
if (jsonServer) {
  const json = JSON.stringify(
    Array.from({ length: FEATURES }, (_, i) => ({
      id: `f${i}`,
      title: `Feature ${i}`,
      duration: '10d',
      after: [`f${i - 1}`],
      owner: '@dana',
      reach: 1000,
    })),
    null,
    1,
  );
  const client = await startClient({
    command: [process.execPath, path.resolve(jsonServer), '--stdio'],
    languageId: 'json',
    capabilities: { textDocument: { publishDiagnostics: {} } },
  });
  table.push(await run('json', client, 'a.json', json, '"10d"', '10d"'));
} else console.log('the JSON server is not installed: npm i --prefix test/bench vscode-langservers-extracted');

console.log(
  `${FEATURES} features, ${(text.length / 1e6).toFixed(1)} MB; edits: median of ${EDITS}; hover, completion: p95`,
);
for (const { server, open, edit, hover, completion, memory } of table) {
  console.log(
    `${server.padEnd(20)} open ${milliseconds(open).padStart(8)}  edit ${milliseconds(edit).padStart(8)}  hover ${milliseconds(hover).padStart(8)}  completion ${milliseconds(completion).padStart(8)}  memory ${memory.toFixed(0).padStart(5)} MB`,
  );
}
