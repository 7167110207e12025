/** The pages of docs/ and README.md: their links lead somewhere, and their roadmaps are read without an error. */
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analysed } from '../support/analysed.ts';
import { root } from '../support/sources.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CODE_OF_CONDUCT.md',
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((file) => `docs/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md')),
];
const read = (page: string): string => readFileSync(path.join(root, page), 'utf8');

/** As GitHub makes it of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map((match) => anchorOf(match[1]!));

describe('the documentation', () => {
  it('has no link that leads nowhere', () => {
    const broken = pages.flatMap((page) => {
      const text = read(page).replace(/```[\s\S]*?```/g, '');
      return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
        .map((match) => match[1]!)
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => {
          const [file, anchor] = link.split('#');
          const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file!);
          if (!existsSync(path.join(root, target))) return true;
          return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
        })
        .map((link) => `${page}: ${link}`);
    });
    assert.deepEqual(broken, []);
  });

  it('has roadmaps that are read without an error', () => {
    const blocks = pages
      .filter((page) => !page.startsWith('docs/rules/'))
      .flatMap((page) => [...read(page).matchAll(/^```roadmap\n([\s\S]*?)^```$/gm)].map((match) => [page, match[1]!]));
    const known = ['unresolved-reference', 'import-not-found', 'missed-deadline'];
    const wrong = blocks.flatMap(([page, text]) =>
      analysed(text!)
        .analysis.findings.filter(({ severity, code }) => severity === 'error' && !known.includes(code))
        .map(({ code }) => `${page}: ${code} in\n${text}`),
    );
    assert.ok(blocks.length >= 15, `${blocks.length} blocks`);
    assert.deepEqual(wrong, []);
  });

  it('lists every page', () => {
    const index = read('docs/README.md');
    const missing = pages.filter(
      (page) => /^docs\/(?!README)[^/]+\.md$/.test(page) && !index.includes(`(${page.slice(5)})`),
    );
    assert.deepEqual(missing, []);
  });
});
