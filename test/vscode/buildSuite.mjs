/** Bundles the suite for both extension hosts: Node's (CommonJS, mocha beside it) and the web worker's (everything inside). */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { cacheFolder, root } from '../support/setupProcess.mjs';

/**
 * mocha's browser build is UMD inside an ESM package: esbuild takes it for ESM, and its `module.exports = …` would
 * overwrite the bundle's own exports. So `module` and `exports` are shadowed.
 */
const shadowedMocha = {
  name: 'shadowed-mocha',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path: file }) => ({
      contents: `(function (exports, module, define) {${await readFile(file, 'utf8')}\n}).call(globalThis);`,
      loader: 'js',
    }));
  },
};

const common = { bundle: true, sourcemap: 'inline', logLevel: 'warning', target: 'es2022', format: 'cjs' };
const folder = path.join(cacheFolder, 'roadmap-vscode-suite');
const source = (file) => path.join(root, 'test/vscode/suite', file);

/** @returns {Promise<{ node: string, web: string }>} the two bundles */
export async function buildSuite() {
  const [node, web] = [path.join(folder, 'index.node.cjs'), path.join(folder, 'index.web.cjs')];
  await Promise.all([
    esbuild.build({
      ...common,
      platform: 'node',
      entryPoints: [source('index.node.ts')],
      outfile: node,
      external: ['vscode', 'mocha'],
    }),
    esbuild.build({
      ...common,
      platform: 'browser',
      entryPoints: [source('index.web.ts')],
      outfile: web,
      external: ['vscode'],
      plugins: [shadowedMocha],
      define: { 'process.env.NODE_ENV': '"test"', global: 'globalThis' },
    }),
  ]);
  return { node, web };
}
