/** Texts that would be more than text, in every place that a comparison shows one; and words that would be options. */
import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gfmCode, gfmText } from '../../server/render/markdown/gfm.ts';
import { folder } from '../support/command.ts';
import { roadmapHere } from '../support/commandHere.ts';
import { gitEnvironment, gitRepository, type Repository } from '../support/gitRepository.ts';
import { hostile, unspeakable } from '../support/hostile.ts';

const here = (args: readonly string[], cwd: string, env: Record<string, string> = {}) =>
  roadmapHere(['diff', '--today', '2027-01-04', ...args], cwd, {
    env: { PATH: process.env.PATH, ...gitEnvironment, ...env },
  });

const titles = [
  ...Object.values(hostile),
  ...Object.values(unspeakable),
  '\u001b[31mred',
  '\u001b]8;;http://evil.example\u0007click\u001b]8;;\u0007',
  '::error file=a::own',
  '##[add-mask]x',
  'a | b || c \\| d',
  '@dana @org/team #12 org/repo#3 GH-4 !5 ~bug %1.0 &6 $7 :tada: dana@example.test',
  'https://evil.example www.evil.example',
  '`code` ``` <!-- --> **bold** _it_ # head\n- list\n\n---',
  '| :-- |',
];
const quoted = (text: string): string =>
  `"${[...text.toWellFormed()].map((c) => (/[\w ]/.test(c) ? c : `\\u{${c.codePointAt(0)!.toString(16)}}`)).join('')}"`;

const plan = (days: number): string =>
  [
    `roadmap ${quoted(titles[0]!)} { start 2027-01-04; currency ${quoted(titles[1]!)} }`,
    ...titles.map(
      (title, i) => `team t${i} ${quoted(title)} { capacity 1; rate ${days}/day }
kpi k${i} ${quoted(title)} { unit ${quoted(title)}; baseline 1 on 2027-01-01; target 9 by 2027-12-31 }
product p${i} ${quoted(title)} {
  feature f${i} ${quoted(title)} { duration ${days}d; team t${i} 2; moves k${i} +${days}; note ${quoted(`${title} ${days}`)} }
  milestone m${i} ${quoted(title)} { after f${i}; due 2027-01-08 }
}`,
    ),
  ].join('\n');

/** What a page may hold that is not a user's: our own tags, and comments that part letters. */
const ours = /<!--(?: roadmap diff)? -->|<\/?(?:details|summary|sub|code)>|<br>/g;

describe('a comparison of texts that would give orders', () => {
  let repository: Repository;
  before(() => {
    repository = gitRepository();
    repository.commit({ 'plan.roadmap': plan(3) });
    repository.write({ 'plan.roadmap': plan(9) });
  });
  after(() => repository.remove());

  it('reaches no terminal and no CI log', async () => {
    for (const format of ['pretty', 'markdown', 'json']) {
      const { out, err } = await here(['--format', format, '--fail-on', 'slip'], repository.path);
      for (const line of `${out}\n${err}`.split('\n')) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
        assert.doesNotMatch(line, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/, format);
        assert.doesNotMatch(line, /##\[|^\s*::/, format);
      }
      assert.ok(out.length > 1000);
    }
  });

  it('makes no HTML, no link, no name that would be told and no other table of it', async () => {
    const { out } = await here(['--format', 'markdown'], repository.path);
    const text = out
      .replace(ours, '\u0000')
      .replace(/\\./g, '')
      .replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
    assert.doesNotMatch(text, /</);
    assert.doesNotMatch(text, /\]\(|!\[|@[\w]|(?<![\w&])#\d|:\/\/|www\.|:tada:|GH-\d|[!%]\d/);
    const rows = out.split('\n').filter((line) => line.startsWith('| '));
    assert.equal(rows.length, titles.length + 2);
    for (const row of rows) assert.equal(row.replace(/\\./g, '').split('|').length, 8, row);
  });

  it('keeps each text whole for the reader', () => {
    const shown = (markdown: string): string =>
      markdown
        .replace(/<!-- -->|<\/?code>/g, '')
        .replace(/\\([\\`*_{}[\]<>~|#+\-=.!])/g, '$1')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
    for (const title of Object.values(hostile).concat(titles.slice(-4))) {
      if (/[\u200b-\u206f\ufeff\n]/.test(title)) continue;
      assert.equal(shown(gfmText(title)), title.replace(/\s+/g, ' '));
    }
    assert.equal(gfmCode('a|b'), '<code>a\\|b</code>');
    assert.equal(gfmText('x'.repeat(1000)).length, 160);
  });
});

describe('a comment', () => {
  it('is never longer than one may be, and says how much more there is', async () => {
    const repository = gitRepository();
    const work = (i: number, days: number): string =>
      `feature f${i} "${'Long title '.repeat(12)}${i}" { duration ${days}d }\nmilestone m${i} "${'m'.repeat(150)}${i}" { after f${i} }`;
    const many = (days: number): string => Array.from({ length: 200 }, (_, i) => work(i, days + (i % 7))).join('\n');
    repository.commit({ 'a.roadmap': many(3) });
    repository.write({ 'a.roadmap': many(5) });
    const { out } = await here(['--format', 'markdown'], repository.path);
    assert.ok(out.length > 30_000 && out.length <= 65_000, `${out.length}`);
    assert.match(out, /^and \d+ more$/m);
    assert.match(out, /^- and \d+ more$/m);
    const files = (days: number) =>
      Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`${'deep/'.repeat(20)}${i}.roadmap`, work(i, days)]));
    repository.commit(files(3));
    repository.write(files(4));
    const all = await here(['--format', 'markdown'], repository.path);
    assert.ok(all.out.length > 30_000 && all.out.length <= 65_000, `${all.out.length}`);
    assert.ok(/^- and \d+ more$/m.test(all.out));
    repository.remove();
  });
});

describe('words that would be more than revisions', () => {
  let repository: Repository;
  before(() => {
    repository = gitRepository();
    repository.commit({ 'plan.roadmap': 'feature a { duration 1d }' });
    repository.git('branch', 'both');
    repository.write({ both: 'a file' });
  });
  after(() => repository.remove());
  const refused = async (words: readonly string[], says: RegExp): Promise<void> => {
    const { code, out, err } = await here(words, repository.path);
    assert.deepEqual([code, out], [2, ''], words.join(' '));
    assert.match(err, says);
    assert.doesNotMatch(err, /\n {4}at |Internal error/);
  };

  it('are no options of git', async () => {
    const file = path.join(repository.path, 'x');
    for (const word of [`--output=${file}`, '-O', '--upload-pack=touch x', '-p', '--help']) {
      await refused(['--', word], /^roadmap: Cannot find a revision or a file `-/);
      await refused(['--', 'HEAD', word], /^roadmap: Cannot find a revision `-.*`\. No roadmap at `-/);
      await refused(['--', `${word}...HEAD`], /^roadmap: Cannot find a revision or a file `-/);
    }
    await refused([`--output=${file}`], /unknown option/);
    assert.ok(!existsSync(file));
  });

  it('are answered plainly where they are nothing', async () => {
    await refused(['mian'], /^roadmap: Cannot find a revision or a file `mian`\.\n$/);
    await refused(['HEAD^{/never}'], /^roadmap: Cannot find a revision or a file `HEAD\^\{\/never\}`\.\n$/);
    await refused(['HEAD', 'HEAD', 'nowhere.roadmap'], /No roadmap at `nowhere\.roadmap` in HEAD or HEAD\.\n$/);
    await refused(['HEAD', 'HEAD', '.', 'x'], /^roadmap: Unexpected `x`\./);
    await refused(['both'], /^roadmap: `both` is both a revision and a file\. Use `\.\/both` for the file/);
    await refused(['\u001b[31m'], /^roadmap: Cannot find a revision or a file `␛\[31m`\.\n$/);
  });

  it('are not looked up where there is no git, no repository or no commit', async () => {
    const place = folder({ 'plan.roadmap': 'feature a { duration 1d }' });
    const alone = await here(['HEAD'], place.path);
    assert.match(alone.err, /^roadmap: `\.` is not in a git repository/);
    place.remove();
    const none = await here([], repository.path, { PATH: '/nowhere' });
    assert.deepEqual(
      [none.code, none.err],
      [2, 'roadmap: Cannot find `git`, which is required to read another revision.\n'],
    );
    const empty = gitRepository();
    empty.write({ 'plan.roadmap': 'feature a { duration 1d }' });
    assert.match((await here([], empty.path)).err, /^roadmap: The repository has no commit to compare with\.\n$/);
    empty.remove();
  });

  it('are hinted at where only the last commits were fetched', async () => {
    const shallow = folder({});
    repository.commit({ 'plan.roadmap': 'feature a { duration 2d }' });
    repository.git('clone', '-q', '--depth', '1', `file://${repository.path}`, shallow.path);
    const { err } = await here(['HEAD~1'], shallow.path);
    assert.match(
      err,
      /^roadmap: Cannot find a revision or a file `HEAD~1`\. Only the last commits were fetched: .*fetch-depth: 0\)\.\n$/,
    );
    shallow.remove();
  });
});

describe('a repository that would do more than be read', () => {
  it('runs nothing of its own: no pager, hook, filter, external diff or monitor', async () => {
    const repository = gitRepository();
    repository.commit({
      'plan.roadmap': 'feature a { duration 1d }\nmilestone m { after a }',
      '.gitattributes': '*.roadmap filter=evil diff=evil',
    });
    const evil = `touch ${path.join(repository.path, 'pwned')}`;
    const settings = [
      'core.pager',
      'core.fsmonitor',
      'core.sshCommand',
      'diff.external',
      'diff.evil.textconv',
      'filter.evil.smudge',
      'filter.evil.clean',
      'alias.ls-tree',
    ];
    for (const name of settings) repository.git('config', name, name.startsWith('alias') ? `!${evil}` : evil);
    const hooks = path.join(repository.path, '.git/hooks');
    mkdirSync(hooks, { recursive: true });
    for (const hook of ['post-checkout', 'post-index-change'])
      writeFileSync(path.join(hooks, hook), `#!/bin/sh\n${evil}\n`, { mode: 0o755 });
    writeFileSync(path.join(repository.path, 'plan.roadmap'), 'feature a { duration 3d }\nmilestone m { after a }');
    const { out } = await here([], repository.path, { GIT_EXTERNAL_DIFF: evil, GIT_PAGER: evil, PAGER: evil });
    assert.match(out, /^m slips 2 days/);
    assert.ok(!existsSync(path.join(repository.path, 'pwned')));
    repository.remove();
  });

  it('is the one around the files, whatever the environment says, as in a hook', async () => {
    const [one, other] = [gitRepository(), gitRepository()];
    one.commit({ 'plan.roadmap': 'feature a { duration 1d }\nmilestone m { after a }' });
    other.commit({ 'x.txt': '' });
    one.write({ 'plan.roadmap': 'feature a { duration 3d }\nmilestone m { after a }' });
    const env = { GIT_DIR: path.join(other.path, '.git'), GIT_WORK_TREE: other.path, GIT_INDEX_FILE: '/nowhere' };
    assert.match((await here([], one.path, env)).out, /^m slips 2 days/);
    one.remove();
    other.remove();
  });

  it('gives no file that lies outside of it, through a link or an import', async () => {
    const outside = folder({ 'secret.roadmap': 'milestone secret "Secret" { on 2027-02-02 }' });
    const repository = gitRepository();
    symlinkSync(path.join(outside.path, 'secret.roadmap'), path.join(repository.path, 'link.roadmap'));
    symlinkSync('loop.roadmap', path.join(repository.path, 'loop.roadmap'));
    repository.commit({
      'plan.roadmap':
        'import "link.roadmap"\nimport "loop.roadmap"\nimport "../secret.roadmap"\nfeature a { duration 1d }',
    });
    repository.git('rm', '-q', 'link.roadmap', 'loop.roadmap');
    repository.write({ 'plan.roadmap': 'feature a { duration 2d }' });
    const { code, out } = await here(['HEAD', 'plan.roadmap', '--format', 'json'], repository.path);
    assert.equal(code, 0);
    assert.doesNotMatch(out, /Secret/);
    outside.remove();
    repository.remove();
  });
});
