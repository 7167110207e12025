/**
 * Prints the section of CHANGELOG.md for a version: `node .ci/release-notes.mjs 0.1.0`.
 * Fails if package.json has another version, or if the changelog has no text for it.
 */
import { readFileSync } from 'node:fs';

const wanted = process.argv[2] ?? '';
const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const { version } = JSON.parse(read('package.json'));
const section = read('CHANGELOG.md')
  .split(/^## /m)
  .find((each) => each.startsWith(`${wanted}\n`));
const notes = section?.slice(wanted.length).trim() ?? '';

if (wanted !== version || notes === '') {
  const problem =
    wanted !== version ? `package.json has version ${version}, not ${wanted}` : `CHANGELOG.md has no text for ${wanted}`;
  console.error(`release-notes: ${problem}.`);
  process.exitCode = 1;
} else {
  console.log(notes);
}
