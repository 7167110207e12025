/**
 * A real VS Code to test in. In this order: `VSCODE_EXECUTABLE`; Microsoft's own build, downloaded by
 * @vscode/test-electron (where there is a screen to show it on); the VS Code server and workbench that the npm package
 * code-server carries, of which nothing is compiled. The last also serves the web tests, whatever the first two say.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unpackTarball } from './npmTarball.mjs';
import { attempt, cacheFolder, npm, reachable, say } from './setupProcess.mjs';

const codeServer = {
  name: 'code-server',
  version: '4.139.1',
  integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};
/** Only its file system provider is used. As a dependency it would fetch a browser on every `npm ci`. */
const testWeb = {
  name: '@vscode/test-web',
  version: '0.0.81',
  integrity: 'sha512-qAYNX1mf4hE0L3T/186J8AH+Z7Inm81OHMACkkyKE2J6HJZlXou0OgABkSvd8gt0BiPjI+V+xkduAaQ8Kcjexg==',
};
/** Of code-server's dependencies only those that the server, its extension host and the browser load. */
const needed = [
  '@microsoft/1ds-core-js',
  '@microsoft/1ds-post-js',
  '@parcel/watcher',
  '@vscode/deviceid',
  '@vscode/iconv-lite-umd',
  '@vscode/native-watchdog',
  '@vscode/proxy-agent',
  '@vscode/spdlog',
  '@vscode/tree-sitter-wasm',
  '@xterm/addon-clipboard',
  '@xterm/addon-progress',
  '@xterm/addon-serialize',
  '@xterm/addon-unicode11',
  '@xterm/headless',
  '@xterm/xterm',
  'cookie',
  'jschardet',
  'minimist',
  'tas-client',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'ws',
  'yauzl',
  'yazl',
];
/** Terminals, in which tasks run, need a native module. The one that VS Code names has to be compiled on Linux. */
const terminals = { 'node-pty': 'npm:@lydell/node-pty@1.1.0' };
const quietInstall = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
const home = path.join(cacheFolder, 'vscode-host');
const stamp = path.join(home, 'ready.json');
const ours = Number(process.versions.node.split('.')[0]);
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** @returns {{ node: string, vscode: string }} the Node to run it with, and the folder that holds `out/server-main.js` */
const carried = () => ({
  node:
    ours >= 24
      ? process.execPath
      : path.join(home, `node_modules/${nodePackage}/bin/node${process.platform === 'win32' ? '.exe' : ''}`),
  vscode: path.join(home, 'code-server/lib/vscode'),
});

/** The VS Code that npm carries, made ready once (some 400 MB in the cache folder). */
export async function carriedVscode() {
  const want = JSON.stringify({
    version: codeServer.version,
    needed,
    terminals,
    node: ours >= 24 ? 'own' : nodePackage,
  });
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return carried();
  say(
    `  VS Code: npm's code-server ${codeServer.version} into ${path.relative(process.cwd(), home)} (once, about 20 s)`,
  );
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'package.json'), '{"name":"vscode-host","private":true}');
  const options = { cwd: home, quiet: true, timeout: 300_000 };
  if (ours < 24) await npm(['install', '--no-save', ...quietInstall, `${nodePackage}@24`], options);

  const folder = path.join(home, 'code-server');
  await unpackTarball(codeServer, folder);
  const vscode = path.join(folder, 'lib/vscode');
  const manifest = JSON.parse(readFileSync(path.join(vscode, 'package.json'), 'utf8'));
  const kept = Object.entries(manifest.dependencies).filter(([name]) => needed.includes(name));
  const { overrides: _overrides, allowScripts: _scripts, ...rest } = manifest;
  const dependencies = { ...Object.fromEntries(kept), ...terminals };
  writeFileSync(path.join(vscode, 'package.json'), JSON.stringify({ ...rest, dependencies }));
  rmSync(path.join(vscode, 'npm-shrinkwrap.json'), { force: true });
  await npm(['install', '--omit=dev', ...quietInstall], { ...options, cwd: vscode });
  writeFileSync(stamp, want);
  return carried();
}

/** The extension of @vscode/test-web that reads a folder over HTTP: the workspace of the web tests. Unpacked once. */
export async function webFileSystem() {
  const folder = path.join(cacheFolder, `vscode-test-web-${testWeb.version}`);
  const provider = path.join(folder, 'fs-provider');
  const ready = path.join(folder, 'ready');
  if (existsSync(ready)) return provider;
  rmSync(folder, { recursive: true, force: true });
  await unpackTarball(testWeb, folder);
  writeFileSync(ready, '');
  return provider;
}

const hasScreen = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The path of a desktop VS Code, or `undefined` where there is none to be had. */
export async function desktopVscode() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) {
    if (!existsSync(named)) throw new Error(`VSCODE_EXECUTABLE names no file: ${named}`);
    return named;
  }
  if (!hasScreen()) {
    say('  VS Code for the desktop: there is no screen here (with one, or under xvfb-run, it would be fetched)');
    return undefined;
  }
  return attempt('VS Code for the desktop', async () => {
    if (!(await reachable('https://update.code.visualstudio.com/api/releases/stable'))) {
      throw new Error('update.code.visualstudio.com does not answer');
    }
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    const late = new Promise((_, fail) =>
      setTimeout(() => fail(new Error('no download in 5 minutes')), 300_000).unref(),
    );
    return Promise.race([downloadAndUnzipVSCode({ cachePath: path.join(cacheFolder, 'vscode-test') }), late]);
  });
}
