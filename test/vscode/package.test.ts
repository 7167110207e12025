import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { packageVsix, vsixContents } from './packageVsix.mjs';

interface Meta {
  readonly outputs: Readonly<Record<string, { readonly bytes: number; readonly packages: readonly string[] }>>;
  readonly packages: readonly string[];
}

/** What ships, apart from the command's chunks, whose names carry a hash, and the pages of the rules. */
const shipped = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/client/media/critical-dark.svg',
  'extension/client/media/critical-light.svg',
  'extension/client/media/file-dark.svg',
  'extension/client/media/file-light.svg',
  'extension/client/media/icon.png',
  'extension/client/media/near-critical-dark.svg',
  'extension/client/media/near-critical-light.svg',
  'extension/client/media/preview-dark.svg',
  'extension/client/media/preview-light.svg',
  'extension/client/media/walkthrough/check.md',
  'extension/client/media/walkthrough/critical.md',
  'extension/client/media/walkthrough/preview.svg',
  'extension/client/media/walkthrough/why.md',
  'extension/client/media/walkthrough/write.md',
  'extension/dist/THIRD_PARTY_NOTICES.txt',
  'extension/dist/extension.cjs',
  'extension/dist/roadmap.mjs',
  'extension/dist/server.cjs',
  'extension/dist/simulation.cjs',
  'extension/dist/web/extension.cjs',
  'extension/dist/web/server.js',
  'extension/dist/webview.css',
  'extension/dist/webview.js',
  'extension/grammar/language-configuration.json',
  'extension/grammar/roadmap.tmLanguage.json',
  'extension/grammar/snippets.json',
  'extension/package.json',
];
/** As vsce names them inside. */
const papers = ['extension/LICENSE.txt', 'extension/changelog.md', 'extension/readme.md'];

const meta = (): Meta => JSON.parse(readFileSync('dist/meta.json', 'utf8'));

describe('what ships', () => {
  let contents: { files: string[]; bytes: number };
  before(async function () {
    this.timeout(120_000);
    contents = vsixContents(await packageVsix());
  });

  it('is exactly what is listed here: no source, no test, no secret', () => {
    const chunk = /^extension\/dist\/roadmap\/[\w-]+-[A-Z0-9]{8}\.mjs$/;
    const page = /^extension\/dist\/rules\/[a-z-]+\.md$/;
    assert.deepEqual(
      contents.files.filter((file) => !chunk.test(file) && !page.test(file)),
      [...shipped, ...papers].sort(),
    );
  });

  it('is less than 3 MB', () => {
    assert.ok(contents.bytes < 3_000_000, `${(contents.bytes / 1024).toFixed(0)} kB`);
  });

  it('holds every file that the manifest names', () => {
    const manifest = JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).contributes);
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:client|grammar|dist)\/[^"]+\.\w+)"/g)].map(([, file]) => file!);
    assert.ok(named.length >= 8, 'the manifest names files');
    for (const file of named) assert.ok(contents.files.includes(`extension/${file}`), `${file} ships`);
  });

  it('tells nothing of who built it: no key, no token, no path of that machine', () => {
    const secret = /-----BEGIN [A-Z ]*PRIVATE KEY|_authToken|\bnpm_[A-Za-z0-9]{36}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b/;
    for (const file of contents.files.filter((name) => name.startsWith('extension/dist/'))) {
      const text = readFileSync(file.replace('extension/', ''), 'utf8');
      assert.doesNotMatch(text, secret, file);
      assert.ok(!text.includes(process.cwd()), `${file} names the folder it was built in`);
    }
  });

  it('has all bundles', () => {
    for (const file of [
      'extension.cjs',
      'web/extension.cjs',
      'server.cjs',
      'web/server.js',
      'webview.js',
      'webview.css',
    ]) {
      assert.ok(existsSync(`dist/${file}`), file);
    }
    assert.match(readFileSync('dist/roadmap.mjs', 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  /** Packages of one project, released together by the same people, are one thing to trust. */
  const projects: readonly (readonly [project: string, packages: RegExp])[] = [
    ['chevrotain', /^@?chevrotain/],
    ['d3', /^(d3-|internmap$)/],
    [
      'fast-xml-parser',
      /^(fast-xml-(parser|builder)|@nodable\/entities|strnum|anynum|is-unsafe|path-expression-matcher|xml-naming)$/,
    ],
    ['minimatch', /^(minimatch|brace-expansion|balanced-match)$/],
    ['preact', /^@?preact/],
    ['string-width', /^(string-width|strip-ansi|ansi-regex|get-east-asian-width)$/],
    ['vscode-languageserver-node', /^vscode-(languageserver|languageclient|jsonrpc)/],
  ];
  const project = (name: string): string => projects.find(([, packages]) => packages.test(name))?.[0] ?? name;

  it('is made of at most 14 projects, beside our own code', () => {
    const used = [...new Set(meta().packages.map(project))].sort();
    assert.ok(used.length <= 14, used.join(', '));
  });

  it("carries each package's licence", () => {
    const notices = readFileSync('dist/THIRD_PARTY_NOTICES.txt', 'utf8');
    // The table of public holidays is made from the data of date-holidays.
    for (const name of [...meta().packages, 'date-holidays']) assert.ok(notices.includes(`${name} `), name);
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const settings: Readonly<Record<string, Record<string, unknown>>> = manifest.contributes.configuration.properties;

  it('has at most 25 settings, each with a description, a default and a scope', () => {
    assert.ok(Object.keys(settings).length <= 25);
    for (const [name, setting] of Object.entries(settings)) {
      assert.match(name, /^roadmap\./);
      for (const key of ['markdownDescription', 'default', 'scope']) assert.ok(key in setting, `${name} has ${key}`);
    }
  });

  it('has one category of commands, and a file for each', () => {
    for (const { command, category } of manifest.contributes.commands as { command: string; category: string }[]) {
      assert.equal(category, 'Roadmap', command);
      assert.ok(existsSync(`client/commands/${command.replace('roadmap.', '')}.ts`), command);
    }
  });

  it('keeps its snippets out of completion, where they would be offered for every value', () => {
    assert.equal(manifest.contributes.configurationDefaults['[roadmap]']['editor.snippetSuggestions'], 'none');
  });

  it('runs in untrusted and in virtual workspaces', () => {
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });
});
