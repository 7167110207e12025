/** Every surface of the command that writes: the text changes, and nothing else does. */
import { strict as assert } from 'node:assert';
import { chmodSync, linkSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folder } from '../support/command.ts';
import { roadmapHere } from '../support/commandHere.ts';

const plan =
  'roadmap "Shop" { start 2027-01-04 }\nfeature cart "Cart" { duration 2d..3d..9d }\nscenario bold { drop cart }\n';
const loose = 'feature cart{duration 3d}\n';
const laidOut = 'feature cart { duration 3d }\n';
/** `validate --fix` removes the colon. */
const broken = 'feature cart { duration: 3d }\n';

describe('what the command writes', () => {
  const outside = folder({ 'shared.roadmap': loose, 'outside.roadmap': loose });
  const place = folder({ 'plan.roadmap': plan, 'old.roadmap': plan.replace('9d', '8d') });
  after(() => {
    outside.remove();
    place.remove();
  });
  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  const at = (name: string): string => path.join(place.path, name);
  const text = (name: string): string => readFileSync(at(name), 'utf8');
  const put = (name: string, content: string, mode = 0o644): string => {
    writeFileSync(at(name), content);
    chmodSync(at(name), mode);
    return name;
  };
  const run = (...args: string[]) => roadmapHere([...args, '--today', '2027-01-04'], place.path);

  const answers: readonly (readonly string[])[] = [
    ...['schedule', 'critical-path', 'prioritize', 'kpis', 'capacity', 'money', 'what-if', 'report'].map((command) => [
      command,
      'plan.roadmap',
    ]),
    ['export', '--format', 'svg', 'plan.roadmap'],
    ['simulate', '--runs', '10', 'plan.roadmap'],
    ['diff', 'old.roadmap', 'plan.roadmap'],
    ['validate', 'plan.roadmap'],
    ['validate', '--format', 'json', 'plan.roadmap'],
  ];
  for (const answer of answers) {
    const name = answer.slice(0, -1).join(' ');
    it(`goes through a link, keeps the mode, leaves devices and read-only files alone: ${name} -o`, async () => {
      put('target.txt', 'old', 0o600);
      symlinkSync('target.txt', at(`${name}.txt`));
      const through = await run(...answer, '--output-file', `${name}.txt`);
      assert.deepEqual([through.code, through.out, through.err], [0, '', '']);
      assert.ok(text('target.txt').length > 10);
      assert.equal(statSync(at('target.txt')).mode & 0o777, 0o600);
      assert.ok(lstatSync(at(`${name}.txt`)).isSymbolicLink());

      assert.equal((await run(...answer, '-o', '/dev/null')).code, 0);
      assert.ok(lstatSync('/dev/null').isCharacterDevice());

      put('closed.txt', 'old', 0o444);
      const closed = await run(...answer, '-o', 'closed.txt');
      assert.deepEqual([closed.code, text('closed.txt')], [2, 'old']);
      assert.match(closed.err, /^roadmap: Cannot write `closed\.txt`: it is read-only\. /m);
      chmodSync(at('closed.txt'), 0o644);

      const onto = await run(...answer, '-o', 'plan.roadmap');
      assert.deepEqual([onto.code, text('plan.roadmap')], [2, plan]);
      assert.match(onto.err, /^roadmap: Cannot write to `plan\.roadmap`: it is a roadmap\. /m);
    });
  }

  const rewriting = [
    { command: ['format'], before: loose, after: laidOut },
    { command: ['validate', '--fix'], before: broken, after: laidOut },
  ] as const;
  for (const { command, before, after: wanted } of rewriting) {
    const own = command.slice(0, 2).join(' ');

    it(`is in the target of a link, and the link stays: ${own}`, async () => {
      put('target.roadmap', before, 0o640);
      symlinkSync('target.roadmap', at(`${own} link.roadmap`));
      await run(...command, `${own} link.roadmap`);
      assert.equal(text('target.roadmap'), wanted);
      assert.equal(statSync(at('target.roadmap')).mode & 0o777, 0o640);
      assert.ok(lstatSync(at(`${own} link.roadmap`)).isSymbolicLink());
    });

    it(`is in every name of a file: ${own}`, async () => {
      put(`${own} one.roadmap`, before);
      linkSync(at(`${own} one.roadmap`), at(`${own} two.roadmap`));
      const { code } = await run(...command, `${own} one.roadmap`, `${own} two.roadmap`);
      assert.equal(code, 0);
      assert.equal(statSync(at(`${own} one.roadmap`)).nlink, 2);
      assert.equal(text(`${own} two.roadmap`), wanted);
    });

    it(`is in no read-only file: ${own}`, async () => {
      const name = put(`${own} closed.roadmap`, before, 0o444);
      const { code, err } = await run(...command, name);
      assert.deepEqual([code, text(name)], [2, before]);
      assert.match(err, /^roadmap: Cannot write `.* closed\.roadmap`: it is read-only\. /m);
    });

    it(`keeps the byte order mark and the line ends: ${own}`, async () => {
      const dos = (lines: string): string => `\uFEFF${lines.replaceAll('\n', '\r\n')}`;
      const name = put(`${own} dos.roadmap`, dos(`${before}// end\n`));
      await run(...command, name);
      assert.equal(text(name), dos(`${wanted}// end\n`));
    });
  }

  it('is in the other files where one cannot be written: format', async () => {
    put('m1.roadmap', loose, 0o444);
    put('m2.roadmap', loose);
    const { code, out, err } = await run('format', 'm1.roadmap', 'm2.roadmap');
    assert.deepEqual([code, out, text('m2.roadmap')], [2, 'm2.roadmap\n', laidOut]);
    assert.match(err, /^roadmap: Cannot write `m1\.roadmap`: .*\n1 file of 2 changed\.\n$/);
  });

  it('is in no file where one of several cannot be written: --fix', async () => {
    put('n1.roadmap', broken);
    put('n2.roadmap', broken.replace('cart', 'till'), 0o444);
    const { code, err } = await run('validate', '--fix', 'n1.roadmap', 'n2.roadmap');
    assert.deepEqual([code, text('n1.roadmap')], [2, broken]);
    assert.match(err, /^roadmap: Cannot write `n2\.roadmap`/);
  });

  it('is never the file that standard input is named after', async () => {
    const stdin = () => Promise.resolve({ kind: 'text' as const, text: broken.replace('3d', '4d') });
    const name = put('named.roadmap', broken);
    const { code, err } = await roadmapHere(['validate', '-', '--stdin-filename', name, '--fix'], place.path, {
      stdin,
    });
    assert.deepEqual([code, text(name)], [2, broken]);
    assert.match(err, /`--fix` cannot write standard input\. Use `--diff` instead\./);
  });

  it('is outside of the folder only where the link is named', async () => {
    const inner = folder({});
    symlinkSync(path.join(outside.path, 'shared.roadmap'), path.join(inner.path, 'a.roadmap'));
    const shared = (): string => readFileSync(path.join(outside.path, 'shared.roadmap'), 'utf8');
    const found = await roadmapHere(['format'], inner.path);
    assert.deepEqual([found.code, shared()], [2, loose]);
    assert.match(found.err, /^roadmap: Cannot read `a\.roadmap`: it is a link to a file outside the folders/);
    const named = await roadmapHere(['format', 'a.roadmap'], inner.path);
    assert.deepEqual([named.code, named.out, shared()], [0, 'a.roadmap\n', laidOut]);
    inner.remove();
  });
});
