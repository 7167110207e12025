/**
 * `npm test`: makes a clean clone ready, then runs everything there is; `npm test -- cli browser` runs some parts only.
 * The last line is the sum, `N passed, N failed`; a part that is missing, hangs or runs no test counts as a failure.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setUp } from './support/setup.mjs';
import { cacheFolder, root, run, say } from './support/setupProcess.mjs';

const bin = (name) => path.join(root, 'node_modules', name);
const node = (...args) => [process.execPath, args];
const minutes = (n) => n * 60_000;
const mochaFiles = (glob) => ['--config', '.mocharc.json', '--exit', `test/${glob}`];
const mocha = (...args) => node(bin('mocha/bin/mocha.js'), '--reporter', 'test/runReporter.cjs', ...args);

const ownParts = ['lsp', 'cli', 'browser', 'vscode'];

/** A folder of tests that nobody runs is a failure too. */
function forgotten() {
  const fast = JSON.parse(readFileSync('.mocharc.fast.json', 'utf8')).spec.join(' ');
  const folders = readdirSync('test', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .filter((name) => !ownParts.includes(name) && !new RegExp(`[{,/]${name}[},/]`).test(fast))
    .filter((name) => readdirSync(`test/${name}`).some((file) => file.endsWith('.test.ts')));
}

/** A check either holds or counts as one failure; a suite counts its tests. `needs` is what the set-up must provide. */
const parts = [
  { name: 'types', kind: 'check', run: node(bin('typescript/bin/tsc'), '--noEmit'), timeout: minutes(3) },
  { name: 'lint', kind: 'check', run: node(bin('@biomejs/biome/bin/biome'), 'check', '.'), timeout: minutes(2) },
  { name: 'dead code', kind: 'check', run: node(bin('knip/bin/knip.js')), timeout: minutes(2) },
  { name: 'spelling', kind: 'check', run: node(bin('cspell/bin.mjs'), 'lint', '--no-progress'), timeout: minutes(3) },
  { name: 'build', kind: 'check', run: node('esbuild.mjs'), timeout: minutes(2), always: true },
  { name: 'fast', kind: 'suite', run: mocha('--config', '.mocharc.fast.json'), timeout: minutes(15) },
  { name: 'long', kind: 'suite', run: mocha(...mochaFiles('**/*.long.test.ts')), timeout: minutes(15) },
  { name: 'lsp', kind: 'suite', run: mocha(...mochaFiles('lsp/**/*.test.ts')), timeout: minutes(10) },
  { name: 'cli', kind: 'suite', run: mocha(...mochaFiles('cli/**/*.test.ts')), timeout: minutes(10) },
  {
    name: 'browser',
    kind: 'suite',
    run: mocha(...mochaFiles('browser/**/*.test.ts')),
    timeout: minutes(10),
    needs: 'browser',
  },
  {
    name: 'package',
    kind: 'suite',
    run: mocha(...mochaFiles('vscode/**/*.test.ts')),
    timeout: minutes(6),
    needs: 'vscode',
  },
  ...['node', 'web', 'vsix'].map((mode) => ({
    name: `vscode ${mode}`,
    kind: 'suite',
    run: node('test/vscode/run.mjs', mode),
    timeout: minutes(6),
    needs: 'vscode',
  })),
];

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

async function one({ name, kind, run: [command, args], timeout }) {
  say(`\n=== ${name}`);
  const began = performance.now();
  const file = path.join(cacheFolder, 'roadmap-test-result.json');
  rmSync(file, { force: true });
  const { code, timedOut } = await run(command, args, { timeout, env: { ROADMAP_TEST_RESULT: file } });
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  const empty = kind === 'suite' && counts.passed + counts.failed === 0;
  const problem = timedOut
    ? `no end after ${timeout / 1000} s`
    : empty
      ? 'no test has run'
      : code !== 0 && counts.failed === 0
        ? `ended with ${code}`
        : undefined;
  if (problem) say(`${name}: ${problem}`);
  return { name, ...counts, failed: counts.failed + (problem ? 1 : 0), problem, took: seconds(began) };
}

function sum(results) {
  say('\n=== summary');
  for (const { name, passed, failed, skipped, problem, took } of results) {
    const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    say(`${name.padEnd(12)} ${counts} (${took})${problem ? ` - ${problem}` : ''}`);
  }
  const total = (key) => results.reduce((all, result) => all + result[key], 0);
  say(`${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') === 0 ? 0 : 1;
}

async function main(wanted) {
  process.chdir(root);
  const began = performance.now();
  const unknown = wanted.filter((word) => !parts.some(({ name }) => name === word || name.startsWith(`${word} `)));
  if (unknown.length > 0)
    throw new Error(`no such part: ${unknown.join(', ')}; there are ${parts.map((p) => p.name).join(', ')}`);
  const chosen =
    wanted.length === 0 ? parts : parts.filter(({ name, always }) => always || wanted.some((w) => name.startsWith(w)));
  mkdirSync(cacheFolder, { recursive: true });
  say('=== set-up');
  const needs = [...new Set(chosen.map((part) => part.needs).filter((need) => need !== undefined))];
  await setUp(needs.includes('vscode') ? ['browser', 'vscode'] : needs);
  say(`  ready after ${seconds(began)}`);
  const results = [];
  for (const part of chosen) results.push(await one(part));
  for (const name of wanted.length === 0 ? forgotten() : []) {
    results.push({
      name,
      passed: 0,
      failed: 1,
      skipped: 0,
      took: '0 s',
      problem: `test/${name} is in no part of the run`,
    });
  }
  sum(results);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  say(`set-up failed: ${error.message}`);
  say('0 passed, 1 failed');
  process.exitCode = 1;
}
