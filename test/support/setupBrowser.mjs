/** A Chromium-like browser for the preview's tests and for the VS Code that npm carries: found, or fetched. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { attempt, must, onPath, reachable, root, run, say } from './setupProcess.mjs';

const usualNames = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      Boolean,
    );
    return folders.flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Chromium/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  }
  return usualNames.map(onPath);
}

/** A browser that is already here: `CHROME_PATH`, the usual places, an earlier download of Playwright's. */
export async function installedBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
    return named;
  }
  const usual = usualPlaces().find((file) => file !== undefined && existsSync(file));
  if (usual) return usual;
  const { chromium } = await import('playwright-core');
  const downloaded = chromium.executablePath();
  return downloaded && existsSync(downloaded) ? downloaded : undefined;
}

const fromPlaywright = async () => {
  if (!(await reachable('https://cdn.playwright.dev'))) throw new Error('cdn.playwright.dev does not answer');
  await must(process.execPath, [path.join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']);
  const file = await installedBrowser();
  if (file === undefined) return undefined;
  // A bare Linux may lack the shared libraries it wants; then the distribution's own package is the better one.
  const { code } = await run(file, ['--version'], { quiet: true, timeout: 20_000 });
  if (code !== 0) throw new Error('the downloaded Chromium does not start here');
  return file;
};

const fromDebian = async () => {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !onPath('apt-get')) return undefined;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await must('apt-get', ['update', '-q'], { quiet: true, timeout: 180_000, env });
  await must('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { quiet: true, env });
  return onPath('chromium');
};

/** The path of a browser; where there is none yet, it is fetched. */
export async function browser() {
  const here = await installedBrowser();
  if (here) return here;
  say('  no Chrome, Chromium or Edge found: fetching one');
  const fetched =
    (await attempt("Playwright's Chromium", fromPlaywright)) ?? (await attempt('apt-get chromium', fromDebian));
  if (fetched) return fetched;
  throw new Error('no browser: install Chrome, Chromium or Edge, or set CHROME_PATH');
}

/** How the tests start it: without a window, and fit for a container. */
export async function launchBrowser(options = {}) {
  const { chromium } = await import('playwright-core');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({
    executablePath: await browser(),
    headless: true,
    args: [...args, '--disable-component-update', '--disable-sync', '--force-color-profile=srgb'],
    ...options,
  });
}
