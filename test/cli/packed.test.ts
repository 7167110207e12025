/** The npm package: what `npx roadmap-as-code validate` runs, out of the tarball that `npm pack` makes. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { folder } from '../support/command.ts';
import { root } from '../support/sources.ts';

const npm = (args: readonly string[], cwd: string) =>
  spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });

describe('the npm package', () => {
  const place = folder({
    'plan/good.roadmap': 'feature cart "Cart" { duration 5d..8d..20d }\n',
    'plan/late.roadmap': 'roadmap { start 2027-01-04 }\nfeature cart "Cart" { duration 5d; due 2027-01-05 }\n',
  });
  const unpacked = path.join(place.path, 'package');
  let packed: { filename: string; size: number; files: { path: string }[] };
  before(() => {
    const ran = npm(['pack', '--ignore-scripts', '--json', '--pack-destination', place.path], root);
    packed = JSON.parse(ran.stdout)[0];
    // A name without a folder, since tar takes `C:` for a machine.
    const tar = spawnSync('tar', ['xzf', packed.filename], { cwd: place.path, encoding: 'utf8' });
    assert.equal(tar.status, 0, tar.stderr);
  });
  after(() => place.remove());

  const manifest = () => JSON.parse(readFileSync(path.join(unpacked, 'package.json'), 'utf8'));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(unpacked, manifest().bin.roadmap), ...args], {
      cwd: path.join(realpathSync(place.path), 'plan'),
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });

  it('has the whole command, and nothing else', () => {
    const { outputs } = JSON.parse(readFileSync(path.join(root, 'dist/meta.json'), 'utf8'));
    const needed = Object.keys(outputs).filter((file) => /^dist\/(roadmap|simulation|webview)/.test(file));
    const names = packed.files.map((file) => file.path);
    assert.deepEqual(
      needed.filter((file) => !names.includes(file)),
      [],
    );
    assert.deepEqual(
      names.filter((file) => !/^(dist\/|package\.json|README\.md|LICENSE|CHANGELOG\.md)/.test(file)),
      [],
    );
    assert.ok(packed.size < 4_000_000, `${packed.size} bytes`);
  });

  it('has one command, so that npx finds it by the name of the package, and needs no other package', () => {
    assert.deepEqual(Object.keys(manifest().bin), ['roadmap']);
    assert.equal(manifest().dependencies, undefined);
    assert.ok(!existsSync(path.join(unpacked, 'node_modules')));
  });

  it('validates, schedules, simulates and explains', () => {
    assert.deepEqual([run('validate', 'good.roadmap').status, run('validate', 'late.roadmap').status], [0, 1]);
    assert.match(run('schedule', 'good.roadmap').stdout, /Cart/);
    assert.match(run('simulate', 'good.roadmap', '--runs', '100').stdout, /P80/);
    assert.match(run('explain', 'missed-deadline').stdout, /^# missed-deadline\n/);
  });

  it('prints the page of each rule', () => {
    const pages = readdirSync(path.join(root, 'docs/rules')).filter((file) => file.endsWith('.md'));
    assert.deepEqual(readdirSync(path.join(unpacked, 'dist/rules')).sort(), pages.sort());
  });

  it('starts a language server for any editor', () => {
    assert.match(run('lsp', '--help').stdout, /--stdio/);
  });
});
