/**
 * Somebody types in a file of 10,000 features: from each keystroke to its findings, over stdio. A title, a comment, a
 * duration, a property, a link, and a whole new feature, in several places of a plan with hundreds of findings.
 */
import { generateRoadmap, random } from '../support/generateRoadmap.ts';
import { startClient } from '../support/stdioClient.ts';
import { milliseconds } from './measure.ts';

const FEATURES = Number(process.env.FEATURES ?? 10_000);
const ROUNDS = 5;

const quantile = (times: readonly number[], share: number): string =>
  milliseconds([...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!);

let text = generateRoadmap({ features: FEATURES });
const client = await startClient({ capabilities: { textDocument: { publishDiagnostics: {} } } });
const uri = client.uri('a.roadmap');
let version = 1;
/** The answer of the version sent last; in between may come findings of a simulation. */
const published = () =>
  client.next('textDocument/publishDiagnostics', (params) => params.uri === uri && params.version === version, 120_000);
client.open('a.roadmap', text, version);
const { diagnostics } = await published();

const times = new Map<string, number[]>();

/** Types a text at an offset, one character after the other. */
async function type(what: string, at: number, typed: string): Promise<void> {
  const all = times.get(what) ?? [];
  times.set(what, all);
  for (const [i, character] of [...typed].entries()) {
    const before = text.slice(0, at + i);
    const line = before.split('\n').length - 1;
    const start = { line, character: before.length - before.lastIndexOf('\n') - 1 };
    text = before + character + text.slice(at + i);
    version++;
    client.received.length = 0;
    const begun = performance.now();
    const contentChanges = [{ range: { start, end: start }, text: character }];
    client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    await published();
    all.push(performance.now() - begun);
  }
}

const next = random(7);
const some = (below: number): number => Math.floor(next() * below);
for (let round = 0; round < ROUNDS; round++) {
  const feature = Math.floor(FEATURES / 10) + some(FEATURES * 0.8);
  const head = text.indexOf(`feature f${feature} `);
  const after = (word: string): number => text.indexOf(word, head) + word.length;
  await type('a title', after('"'), 'New and better ');
  await type('a comment', text.indexOf('\n', head), ' // to be discussed with sales');
  await type('a duration', after('duration '), '1');
  await type('a property', text.indexOf('\n', after('duration ')), '\n    note "Ask Anna"');
  await type('a link', text.indexOf('\n', after('after ')), `, f${some(feature)}`);
  const end = text.indexOf('\n', after('\n  }'));
  await type('a feature', end, `\n  feature fresh${round} "Fresh" {\n    duration 2w\n    after f${feature}\n  }`);
}
await client.stop();

console.log(`${FEATURES} features, ${diagnostics.length} findings; keystroke to findings`);
for (const [what, all] of [...times, ['all', [...times.values()].flat()] as const]) {
  console.log(
    `${what.padEnd(12)} ${String(all.length).padStart(4)} keystrokes  median ${quantile(all, 0.5).padStart(8)}  p90 ${quantile(all, 0.9).padStart(8)}  worst ${quantile(all, 1).padStart(8)}`,
  );
}
