/**
 * Builds everything that ships into dist/: `node esbuild.mjs [--watch] [--development]`.
 * Minified unless for development; prints each bundle's size, and leaves dist/meta.json for the test of what is inside.
 */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

process.chdir(path.dirname(fileURLToPath(import.meta.url)));
const watch = process.argv.includes('--watch');
const minify = !watch && !process.argv.includes('--development');

/** zod carries its messages in some fifty languages; one is enough, since what it says is for developers. */
const oneLocale = {
  name: 'one-locale',
  setup(build) {
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

const common = {
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [oneLocale],
};
const node = { ...common, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
const web = { ...common, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/** Packages in CommonJS that a bundle in ESM holds still ask for `require`. */
const requireInEsm =
  "import { createRequire as roadmapRequire } from 'node:module'; const require = roadmapRequire(import.meta.url);";

const bundles = [
  { ...node, entry: 'client/extension.ts', outfile: 'dist/extension.cjs', format: 'cjs', external: ['vscode'] },
  // `.cjs`, since a web worker loads CommonJS only, and takes any other ending in a package of ES modules for one of them.
  { ...web, entry: 'client/extensionWeb.ts', outfile: 'dist/web/extension.cjs', format: 'cjs', external: ['vscode'] },
  { ...node, entry: 'server/lsp/start.ts', outfile: 'dist/server.cjs', format: 'cjs' },
  // The thread that simulates, beside whoever starts it: the server or the command.
  { ...node, entry: 'server/host/simulationWorker.ts', outfile: 'dist/simulation.cjs', format: 'cjs' },
  { ...web, entry: 'server/lsp/mainBrowser.ts', outfile: 'dist/web/server.js', format: 'iife' },
  { ...web, entry: 'client/webview/main.ts', outfile: 'dist/webview.js', format: 'iife' },
  { ...web, entry: 'client/webview/page.css', outfile: 'dist/webview.css' },
  {
    ...node,
    // Commands are loaded when they are asked for, so that `roadmap validate` does not read the language server.
    entry: 'server/cli/main.ts',
    outdir: 'dist',
    entryNames: 'roadmap',
    chunkNames: 'roadmap/[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    splitting: true,
    banner: { js: requireInEsm },
    plugins: [oneLocale, shebang('dist/roadmap.mjs')],
  },
];

/** A banner would put it on every chunk as well, so the entry alone gets it afterwards. */
function shebang(file) {
  return {
    name: 'shebang',
    setup(build) {
      build.onEnd((result) => {
        if (result.errors.length > 0) return;
        const text = readFileSync(file, 'utf8');
        writeFileSync(file, text.startsWith('#!') ? text : `#!/usr/bin/env node\n${text}`);
        // A mode given above would count only for a new file; the hooks of pre-commit run this file as a script.
        chmodSync(file, 0o755);
      });
    },
  };
}

const options = ({ entry, ...rest }) => ({ ...rest, entryPoints: [entry] });

/** The package that a bundled file belongs to, or `undefined` for our own. */
function packageOf(input) {
  const at = input.lastIndexOf('node_modules/');
  if (at < 0) return undefined;
  const [first, second] = input.slice(at + 'node_modules/'.length).split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(0).padStart(6)} kB`;

/** @param {readonly esbuild.Metafile[]} metafiles */
function report(metafiles) {
  const outputs = {};
  for (const [file, output] of metafiles.flatMap((m) => Object.entries(m.outputs))) {
    if (file.endsWith('.map')) continue;
    const contributing = Object.keys(output.inputs).filter((input) => output.inputs[input].bytesInOutput > 0);
    const packages = [...new Set(contributing.map(packageOf).filter((name) => name !== undefined))].sort();
    outputs[file] = { bytes: output.bytes, packages };
    console.log(`  ${kilobytes(output.bytes)}  ${file}${packages.length > 0 ? `  (${packages.join(', ')})` : ''}`);
  }
  const all = [...new Set(Object.values(outputs).flatMap((o) => o.packages))].sort();
  console.log(
    `  ${kilobytes(Object.values(outputs).reduce((sum, o) => sum + o.bytes, 0))}  in all, with ${all.length} packages`,
  );
  return { outputs, packages: all };
}

/** Removes what an earlier build left; at the end, so that nobody who uses dist/ meanwhile finds it empty. */
function sweep(written) {
  const keep = new Set(written.map((file) => path.normalize(file)));
  for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && !keep.has(file)) rmSync(file);
  }
}

/** `roadmap explain CODE` prints a rule's page, which is also that rule's test. */
function copyRulePages() {
  const pages = readdirSync('docs/rules').filter((name) => name.endsWith('.md'));
  mkdirSync('dist/rules', { recursive: true });
  for (const page of pages) copyFileSync(`docs/rules/${page}`, `dist/rules/${page}`);
  console.log(`  ${pages.length} pages of rules`);
  return pages.map((page) => `dist/rules/${page}`);
}

/** What is bundled is passed on, so its licences go along. */
function notices(packages) {
  const licence = (name) => {
    const folder = path.join('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'License.txt', 'LICENCE', 'license'].find((f) =>
      existsSync(path.join(folder, f)),
    );
    const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : '';
    return `${name} ${version} (${license})\n\n${text}\n`;
  };
  return packages.map(licence).join(`\n${'-'.repeat(80)}\n\n`);
}

mkdirSync('dist', { recursive: true });
if (watch) {
  await Promise.all(bundles.map(async (bundle) => (await esbuild.context(options(bundle))).watch()));
  console.log('  watching');
} else {
  const began = performance.now();
  const results = await Promise.allSettled(bundles.map((bundle) => esbuild.build(options(bundle))));
  const { outputs, packages } = report(results.flatMap((r) => (r.status === 'fulfilled' ? [r.value.metafile] : [])));
  const pages = copyRulePages();
  sweep([...Object.keys(outputs), ...pages]);
  writeFileSync('dist/meta.json', `${JSON.stringify({ outputs, packages }, null, 1)}\n`);
  // Nothing of date-holidays is bundled, but the table of public holidays is made from its data.
  writeFileSync('dist/THIRD_PARTY_NOTICES.txt', notices([...packages, 'date-holidays']));
  console.log(`  built in ${(performance.now() - began).toFixed(0)} ms`);
  if (results.some((r) => r.status === 'rejected')) process.exitCode = 1;
}
