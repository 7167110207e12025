/** A file that cannot be read is named with the reason, on every surface, and nothing seems to be all right. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { analysisOfRoot, openRoadmaps } from '../../server/cli/load.ts';
import { folder, roadmap } from '../support/command.ts';
import { roadmapHere, silentIo } from '../support/commandHere.ts';
import { gitRepository } from '../support/gitRepository.ts';

const good = 'feature cart { duration 3d }\n';
const latin = Buffer.from('feature cart "Gr\xfc\xdfe" { duration 3d }\n', 'latin1');
const utf16 = Buffer.from(`\uFEFF${good}`, 'utf16le');

interface Fault {
  readonly reason: RegExp;
  make(file: string, outside: string): void;
}

const faults: Readonly<Record<string, Fault>> = {
  'a broken link': {
    reason: /it is a link to `nowhere`, which does not exist\. Correct or delete the link\./,
    make: (file) => symlinkSync('nowhere', file),
  },
  'a loop of links': {
    reason: /its links form a loop\. Correct or delete the link\./,
    make: (file) => symlinkSync(path.basename(file), file),
  },
  'a link that leads out': {
    reason: /it is a link to a file outside the folders that may be read\. Move that file inside\./,
    make: (file, outside) => symlinkSync(outside, file),
  },
  'a file over the limit': {
    reason: /it has 65 MB and the limit is 64 MB\. Split it into several files\./,
    make(file) {
      writeFileSync(file, good);
      truncateSync(file, 64 * 1024 * 1024 + 1);
    },
  },
  'a pipe': {
    reason: /it is not a regular file\. Use standard input \(`-`\) for a pipe\./,
    make: (file) => void spawnSync('mkfifo', [file]),
  },
  'another encoding': {
    reason: /it is not UTF-8 text \(line 2\)\. Save it as UTF-8\./,
    make: (file) => writeFileSync(file, Buffer.concat([Buffer.from('// one\n'), latin])),
  },
  'UTF-16': { reason: /it is UTF-16 text\. Save it as UTF-8\./, make: (file) => writeFileSync(file, utf16) },
};

/** Of one roadmap: `bad.roadmap` is put behind the words. */
const commands: readonly (readonly string[])[] = [
  ...['schedule', 'critical-path', 'prioritize', 'kpis', 'capacity', 'money', 'what-if', 'report', 'export'].map(
    (command) => [command],
  ),
  ['simulate', '--runs', '10'],
  ['explain', 'cart'],
  ['schedule', '--format', 'json'],
  ['preview'],
  ['format', '--check'],
  ['format', '--diff'],
  ['format'],
  ['validate', '--diff'],
  ['diff', 'good.roadmap'],
];

const formats = ['pretty', 'concise', 'json', 'github', 'gitlab', 'sarif', 'junit', 'checkstyle', 'rdjson'];

describe('a file that cannot be read', () => {
  const elsewhere = folder({ 'outside.roadmap': good });
  after(() => elsewhere.remove());
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  for (const [name, { reason, make }] of Object.entries(faults)) {
    const message = new RegExp(`Cannot read \`bad\\.roadmap\`: ${reason.source}`);

    describe(name, () => {
      const place = folder({ 'good.roadmap': good });
      after(() => place.remove());
      before(() => make(path.join(place.path, 'bad.roadmap'), path.join(elsewhere.path, 'outside.roadmap')));
      const run = (...args: string[]) => roadmapHere([...args, '--today', '2027-01-04'], place.path);

      it('is an error finding in each format, whatever is selected, and the exit code is 2', async () => {
        for (const format of formats) {
          const paths = ['bad.roadmap', '.', '*.roadmap', 'good.roadmap,bad.roadmap'];
          for (const named of paths) {
            const args = ['--format', format, '--select', 'over-budget', '--ignore', 'unreadable-file'];
            const { code, out } = await run('validate', ...args, ...named.split(','));
            assert.equal(code, 2, `${format} ${named}`);
            assert.match(out.replaceAll('&#96;', '`'), message, `${format} ${named}`);
            assert.doesNotMatch(out, /All good|no findings/);
          }
        }
      });

      it('is counted apart from what was read', async () => {
        assert.match((await run('validate')).out, /\n1 error in 1 file\. 1 file could not be read\.$/m);
        const { files, unreadable, errors } = JSON.parse((await run('validate', '--format', 'json')).out);
        assert.deepEqual([files, unreadable, errors], [1, 1, 1]);
        const sarif = JSON.parse((await run('validate', '--format', 'sarif')).out);
        assert.equal(sarif.runs[0].invocations[0].executionSuccessful, false);
        assert.equal(sarif.runs[0].results[0].level, 'error');
      });

      it('stops every other command, named, in a folder or by a glob', async () => {
        for (const command of commands) {
          for (const named of command[0] === 'diff' ? ['bad.roadmap'] : ['bad.roadmap', '.']) {
            const { code, out, err } = await run(...command, named);
            const shown = `${command.join(' ')} ${named}`;
            // A link that leads out may be formatted where it is named itself.
            if (command[0] === 'format' && named !== '.' && name === 'a link that leads out') continue;
            assert.equal(code, 2, shown);
            assert.match(err, message, shown);
            assert.doesNotMatch(err, /bug in roadmap|already in the standard style\.[\s\S]*bad/, shown);
            if (command[0] !== 'format') assert.equal(out, '', shown);
          }
        }
      });

      it('is reported where it is imported, and what it may declare is not', async () => {
        writeFileSync(
          path.join(place.path, 'main.roadmap'),
          'import "bad.roadmap"\nfeature a { duration 2d; team web }\n',
        );
        const { code, out } = await run('validate', '--format', 'concise', '--quiet', 'main.roadmap');
        if (name === 'a link that leads out') {
          assert.match(out, /^main\.roadmap:1:8: error\[import-outside\] `bad\.roadmap` is outside/);
          assert.equal(code, 1);
        } else {
          assert.match(out, new RegExp(`^main\\.roadmap:1:8: error\\[unreadable-file\\] ${message.source}\n$`));
          assert.equal(code, 2);
        }
      });

      it('is reported where it is a data file', async () => {
        make(path.join(place.path, 'bad.csv'), path.join(elsewhere.path, 'outside.roadmap'));
        writeFileSync(path.join(place.path, 'kpi.roadmap'), 'kpi users "Users" { baseline 1; from "bad.csv" }\n');
        const { out } = await run('validate', '--format', 'concise', '--quiet', 'kpi.roadmap');
        if (name === 'a link that leads out') assert.match(out, /error\[import-outside\] `bad\.csv` is outside/);
        else assert.match(out.replaceAll('bad.csv', 'bad.roadmap'), message);
      });
    });
  }

  it('may be a folder of that name: without roadmaps it is no roadmap, also where it is imported', async () => {
    const place = folder({ 'main.roadmap': 'import "bad.roadmap"\nfeature a { duration 2d }\n' });
    mkdirSync(path.join(place.path, 'bad.roadmap'));
    for (const command of [['validate'], ['schedule'], ['format', '--check']]) {
      const { code, err } = await roadmapHere([...command, 'bad.roadmap'], place.path);
      assert.deepEqual([code, err], [2, 'roadmap: There is no .roadmap file in `bad.roadmap`.\n']);
    }
    const { code, out } = await roadmapHere(['validate', '--format', 'concise', '--quiet', 'main.roadmap'], place.path);
    assert.equal(code, 1);
    assert.match(out, /error\[import-not-found\] The folder `bad\.roadmap` has no `\.roadmap` file\./);
    place.remove();
  });

  it('may be gone since it was found', async () => {
    const place = folder({ 'plan.roadmap': good });
    const io = silentIo(place.path);
    const { workspace, roots } = await openRoadmaps([], { color: 'never' }, io);
    place.remove();
    workspace.filesChanged();
    assert.throws(
      () => analysisOfRoot(workspace, roots[0]!, io),
      /^Error: Cannot read `plan\.roadmap`: it no longer exists\.$/,
    );
  });

  it('may be standard input', () => {
    for (const args of [
      ['validate', '-'],
      ['validate', '-', '-f', 'json'],
      ['format', '-'],
      ['format', '--check', '-'],
    ]) {
      const { code, out, err } = roadmap(args, { input: latin });
      assert.equal(code, 2, args.join(' '));
      assert.match(out + err, /Cannot read `.*`: it is not UTF-8 text \(line 1\)\. Save it as UTF-8\./);
    }
    const large = roadmap(['validate', '-'], { input: Buffer.alloc(66 * 1024 * 1024, 32) });
    assert.equal(large.code, 2);
    assert.match(large.out, /it has 65 MB and the limit is 64 MB\./);
  });

  it('may be one for whom the permission is missing, or a folder', function () {
    const isRoot = process.getuid?.() === 0;
    const nobody = isRoot ? { uid: 65534, gid: 65534 } : {};
    const bundle = folder({});
    spawnSync('cp', ['-r', 'dist/.', bundle.path]);
    spawnSync('chmod', ['-R', 'a+rX', bundle.path]);
    const place = folder({
      'bad.roadmap': good,
      'closed/in.roadmap': good,
      'main.roadmap': 'import "closed/in.roadmap"\n',
    });
    spawnSync('chmod', ['a+rx', place.path]);
    spawnSync('chmod', ['0', path.join(place.path, 'bad.roadmap'), path.join(place.path, 'closed')]);
    const run = (...args: string[]) => {
      const command = [path.join(bundle.path, 'roadmap.mjs'), ...args];
      const ran = spawnSync(process.execPath, command, { cwd: place.path, encoding: 'utf8', ...nobody });
      return { code: ran.status, said: ran.stdout + ran.stderr };
    };
    try {
      if (run('--version').code !== 0) this.skip();
      for (const args of [
        ['validate'],
        ['validate', '*/*.roadmap', 'bad.roadmap'],
        ['format', '--check'],
        ['schedule'],
      ]) {
        const { code, said } = run(...args);
        assert.equal(code, 2, args.join(' '));
        assert.match(said, /Cannot read `bad\.roadmap`: permission denied\. Change its permissions\./);
        assert.match(said, /Cannot read `closed`: permission denied\. Change its permissions\./);
      }
      const { code, said } = run('validate', 'main.roadmap');
      assert.equal(code, 2);
      assert.match(said, /Cannot read `closed\/in\.roadmap`: permission denied\./);
    } finally {
      spawnSync('chmod', ['-R', 'u+rwX', place.path]);
      place.remove();
      bundle.remove();
    }
  });

  it('stops a comparison, on the side of an earlier revision too', async () => {
    const repository = gitRepository();
    repository.commit({ 'plan.roadmap': good, 'dir/a.roadmap': good });
    symlinkSync('../../out', path.join(repository.path, 'dir/link.roadmap'));
    writeFileSync(path.join(repository.path, 'latin.roadmap'), latin);
    const dirty = await roadmapHere(['diff'], repository.path);
    assert.equal(dirty.code, 2);
    assert.match(dirty.err, /^roadmap: the working tree: Cannot read `latin\.roadmap`: it is not UTF-8 text/m);
    assert.match(dirty.err, /^roadmap: the working tree: Cannot read `dir\/link\.roadmap`: it is a link to/m);
    repository.commit({});
    repository.git('rm', '-q', 'dir/link.roadmap', 'latin.roadmap');
    const before = await roadmapHere(['diff', 'HEAD'], repository.path);
    assert.equal(before.code, 2);
    assert.match(before.err, /^roadmap: HEAD: Cannot read `latin\.roadmap`: it is not UTF-8 text \(line 1\)\./m);
    assert.match(before.err, /^roadmap: HEAD: Cannot read `dir\/link\.roadmap`: it is a link to a file outside/m);
    repository.remove();
  });
});
