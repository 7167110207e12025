import { strict as assert } from 'node:assert';
import { type Source, sources, stylesheets } from '../support/sources.ts';

/**
 * Who may import whom. A layer is the longest folder of this table that a file is in; what it may import are layers
 * (by name), single files, and packages. Every layer may import itself.
 */
const base = ['server/util', 'server/calendar', 'server/wording', 'server/diagnostics', 'grammar'];
const insightAndBelow = ['server/insight', 'server/schedule', 'server/model', ...base];
const analysisAndBelow = ['server/analysis', 'server/tracker', ...insightAndBelow];
const findingsAndBelow = ['server/findings', 'server/checks', 'server/comparison', ...analysisAndBelow];
const workspaceAndBelow = ['server/workspace', ...findingsAndBelow];
const topicsAndBelow = ['server/topics', 'server/timeline', ...workspaceAndBelow];
const renderAndBelow = ['server/render', 'server/exchange', ...topicsAndBelow];
const languageAndBelow = ['server/planEdits', ...renderAndBelow];

const layers: Readonly<Record<string, readonly string[]>> = {
  grammar: ['chevrotain'],
  'server/util': ['server/calendar', 'grammar/civil.ts', 'grammar/suggest.ts'],
  'server/calendar': ['server/util', 'grammar/civil.ts'],
  'server/wording': ['server/util', 'grammar/civil.ts'],
  'server/diagnostics': ['server/wording', 'grammar', 'server/util', 'string-width'],
  'server/tracker': ['server/util', 'server/calendar', 'grammar/civil.ts', 'd3-dsv', 'fast-xml-parser', 'fflate'],
  'server/model': base,
  'server/schedule': ['server/model', ...base],
  'server/insight': insightAndBelow,
  'server/analysis': ['server/tracker', ...insightAndBelow],
  'server/comparison': analysisAndBelow,
  'server/checks': ['server/comparison', ...analysisAndBelow],
  'server/findings': findingsAndBelow,
  'server/workspace': [...findingsAndBelow, 'd3-dsv', 'picomatch', 'zod'],
  'server/planEdits': workspaceAndBelow,
  'server/timeline': analysisAndBelow,
  'server/topics': topicsAndBelow,
  'server/render': ['server/topics', 'server/timeline', ...analysisAndBelow, 'string-width'],
  'server/exchange': ['server/planEdits', 'server/tracker', ...renderAndBelow, 'd3-dsv', 'fflate'],
  'server/protocol': [...languageAndBelow, 'zod'],
  'server/host': ['server/protocol', ...workspaceAndBelow, 'picomatch', 'node:'],
  'server/language': languageAndBelow,
  'server/lsp': [
    'server/language',
    'server/protocol',
    'server/host',
    ...languageAndBelow,
    'zod',
    'vscode-languageserver',
    'node:',
  ],
  'server/cli': [
    'server/lsp/main.ts',
    'server/language',
    'server/protocol',
    'server/host',
    'server/tracker',
    ...languageAndBelow,
    'package.json',
    'commander',
    'diff',
    'string-width',
    'zod',
    'node:',
  ],
  client: [
    'server/protocol',
    'server/exchange/out/formatNames.ts',
    'server/timeline/page.ts',
    'server/timeline/plan.ts',
    'server/timeline/difference.ts',
    'server/timeline/svg.ts',
    'grammar/civil.ts',
    'vscode',
    'vscode-languageclient',
    'zod',
  ],
  'client/webview': [
    'server/protocol',
    'server/timeline',
    'server/render',
    'server/wording',
    'server/topics',
    'grammar/civil.ts',
    'zod',
    'preact',
    '@preact/signals',
  ],
};

/** Only what a layer states is let in: of node, the editor's API and packages too. A clock is let in nowhere here. */
const impure = ['server/host', 'server/lsp', 'server/cli', 'client', 'client/webview'];
const pure = Object.keys(layers).filter((layer) => !impure.includes(layer));

const files = sources('grammar', 'server', 'client');
const layerOf = (file: string): string => {
  const found = Object.keys(layers).filter((layer) => file.startsWith(`${layer}/`));
  return found.sort((a, b) => b.length - a.length)[0] ?? 'none';
};

describe('the house', () => {
  it('has every file in a layer', () => {
    assert.deepEqual(
      files.filter((source) => layerOf(source.file) === 'none').map((source) => source.file),
      [],
    );
  });

  it('lets a layer import only what the table says', () => {
    const allowed = (source: Source, target: string): boolean => {
      const layer = layerOf(source.file);
      return [layer, ...(layers[layer] ?? [])].some(
        (may) => target === may || target.startsWith(may.endsWith(':') ? may : `${may}/`),
      );
    };
    const wrong = files.flatMap((source) =>
      source.imports.filter((target) => !allowed(source, target)).map((target) => `${source.file} -> ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('has no circle of files, not even of types', () => {
    const byFile = new Map(files.map((source) => [source.file, source]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of byFile.get(file)?.imports ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const { file } of files) visit(file, []);
    assert.deepEqual(circles, []);
  });

  it('keeps the core free of clocks, chance and the outside', () => {
    const wrong = files
      .filter((source) => pure.includes(layerOf(source.file)))
      .flatMap((source) =>
        [
          /\bnew Date\b/,
          /\bDate\.now\b/,
          /\bMath\.random\b/,
          /\bprocess\./,
          /\bperformance\.now\b/,
          /\bsetTimeout\b/,
          /\btoLocale\w*\(/,
          /\bIntl\.(?!Segmenter|PluralRules)/,
        ]
          .filter((clock) => clock.test(withoutComments(source.text)))
          .map((clock) => `${source.file} has ${clock.source}`),
      );
    assert.deepEqual(wrong, []);
  });

  it('reads how a schedule was made in the scheduler only', () => {
    const readers = files
      .filter(
        ({ file, text }) =>
          !file.startsWith('server/schedule/') && /\.passes\b|[{,]\s*passes\s*[,:}]/.test(withoutComments(text)),
      )
      .map(({ file }) => file);
    assert.deepEqual(readers, []);
  });

  it('casts nothing through unknown, any or never', () => {
    const casts = files
      .filter(({ text }) => /\bas (?:unknown as|any|never)\b/.test(withoutComments(text)))
      .map(({ file }) => file)
      .filter((file) => !file.includes('/generated/'));
    assert.deepEqual(casts, []);
  });

  it('puts text into the page as text only', () => {
    const writers = files
      .filter(({ file }) => file.startsWith('client/webview/'))
      .filter(({ text }) => /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML/.test(text))
      .map(({ file }) => file);
    assert.deepEqual(writers, []);
  });

  it('has no file past 300 lines', () => {
    const long = [...files, ...sources('test'), ...stylesheets('client')]
      .filter((source) => source.text.split('\n').length > 301 && !source.file.includes('/generated'))
      .map((source) => `${source.file} has ${source.text.split('\n').length - 1} lines`);
    assert.deepEqual(long, []);
  });
});

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
