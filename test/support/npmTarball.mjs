/** A package of the npm registry as files in a folder: none of its dependencies, and none of its scripts is run. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { must, npm } from './setupProcess.mjs';

/**
 * Unpacks one exact version into a folder, which is made.
 * @param {{ name: string, version: string, integrity: string }} wanted `integrity` as package-lock.json writes it
 * @param {string} folder
 * @throws when the registry's file does not match `integrity`; nothing is unpacked then
 */
export async function unpackTarball({ name, version, integrity }, folder) {
  mkdirSync(folder, { recursive: true });
  const options = { cwd: folder, quiet: true, timeout: 300_000 };
  await npm(['pack', '--silent', '--ignore-scripts', `${name}@${version}`], options);
  const tarball = path.join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (found !== integrity) {
    rmSync(tarball);
    throw new Error(`${path.basename(tarball)} has the wrong integrity: ${found}`);
  }
  await must('tar', ['xzf', tarball, '--strip-components=1', '-C', folder], options);
  rmSync(tarball);
}
