/** The preview's page as its hosts serve it: the bundle, the page, and whatever it asks for beyond that counted. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import { pageHtml } from '../../server/timeline/page.ts';
import { root } from './sources.ts';

export interface PageServer {
  readonly url: string;
  /** Paths that were asked for and are not the page's own files. */
  readonly strays: readonly string[];
  readonly close: () => Promise<void>;
}

/** The page's script and style, bundled from the sources. */
export async function bundlePage(): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    entryPoints: {
      webview: path.join(root, 'client/webview/main.ts'),
      'webview-style': path.join(root, 'client/webview/page.css'),
    },
    outdir: path.join(root, 'dist'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  const find = (name: string): string => outputFiles.find((file) => file.path.endsWith(name))!.text;
  return { script: find('webview.js'), style: find('webview-style.css') };
}

export async function servePage(): Promise<PageServer> {
  const { script, style } = await bundlePage();
  const strays: string[] = [];
  const nonce = 'dGVzdHMgbmVlZCBubyBjaGFuY2U';
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': [
      'text/html; charset=utf-8',
      pageHtml({ nonce, scriptUri: '/webview.js', styleUri: '/webview.css', cspSource: "'self'", title: 'Preview' }),
    ],
    '/webview.js': ['text/javascript; charset=utf-8', script],
    '/webview.css': ['text/css; charset=utf-8', style],
  };
  const server = createServer((request, response) => {
    const file = files[(request.url ?? '').split('?')[0]!];
    if (!file) {
      strays.push(request.url ?? '');
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': file[0] }).end(file[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    strays,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
