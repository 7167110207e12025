import { strict as assert } from 'node:assert';
import { type Source, sources, stylesheets } from '../support/sources.ts';

/**
 * Who may import whom. A layer is the longest folder of this table that a file is in; what it may import are layers
 * (by name), single files, and packages. Every layer may import itself.
 */
const layers: Readonly<Record<string, readonly string[]>> = {
  grammar: ['chevrotain'],
  'server/util': ['server/calendar', 'grammar/civil.ts', 'grammar/suggest.ts'],
  'server/calendar': ['server/util', 'grammar/civil.ts'],
  'server/diagnostics': ['grammar', 'server/util', 'string-width'],
  'server/model': ['grammar', 'server/calendar', 'server/diagnostics', 'server/util'],
  'server/schedule': ['server/model', 'server/calendar', 'server/util', 'grammar/civil.ts'],
  'server/insight': ['server/schedule', 'server/model', 'server/calendar', 'server/util', 'grammar/civil.ts'],
  'server/checks': [
    'server/insight',
    'server/schedule',
    'server/model',
    'server/diagnostics',
    'server/calendar',
    'server/util',
    'grammar',
  ],
  'server/timeline': [
    'server/workspace/analysis.ts',
    'server/insight',
    'server/schedule',
    'server/model',
    'server/calendar',
    'server/diagnostics',
    'server/util',
    'grammar/civil.ts',
    'd3-time',
    'd3-scale',
    'd3-array',
  ],
  'server/exchange': [
    'server/workspace/analysis.ts',
    'server/insight',
    'server/schedule',
    'server/model',
    'server/calendar',
    'server/diagnostics',
    'server/util',
    'grammar/civil.ts',
  ],
  'server/exchange/report': [
    'server/timeline',
    'server/workspace/analysis.ts',
    'server/insight',
    'server/schedule',
    'server/model',
    'server/calendar',
    'server/util',
    'grammar/civil.ts',
  ],
  'server/workspace': [
    'server/exchange',
    'server/timeline',
    'server/checks',
    'server/insight',
    'server/schedule',
    'server/model',
    'server/diagnostics',
    'server/calendar',
    'server/util',
    'grammar',
    'd3-dsv',
    'picomatch',
    'zod',
  ],
  'server/language': [
    'server/workspace',
    'server/exchange',
    'server/timeline',
    'server/checks',
    'server/insight',
    'server/schedule',
    'server/model',
    'server/diagnostics',
    'server/calendar',
    'server/util',
    'grammar',
  ],
  'server/lsp': [
    'server/util',
    'server/language',
    'server/workspace',
    'server/timeline',
    'server/diagnostics',
    'server/schedule',
    'grammar',
    'zod',
    'vscode-languageserver',
    'vscode-uri',
    'tinyglobby',
    'picomatch',
    'node:',
  ],
  'server/cli': [
    'server/lsp/main.ts',
    'server/lsp/diskFileSource.ts',
    'server/lsp/simulationThread.ts',
    'server/language',
    'server/workspace',
    'server/exchange',
    'server/timeline',
    'server/checks',
    'server/insight',
    'server/schedule',
    'server/model',
    'server/diagnostics',
    'server/calendar',
    'server/util',
    'grammar',
    'client/webview/messages.ts',
    'package.json',
    'commander',
    'diff',
    'string-width',
    'tinyglobby',
    'zod',
    'node:',
  ],
  client: [
    'server/lsp/requests.ts',
    'server/timeline/page.ts',
    'server/timeline/plan.ts',
    'server/timeline/difference.ts',
    'server/timeline/svg.ts',
    'client/webview/messages.ts',
    'grammar/civil.ts',
    'vscode',
    'vscode-languageclient',
    'zod',
  ],
  'client/webview': ['server/timeline', 'grammar/civil.ts', 'zod'],
};

/** Only what a layer states is let in: of node, the editor's API and packages too. A clock is let in nowhere here. */
const pure = [
  'grammar',
  'server/util',
  'server/calendar',
  'server/diagnostics',
  'server/model',
  'server/schedule',
  'server/insight',
  'server/checks',
  'server/timeline',
  'server/exchange',
  'server/exchange/report',
  'server/workspace',
  'server/language',
];

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

  it('has no circle of files', () => {
    const byFile = new Map(files.map((source) => [source.file, source]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of valueImports(byFile.get(file))) visit(target, [...path, file]);
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

  it('has no file past 300 lines', () => {
    const long = [...files, ...sources('test'), ...stylesheets('client')]
      .filter((source) => source.text.split('\n').length > 301 && !source.file.includes('/generated'))
      .map((source) => `${source.file} has ${source.text.split('\n').length - 1} lines`);
    assert.deepEqual(long, []);
  });
});

/** Types vanish before anything runs, so a circle of types alone is none. */
function valueImports(source: Source | undefined): readonly string[] {
  if (!source) return [];
  const types = new Set(
    [...source.text.matchAll(/^\s*(?:import|export) type\b[^'"`;]*?from\s*'([^']+)'/gm)].map((match) => match[1]),
  );
  return source.imports.filter(
    (target) =>
      ![...types].some(
        (type) => type && target.endsWith(type.replace(/^(\.\.?\/)+/, '')) && !hasValueImport(source, type),
      ),
  );
}

const hasValueImport = (source: Source, name: string): boolean =>
  new RegExp(
    `^\\s*(?:import|export) (?!type\\b)[^'"\`;]*?from\\s*'${name.replace(/[.*+?^$()|[\]{}]/g, '\\$&')}'`,
    'm',
  ).test(source.text);

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
