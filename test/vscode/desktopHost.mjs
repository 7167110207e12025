/** A desktop VS Code by @vscode/test-electron; the probe sees its window over the debugging port. */
import net from 'node:net';
import { say } from '../support/setupProcess.mjs';

const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The window's page, as soon as there is one. */
async function workbenchPage(port, until) {
  const { chromium } = await import('playwright-core');
  while (Date.now() < until) {
    try {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      const page = browser
        .contexts()
        .flatMap((context) => context.pages())
        .find((p) => p.url().includes('workbench'));
      if (page) return page;
      await browser.close();
    } catch {
      // The window is not open yet.
    }
    await new Promise((wait) => setTimeout(wait, 250));
  }
  throw new Error('the window of VS Code did not open');
}

export async function runDesktop({ executable, extension, suite, workspace, probe, ended, patience }) {
  const { runTests } = await import('@vscode/test-electron');
  const port = await freePort();
  const launchArgs = [
    workspace,
    `--remote-debugging-port=${port}`,
    '--disable-workspace-trust',
    '--disable-gpu',
    '--skip-welcome',
  ];
  if (process.getuid?.() === 0) launchArgs.push('--no-sandbox');
  workbenchPage(port, Date.now() + patience).then(probe.show, (error) => say(`      ${error.message}`));
  const run = runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    launchArgs,
  }).catch(() => 1);
  const late = new Promise((resolve) => setTimeout(() => resolve('time-out'), patience).unref());
  const code = await Promise.race([run, late]);
  return { code, summary: code === 'time-out' ? undefined : await ended };
}
