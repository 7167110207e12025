/** The .vsix as it is published, and what is in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, must, root } from '../support/setupProcess.mjs';

export const vsixPath = path.join(cacheFolder, 'roadmap-as-code.vsix');

/** Packages what dist/ holds now (it does not build), and answers the file's path. */
export async function packageVsix(out = vsixPath) {
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  await must(process.execPath, [vsce, 'package', '--no-dependencies', '--out', out], {
    quiet: true,
    timeout: 120_000,
    env: { ROADMAP_BUILT: '1' },
  });
  return out;
}

/** The paths inside a zip file, sorted, read from its central directory (APPNOTE.TXT 4.3.12). */
export function vsixContents(vsix = vsixPath) {
  const bytes = readFileSync(vsix);
  const files = [];
  for (let at = bytes.indexOf('PK\x01\x02', bytes.readUInt32LE(bytes.lastIndexOf('PK\x05\x06') + 16), 'latin1'); ; ) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) break;
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    files.push(bytes.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return { files: files.filter((file) => !file.endsWith('/')).sort(), bytes: bytes.length };
}
