import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/sources.ts';

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
}

const registry = 'https://registry.npmjs.org/';

describe('the supply chain', () => {
  const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  const lock = read('package-lock.json') as { packages: Record<string, Locked> };
  const locked = Object.entries(lock.packages).filter(([name]) => name !== '');

  it('is locked: every package has one version, from the registry, with its checksum', () => {
    const loose = locked.filter(
      ([, { resolved, integrity }]) =>
        // Absent means the registry in use, of which the checksum is the guard.
        !(resolved ?? registry).startsWith(registry) || !/^sha512-/.test(integrity ?? ''),
    );
    assert.deepEqual(
      loose.map(([name]) => name),
      [],
    );
    assert.ok(locked.length > 50);
  });

  it('runs nothing at installation for what ships', () => {
    const running = locked.filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev);
    assert.deepEqual(
      running.map(([name]) => name),
      [],
    );
    const { scripts } = read('package.json') as { scripts: Record<string, string> };
    for (const hook of ['preinstall', 'install', 'postinstall', 'prepare'])
      assert.equal(scripts[hook], undefined, hook);
  });

  it('is of what the manifest names: no version but the one in the lock file would do', () => {
    const manifest = read('package.json') as Record<string, Record<string, string> | undefined>;
    const root = lock.packages[''] as unknown as typeof manifest;
    for (const part of ['dependencies', 'devDependencies']) assert.deepEqual(root[part], manifest[part], part);
  });
});
