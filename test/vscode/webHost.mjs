/**
 * A VS Code for the web without any server behind it, as vscode.dev is one: extensions run in a web worker, the
 * workspace is a virtual file system (@vscode/test-web's, read over http, written in memory).
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { carriedVscode, webFileSystem } from '../support/setupVscode.mjs';
import { settings } from './settings.mjs';

const types = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.html': 'text/html',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
};
const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Undoes two of code-server's patches: the remote it insists on, and the user's data kept on that remote. */
async function workbenchBundle(vscode) {
  let text = await readFile(path.join(vscode, 'out/vs/code/browser/workbench/workbench.js'), 'utf8');
  const changes = [
    [/remoteAuthority:location\.host/, 'remoteAuthority:void 0'],
    [
      /(\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\)/,
      '$1.file("/").with({scheme:$2.vscodeUserData})',
    ],
  ];
  for (const [from, to] of changes) {
    if (!from.test(text)) throw new Error(`the workbench of this VS Code is another one: ${from} is not in it`);
    text = text.replace(from, to);
  }
  return text;
}

/** The few file system calls that @vscode/test-web's provider makes. */
async function fileSystem(file, query) {
  const kind = (entry) => (entry.isFile() ? 1 : entry.isDirectory() ? 2 : 0);
  try {
    if (query.has('stat')) {
      const found = await stat(file);
      return JSON.stringify({ type: kind(found), ctime: +found.ctime, mtime: +found.mtime, size: found.size });
    }
    if (query.has('readdir')) {
      const entries = await readdir(file, { withFileTypes: true });
      return JSON.stringify(entries.map((entry) => ({ name: entry.name, type: kind(entry) })));
    }
  } catch (error) {
    return JSON.stringify({ error: error.code });
  }
  return readFile(file);
}

/**
 * @param {{ extension: string, workspace: string, suite: string, userSettings?: object }} options
 * @returns {Promise<{ base: string, stop: () => Promise<void> }>}
 */
export async function startWebHost({ extension, workspace, suite, userSettings = {} }) {
  const { vscode } = await carriedVscode();
  const provider = await webFileSystem();
  const bundle = await workbenchBundle(vscode);
  const bundlePath = '/build/out/vs/code/browser/workbench/workbench.js';
  let base = '';
  const components = (rest) => {
    const url = new URL(rest, base);
    return { scheme: 'http', authority: url.host, path: url.pathname };
  };
  const page = () => {
    const configuration = {
      userDataPath: '/',
      isEnabledFileDownloads: true,
      isEnabledFileUploads: true,
      isEnabledCoderGettingStarted: false,
      folderUri: { scheme: 'vscode-test-web', authority: 'mount', path: '/' },
      webviewEndpoint: `${base}build/out/vs/workbench/contrib/webview/browser/pre/`,
      additionalBuiltinExtensions: [components('static/extensions/fs')],
      developmentOptions: {
        enableSmokeTestDriver: true,
        extensions: [components('extension')],
        extensionTestsPath: components(`extension/suite/${path.basename(suite)}`),
      },
      configurationDefaults: { ...settings, ...userSettings },
      productConfiguration: {
        enableTelemetry: false,
        extensionEnabledApiProposals: { 'vscode.vscode-test-web-fs': ['fileSearchProvider', 'textSearchProvider'] },
      },
    };
    return `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${attribute(JSON.stringify(configuration))}">
<link rel="stylesheet" href="${base}build/out/vs/code/browser/workbench/workbench.css"></head><body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = '${base}build/out/';</script>
<script src="${base}build/out/nls.messages.js"></script>
<script type="module" src="${base.slice(0, -1)}${bundlePath}"></script></html>`;
  };

  const folders = [
    ['/build/', vscode],
    // VS Code runs only a suite that lies inside the extension under development.
    ['/extension/suite/', path.dirname(suite)],
    ['/extension/', extension],
    ['/static/extensions/fs/', provider],
  ];
  const answer = async (url) => {
    const file = path.posix.normalize(decodeURIComponent(url.pathname));
    if (file === '/') return [page(), 'text/html'];
    if (file === bundlePath) return [bundle, 'text/javascript'];
    if (file.startsWith('/static/mount')) {
      return [
        await fileSystem(path.join(workspace, file.slice('/static/mount'.length)), url.searchParams),
        'application/octet-stream',
      ];
    }
    const [prefix, folder] = folders.find(([start]) => file.startsWith(start)) ?? [];
    if (prefix === undefined) throw new Error('no such folder');
    return [
      await readFile(path.join(folder, file.slice(prefix.length))),
      types[path.extname(file)] ?? 'application/octet-stream',
    ];
  };
  const server = http.createServer(async (request, response) => {
    try {
      const [body, type] = await answer(new URL(request.url, 'http://localhost'));
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(body);
    } catch {
      if (process.env.ROADMAP_VERBOSE) process.stdout.write(`      404 ${request.url}\n`);
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://localhost:${server.address().port}/`;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { base, stop };
}
