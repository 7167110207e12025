/**
 * `node test/vscode/run.mjs node|web|vsix`: the suite of test/vscode/suite in a real VS Code, whose extension host is Node
 * (`node`; a desktop VS Code where there is one), a web worker (`web`), or Node with the packaged extension installed
 * (`vsix`). Ends with 0 only when every test has passed and VS Code says so too.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../support/setupBrowser.mjs';
import { root, say } from '../support/setupProcess.mjs';
import { desktopVscode } from '../support/setupVscode.mjs';
import { buildSuite } from './buildSuite.mjs';
import { runDesktop } from './desktopHost.mjs';
import { installVsix, remoteUri, startNodeHost, workbenchUrl } from './nodeHost.mjs';
import { packageVsix } from './packageVsix.mjs';
import { startProbe } from './probe.mjs';
import { startWebHost } from './webHost.mjs';

const patience = Number(process.env.ROADMAP_VSCODE_TIMEOUT ?? 300_000);
const stub = path.join(root, 'test/vscode/stub');

/** Prints the tests as they end, and keeps the count. */
function reporter() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const onTest = ({ title, state, error, ms }) => {
    counts[state]++;
    const mark = { passed: '✔', failed: '✖', skipped: '-' }[state];
    say(`    ${mark} ${title}${ms > 500 ? ` (${ms} ms)` : ''}`);
    if (error) say(error.replace(/^/gm, '        '));
  };
  return { counts, onTest };
}

/** Shows a workbench in a browser until VS Code reports the end of the run. */
async function inBrowser(url, probe, ended) {
  const browser = await launchBrowser();
  const logs = [];
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    const exit = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (type, parts) => logs.push([type, ...parts].join(' ')));
    page.on('console', (message) => {
      if (process.env.ROADMAP_VERBOSE) say(`      ${message.type()} ${message.text().slice(0, 300)}`);
    });
    page.on('pageerror', (error) => logs.push(`page error: ${error}`));
    probe.show(page);
    await page.goto(url);
    const code = await Promise.race([
      exit,
      new Promise((resolve) => setTimeout(() => resolve('time-out'), patience).unref()),
    ]);
    const summary = code === 'time-out' ? undefined : await ended;
    if (code !== 0 && summary?.failed === undefined) {
      const telling = logs
        .map((line) => line.split('\n')[0].slice(0, 300))
        .filter((line) => !/gallery|ENOPRO|CodeExpected/.test(line));
      say(telling.slice(-25).join('\n'));
    }
    return { code, summary };
  } finally {
    await browser.close();
  }
}

const modes = {
  async node({ suite, workspace, probe, ended }) {
    const desktop = await desktopVscode();
    if (desktop)
      return runDesktop({ executable: desktop, extension: root, suite: suite.node, workspace, probe, ended, patience });
    return remote({ suite, workspace, probe, ended, extension: root });
  },
  async vsix({ suite, workspace, probe, ended }) {
    const vsix = await packageVsix();
    const extensions = await installVsix(vsix);
    try {
      return await remote({ suite, workspace, probe, ended, extension: stub, extensions });
    } finally {
      rmSync(path.dirname(extensions), { recursive: true, force: true });
    }
  },
  async web({ suite, workspace, probe, ended }) {
    const host = await startWebHost({ extension: root, workspace, suite: suite.web });
    try {
      return await inBrowser(host.base, probe, ended);
    } finally {
      await host.stop();
    }
  },
};

/** `extension` is the one under development; with `extensions` it is an empty one that only carries the suite in. */
async function remote({ suite, workspace, probe, ended, extension, extensions }) {
  const host = await startNodeHost({ extensions });
  try {
    const payload = [
      ['extensionDevelopmentPath', remoteUri(host, extension)],
      ['extensionTestsPath', remoteUri(host, suite.node)],
    ];
    return await inBrowser(workbenchUrl(host, { folder: workspace, payload }), probe, ended);
  } finally {
    await host.stop();
  }
}

async function main(mode) {
  if (!Object.hasOwn(modes, mode)) throw new Error(`one of ${Object.keys(modes).join(', ')}, not ${mode}`);
  say(`\n  the extension in a real VS Code: ${mode}`);
  const suite = await buildSuite();
  const home = mkdtempSync(path.join(os.tmpdir(), 'roadmap-workspace-'));
  const workspace = path.join(home, 'workspace');
  cpSync(path.join(root, 'test/vscode/workspace'), workspace, { recursive: true });
  const { counts, onTest } = reporter();
  let onEnd;
  const ended = new Promise((resolve) => {
    onEnd = resolve;
  });
  const probe = await startProbe({ onTest, onEnd });
  writeFileSync(path.join(workspace, 'probe.json'), JSON.stringify({ url: probe.url, mode }));
  let outcome;
  try {
    const giveUp = new Promise((resolve) => setTimeout(() => resolve(undefined), 5000 + patience).unref());
    outcome = await modes[mode]({ suite, workspace, probe, ended: Promise.race([ended, giveUp]) });
  } finally {
    await probe.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
  const { code, summary } = outcome;
  const sound = code === 0 && summary?.failed === 0 && counts.passed > 0;
  if (!sound && counts.failed === 0) {
    counts.failed = 1;
    say(`    ✖ the run did not end as it should: VS Code said ${code}, the suite ${JSON.stringify(summary)}`);
  }
  say(
    `    ${counts.passed} passing, ${counts.failed} failing in VS Code ${summary?.version ?? ''} (${summary?.host ?? mode})`,
  );
  if (process.env.ROADMAP_TEST_RESULT) writeFileSync(process.env.ROADMAP_TEST_RESULT, JSON.stringify(counts));
  return sound ? 0 : 1;
}

process.exitCode = await main(process.argv[2] ?? 'node');
