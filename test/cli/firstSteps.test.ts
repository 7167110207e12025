/** `roadmap init` and `roadmap completions`. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundle, folder } from '../support/command.ts';
import { roadmapHere } from '../support/commandHere.ts';

describe('a first roadmap', () => {
  const place = folder({ 'taken.roadmap': 'product a "A" {}\n', file: '' });
  after(() => place.remove());
  const run = (...args: string[]) => roadmapHere([...args, '--today', '2028-02-28'], place.path);

  it('is written with dates that are still to come, and has no findings', async () => {
    const { code, out, err } = await run('init');
    assert.equal(code, 0);
    assert.equal(out, '');
    assert.match(err, /^Wrote product\.roadmap\. `roadmap preview product\.roadmap` draws it/);
    assert.match(readFileSync(path.join(place.path, 'product.roadmap'), 'utf8'), /start 2028-03-06/);
    const checked = await run('validate', 'product.roadmap', '--severity', 'hint');
    assert.match(checked.out + checked.err, /All good: no findings in 1 file/);
    assert.equal((await run('format', '--check', 'product.roadmap')).code, 0);
  });

  it('has the name and the folder that are wanted', async () => {
    const { code, err } = await run('init', 'plans/web shop');
    assert.equal(code, 0);
    assert.match(err, /`roadmap preview "plans\/web shop\.roadmap"`/);
  });

  it('never takes the place of a file', async () => {
    const { code, err } = await run('init', 'taken');
    assert.equal(code, 2);
    assert.match(err, /^roadmap: Cannot write `taken\.roadmap`: it already exists\. Choose another name\.$/m);
    assert.equal(readFileSync(path.join(place.path, 'taken.roadmap'), 'utf8'), 'product a "A" {}\n');
    const inFile = await run('init', 'file/plan');
    assert.equal(inFile.code, 2);
    assert.match(
      inFile.err,
      /^roadmap: Cannot write `file\/plan\.roadmap`: a part of its path is a file, not a folder\.$/m,
    );
  });
});

describe('completion in a shell', () => {
  const script = async (shell: string) => (await roadmapHere(['completions', shell], '.')).out;

  /** What bash offers for the words of a line, the last of which is being typed. */
  async function offered(...words: string[]): Promise<string[]> {
    const line = words.map((word) => `'${word}'`).join(' ');
    const ask = `COMP_WORDS=(roadmap ${line}); COMP_CWORD=${words.length}; _roadmap; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, status, stderr } = spawnSync('bash', ['-c', `${await script('bash')}\n${ask}`], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    return stdout.split('\n').filter((word) => word !== '');
  }

  it('offers commands, options, and the words that an option takes', async function () {
    if (process.platform === 'win32') this.skip();
    assert.deepEqual(await offered('val'), ['validate']);
    assert.deepEqual(await offered('validate', '--for'), ['--format']);
    assert.deepEqual(await offered('validate', '--format', 's'), ['sarif']);
    assert.deepEqual(await offered('validate', '--fix', '--severity', 'e'), ['error']);
    assert.deepEqual(await offered('validate', '--select', 'over'), ['overdue', 'over-capacity', 'over-budget']);
    assert.deepEqual(await offered('explain', 'dependency-'), ['dependency-cycle']);
    assert.deepEqual(await offered('completions', ''), ['bash', 'zsh', 'fish']);
    // Files are for bash itself.
    assert.deepEqual(await offered('schedule', ''), []);
    assert.deepEqual(await offered('validate', '--output-file', ''), []);
  });

  for (const shell of ['bash', 'zsh', 'fish']) {
    it(`knows every command and option: ${shell}`, async () => {
      const text = await script(shell);
      const { out: help } = await roadmapHere(['--help'], '.');
      const commands = [...help.matchAll(/^ {2}([a-z][a-z-]+) /gm)].map(([, name]) => name!);
      assert.ok(commands.length > 10, help);
      for (const command of commands.filter((name) => name !== 'help')) {
        assert.match(text, new RegExp(`\\b${command}\\b`), command);
        const options = (await roadmapHere([command, '--help'], '.')).out.matchAll(/ --([a-z-]+)/g);
        for (const [, option] of options)
          assert.match(text, new RegExp(`(?:--|-l )${option}\\b`), `${command} ${option}`);
      }
    });
  }

  it('is told for which shells there is one', () => {
    const { status, stderr } = spawnSync(process.execPath, [bundle, 'completions', 'csh'], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /Allowed choices are bash, zsh, fish/);
  });
});
