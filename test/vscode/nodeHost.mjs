/** The VS Code server that npm carries: its extension host is Node, its workbench is a page in a browser. */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { must } from '../support/setupProcess.mjs';
import { carriedVscode } from '../support/setupVscode.mjs';
import { settings } from './settings.mjs';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** An extensions folder with one .vsix installed in it, by VS Code's own installer. */
export async function installVsix(vsix) {
  const { node, vscode } = await carriedVscode();
  const home = mkdtempSync(path.join(os.tmpdir(), 'roadmap-vsix-'));
  const extensions = path.join(home, 'extensions');
  const args = [
    '--install-extension',
    vsix,
    '--extensions-dir',
    extensions,
    '--server-data-dir',
    path.join(home, 'server'),
  ];
  await must(node, [path.join(vscode, 'out/server-main.js'), '--accept-server-license-terms', ...args], {
    env: { HOME: home, NODE_OPTIONS: '' },
    timeout: 120_000,
    quiet: true,
  });
  return extensions;
}

/**
 * @param {{ userSettings?: object, extensions?: string, env?: object }} options
 * @returns {Promise<{ base: string, port: number, folder: string, stop: () => Promise<void> }>}
 */
export async function startNodeHost({ userSettings = {}, extensions, env = {} } = {}) {
  const { node, vscode } = await carriedVscode();
  const port = await freePort();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'roadmap-vscode-'));
  const data = path.join(folder, 'data');
  for (const part of ['User', 'Machine']) mkdirSync(path.join(data, part), { recursive: true });
  writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify({ ...settings, ...userSettings }));
  const installed = extensions ?? path.join(folder, 'extensions');
  mkdirSync(installed, { recursive: true });

  // Without the smoke-test driver a built VS Code passes over the extension and the suite that the address names.
  const args = [
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', path.join(folder, 'server'), '--user-data-dir', data, '--extensions-dir', installed],
    ...['--telemetry-level', 'off', '--disable-workspace-trust', '--disable-experiments', '--enable-smoke-test-driver'],
  ];
  const child = spawn(node, [path.join(vscode, 'out/server-main.js'), ...args], {
    cwd: folder,
    env: { ...process.env, HOME: folder, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(path.join(folder, 'server.log'));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  let gone;
  child.once('exit', (code, signal) => {
    gone = `VS Code's server ended with ${code ?? signal}; see ${folder}/server.log`;
  });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);

  const base = `http://localhost:${port}/`;
  const latest = Date.now() + 30_000;
  for (;;) {
    if (gone) throw new Error(gone);
    if (
      await fetch(`${base}version`).then(
        (r) => r.ok,
        () => false,
      )
    )
      break;
    if (Date.now() > latest) throw new Error(`VS Code's server is not up after 30 s; see ${folder}/server.log`);
    await new Promise((wait) => setTimeout(wait, 50));
  }

  const stop = async () => {
    if (!gone) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 4000);
      await ended;
      clearTimeout(timer);
    }
    process.removeListener('exit', endWithUs);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return { base, port, folder, stop };
}

/** The address of the workbench; `payload` is how VS Code's web page is told of an extension, a suite, a file to open. */
export function workbenchUrl(host, { folder, payload = [] }) {
  const url = new URL(host.base);
  url.searchParams.set('folder', folder);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

export const remoteUri = (host, file) => `vscode-remote://localhost:${host.port}${file}`;
