import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/sources.ts';

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly engines?: { readonly node?: string };
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

  it('needs no install script of any package, so that an install without a network beside the registry succeeds', () => {
    const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
    const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = running.map(([name]) => name.replace(/^.*node_modules\//, ''));
    assert.deepEqual(Object.keys(allowScripts), names.sort());
    assert.ok(Object.values(allowScripts).every((allowed) => !allowed));
    // What fetches at its installation fails there where npm is too old for `allowScripts`: only an optional one may.
    const fetching = ['playwright', '@playwright/browser-chromium', 'puppeteer', 'electron', 'chromedriver'];
    assert.deepEqual(
      fetching.filter((name) => names.includes(name)),
      [],
    );
  });

  it('has no package that refuses the oldest Node the product runs on', () => {
    /** The lowest major version of a range such as `^20.19.0 || >=22.12.0`. */
    const lowest = (range: string): number =>
      Math.min(...range.split('||').map((part) => Number(/\d+/.exec(part)?.[0] ?? 0)));
    const newer = locked.filter(([, { engines }]) => lowest(engines?.node ?? '*') > 20);
    assert.deepEqual(
      newer.map(([name, { engines }]) => `${name} needs ${engines?.node}`),
      [],
    );
  });

  it('is of what the manifest names: no version but the one in the lock file would do', () => {
    const manifest = read('package.json') as Record<string, Record<string, string> | undefined>;
    const root = lock.packages[''] as unknown as typeof manifest;
    for (const part of ['dependencies', 'devDependencies']) assert.deepEqual(root[part], manifest[part], part);
  });
});
