import { strict as assert } from 'node:assert';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { draftName } from '../../server/host/drafts.ts';
import { UsageError } from '../../server/host/io.ts';
import { assertWritable, writeFile } from '../../server/host/writeFile.ts';
import { folder } from '../support/command.ts';
import { root } from '../support/sources.ts';

const isRoot = process.getuid?.() === 0;
const posix = process.platform !== 'win32';

describe('writing a file', () => {
  const place = folder({});
  after(() => place.remove());
  const at = (name: string): string => path.join(place.path, name);
  let count = 0;
  /** A new file with the old text. */
  const file = (name = `file${count++}.txt`, text = 'old'): string => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
    return at(name);
  };
  const text = (name: string): string => readFileSync(name, 'utf8');
  const refused = (name: string, reason: RegExp, options = {}): void => {
    assert.throws(
      () => writeFile(name, 'new', options),
      (error) => error instanceof UsageError && reason.test(error.message),
    );
  };
  const drafts = (): string[] =>
    readdirSync(place.path, { recursive: true })
      .map(String)
      .filter((name) => /draft/.test(name));
  afterEach(() => assert.deepEqual(drafts(), []));

  before(function () {
    if (!posix) this.skip();
  });

  it('writes through a link, a chain of links and a link in a linked folder, which all stay links', () => {
    const target = file('deep/er/target.txt');
    symlinkSync('deep/er/target.txt', at('one'));
    symlinkSync(at('one'), at('two'));
    symlinkSync('deep/er', at('folder'));
    // From `deep/er`, and not from where `folder` is.
    symlinkSync('../../two', at('deep/er/three'));
    const ways = ['one', 'two', 'folder/target.txt', 'folder/three'];
    for (const way of ways) {
      writeFile(at(way), `by ${way}`);
      assert.equal(text(target), `by ${way}`);
    }
    assert.deepEqual(
      ['one', 'two', 'folder'].map((link) => readlinkSync(at(link))),
      ['deep/er/target.txt', at('one'), 'deep/er'],
    );
  });

  it('makes the missing target of a link, but not the folder that it would be in', () => {
    symlinkSync('later.txt', at('dangling'));
    writeFile(at('dangling'), 'new');
    assert.equal(text(at('later.txt')), 'new');
    assert.equal(readlinkSync(at('dangling')), 'later.txt');
    symlinkSync('gone/later.txt', at('nowhere'));
    refused(at('nowhere'), /its folder does not exist\.$/);
    assert.ok(!existsSync(at('gone')));
  });

  it('refuses a loop of links, a folder, a name that is too long and a path through a file', () => {
    symlinkSync('loop2', at('loop1'));
    symlinkSync('loop1', at('loop2'));
    refused(at('loop1'), /^Cannot write `.*loop1`: its links form a loop\.$/);
    mkdirSync(at('a folder'));
    symlinkSync('a folder', at('to a folder'));
    refused(at('a folder'), /it is a folder\.$/);
    refused(at('to a folder'), /it is a folder\.$/);
    refused(at('n'.repeat(300)), /its name is too long\.$/);
    refused(`${file()}/x`, /a part of its path is a file, not a folder\.$/);
  });

  it('keeps every mode', () => {
    for (const mode of [0o600, 0o640, 0o644, 0o755, 0o666, 0o2775, 0o4711]) {
      const name = file();
      chmodSync(name, mode);
      writeFile(name, 'new');
      assert.equal((statSync(name).mode & 0o7777).toString(8), mode.toString(8));
      assert.equal(text(name), 'new');
    }
  });

  it('gives a new file the mode that the user’s mask leaves', () => {
    const before = process.umask(0o027);
    writeFile(at('masked.txt'), 'new');
    process.umask(before);
    assert.equal(statSync(at('masked.txt')).mode & 0o777, 0o640);
  });

  it('refuses a file that nobody may write, also for root', () => {
    for (const mode of [0o444, 0o400, 0o555, 0]) {
      const name = file();
      chmodSync(name, mode);
      refused(name, /it is read-only\. Change its permissions, or choose another file\.$/);
      assert.throws(() => assertWritable(name), UsageError);
      chmodSync(name, 0o600);
      assert.equal(text(name), 'old');
    }
  });

  it('keeps the owner', function () {
    if (!isRoot) this.skip();
    const name = file();
    chownSync(name, 1234, 4321);
    writeFile(name, 'new');
    const { uid, gid } = statSync(name);
    assert.deepEqual([uid, gid, text(name)], [1234, 4321, 'new']);
  });

  it('keeps hard links together', () => {
    const name = file();
    linkSync(name, at('other name'));
    const { ino } = statSync(name);
    writeFile(name, 'a longer text', { replaces: 'old' });
    assert.deepEqual([text(name), text(at('other name')), statSync(name).ino], ['a longer text', 'a longer text', ino]);
    // The other name has the new text already, which is what was to be written.
    writeFile(at('other name'), 'a longer text', { replaces: 'old' });
    writeFile(at('other name'), 'short');
    assert.equal(text(name), 'short');
  });

  it('writes a file whose name leaves no room for a longer one', () => {
    const name = file(`${'n'.repeat(250)}.txt`);
    writeFile(name, 'new');
    assert.equal(text(name), 'new');
  });

  it('makes missing folders', () => {
    writeFile(at('new/and/deep/file.txt'), 'new');
    assert.equal(text(at('new/and/deep/file.txt')), 'new');
  });

  it('writes straight to a device, which stays one', () => {
    writeFile('/dev/null', 'new');
    symlinkSync('/dev/null', at('null'));
    writeFile(at('null'), 'new');
    assert.ok(lstatSync('/dev/null').isCharacterDevice());
    if (existsSync('/dev/full')) refused('/dev/full', /the disk is full\.$/);
  });

  it('writes to a pipe that somebody reads', () => {
    execFileSync('mkfifo', [at('pipe')]);
    const reader = spawn('cat', [at('pipe')], { stdio: ['ignore', openSync(at('read'), 'w'), 'ignore'] });
    writeFile(at('pipe'), 'new');
    assert.ok(lstatSync(at('pipe')).isFIFO());
    return new Promise<void>((resolve) =>
      reader.on('close', () => {
        assert.equal(text(at('read')), 'new');
        resolve();
      }),
    );
  });

  it('goes on where an open file is when its descriptor is named', function () {
    if (!existsSync('/proc/self/fd')) this.skip();
    const descriptor = openSync(at('log'), 'w');
    for (const name of [`/proc/self/fd/${descriptor}`, `/dev/fd/${descriptor}`]) writeFile(name, `${name}\n`);
    closeSync(descriptor);
    assert.equal(text(at('log')), `/proc/self/fd/${descriptor}\n/dev/fd/${descriptor}\n`);
  });

  it('does not write over what was changed, deleted or made since', () => {
    const name = file();
    refused(name, /it has changed since it was read\. Run the command again\.$/, { replaces: 'older' });
    assert.equal(text(name), 'old');
    linkSync(name, at('second name'));
    refused(name, /it has changed since/, { replaces: 'older' });
    refused(name, /it already exists\. Choose another name\.$/, { onlyNew: true });
    refused(at('deleted.txt'), /it has changed since/, { replaces: 'old' });
    assert.ok(!existsSync(at('deleted.txt')));
  });

  it('names the file as the user does', () => refused(at('a folder'), /^Cannot write `mine`/, { name: 'mine' }));

  it('sweeps the drafts of processes that were killed, and of no other', () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const own = draftName();
    const left = own.replace(`-${process.pid}-`, `-${dead}-`);
    const running = own.replace(`-${process.pid}-`, `-${process.ppid}-`);
    for (const name of [left, running, own]) writeFileSync(at(name), 'half');
    writeFile(file(), 'new');
    assert.deepEqual(drafts(), [running]);
    execFileSync('rm', [at(running)]);
  });

  /** In a process of its own, since a limit cannot be taken back. */
  const writeIn = (script: string, name: string, options = {}) =>
    spawnSync('bash', ['-c', script, 'bash', process.execPath, name], {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        SCRIPT: `import { writeFile } from './server/host/writeFile.ts';
          try { writeFile(process.argv[1], 'x'.repeat(50000)); } catch (error) { console.log(error.message); }`,
      },
      ...options,
    });
  const node = '"$1" --import tsx --input-type=module -e "$SCRIPT" "$2"';

  for (const links of [1, 2]) {
    it(`leaves the old text where the disk takes no more (${links === 1 ? 'one name' : 'two hard links'})`, () => {
      const name = file(undefined, 'y'.repeat(9000));
      if (links === 2) linkSync(name, `${name}.link`);
      // The limit of a file's size: 20 blocks of 1,024 bytes.
      const { stdout } = writeIn(`trap '' XFSZ; ulimit -f 20; ${node}`, name);
      assert.match(stdout, /^Cannot write `.*`: it would be larger than files may be here\.$/m);
      assert.equal(text(name), 'y'.repeat(9000));
    });
  }

  it('writes a file of which the folder may not be written', function () {
    // Somebody who is neither root nor the owner of the folder, and may read this checkout.
    if (!isRoot || spawnSync('test', ['-r', path.join(root, 'server')], { uid: 65534, gid: 65534 }).status !== 0)
      this.skip();
    const name = file('closed/open.txt');
    chmodSync(place.path, 0o755);
    chmodSync(name, 0o666);
    const { ino } = statSync(name);
    writeIn(node, name, { uid: 65534, gid: 65534 });
    assert.deepEqual([text(name).length, statSync(name).ino, statSync(name).uid], [50000, ino, 0]);
  });

  it('leaves the old text or the new one when it is killed', async () => {
    const [a, b] = ['a'.repeat(4_000_000), 'b'.repeat(3_000_000)];
    const name = file('killed.txt', a);
    const script = `import { writeFile } from './server/host/writeFile.ts';
      console.log('begun');
      for (;;) { writeFile(process.argv[1], 'b'.repeat(3_000_000)); writeFile(process.argv[1], 'a'.repeat(4_000_000)); }`;
    for (let i = 0; i < 8; i++) {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, name], {
        cwd: root,
      });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, 10 + i * 7));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.on('close', resolve));
      assert.ok([a, b].includes(text(name)), `${text(name).length} bytes`);
    }
    writeFile(name, 'whole');
  });
});
