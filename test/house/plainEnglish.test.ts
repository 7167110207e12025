/** Every text that a user can meet is plain English: it has none of the listed idioms. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { idiomsIn } from '../support/idioms.ts';
import { literalsIn } from '../support/literals.ts';
import { root, sources } from '../support/sources.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const below = (folder: string, ending: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();

/** Prose of a Markdown page: without code, and without the Markdown of links. */
const prose = (text: string): string =>
  text
    .replace(/^ *(`{3,})[^\n]*\n[\s\S]*?^ *\1$/gm, '')
    .replace(/\]\([^)]*\)/g, ']')
    // The code of a rule, which is also a name in files of users.
    .replace(/^# [a-z]+(?:-[a-z]+)+$/gm, '')
    .replace(/<[^>]*>/g, '');

/** Comments of an example: `//`, `///` and `/* … *\/`. */
const comments = (text: string): string =>
  [...text.matchAll(/\/\/+ (.*)$|\/\*([\s\S]*?)\*\//gm)].map((match) => match[1] ?? match[2]).join('\n');

/** Texts in code that are sentences or labels: at least two words. */
const sentences = (code: string): readonly string[] =>
  literalsIn(code).filter((text) => /[A-Za-z]{2,} [A-Za-z]{2,}/.test(text));

function assertPlain(texts: Iterable<readonly [where: string, text: string]>): void {
  const found = [...texts].flatMap(([where, text]) =>
    text.split(/\n/).flatMap((line) => idiomsIn(line).map((idiom) => `${where}: "${idiom}" in ${line.trim()}`)),
  );
  assert.ok(found.length === 0, `${found.length} idioms\n${found.join('\n')}`);
}

describe('plain English', () => {
  it('is in every page of the documentation', () => {
    const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md', 'CHANGELOG.md'];
    assertPlain([...pages, ...below('docs', '.md')].map((file) => [file, prose(read(file))]));
  });

  it('is in the walkthrough and in the forms for issues', () => {
    const files = [
      ...below('client/media/walkthrough', '.md'),
      ...below('.github', '.md'),
      ...below('.github', '.yml'),
    ];
    assertPlain(files.map((file) => [file, prose(read(file)).replace(/#.*$/gm, '')]));
  });

  it('is in the comments of the examples', () => {
    assertPlain(below('examples', '.roadmap').map((file) => [file, comments(read(file))]));
  });

  it('is in the commands, settings and labels of the editor', () => {
    const { contributes, description } = JSON.parse(read('package.json'));
    const texts: (readonly [string, string])[] = [];
    const collect = (value: unknown, where: string): void => {
      if (typeof value === 'string') texts.push([where, value]);
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) collect(inner, `${where}.${key}`);
    };
    collect({ contributes, description }, 'package.json');
    collect(JSON.parse(read('grammar/snippets.json')), 'snippets.json');
    assertPlain(texts);
  });

  it('is in every text that the code prints, shows or refuses a gesture with', () => {
    const files = sources('grammar', 'server', 'client').filter(
      ({ file }) => !/publicHolidayTable|\/style\.ts$/.test(file),
    );
    assertPlain(files.flatMap(({ file, text }) => sentences(text).map((literal) => [file, literal] as const)));
  });

  it('knows an idiom where it sees one', () => {
    assert.deepEqual(idiomsIn('A file says nothing of it.'), ['says']);
    const code = "const a = /'/.test(b) ? 'It stands here.' : `a $" + "{c ? `is told` : 'no'} file`; // is not told";
    assert.deepEqual(literalsIn(code), ['It stands here.', 'is told', 'no', 'a x file']);
    assert.equal(prose('a [b](c.md)\n```text\nstands\n```\n').trim(), 'a [b]');
  });
});
