/** `node_modules` as the lock file says; nothing here may import a package, since there may be none yet. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { npm, root, say } from './setupProcess.mjs';

function packages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Why an install is due, or `undefined`. Packages for other platforms are optional and may be absent. */
export function staleReason() {
  const wanted = packages('package-lock.json');
  if (wanted === undefined) throw new Error('package-lock.json is missing or broken');
  const installed = packages('node_modules/.package-lock.json');
  if (installed === undefined) return 'there is no node_modules';
  const differs = Object.entries(wanted).find(
    ([place, { version, optional }]) => place !== '' && !optional && installed[place]?.version !== version,
  );
  return differs && `${differs[0]} is not at ${differs[1].version}`;
}

export async function modules() {
  const stale = staleReason();
  if (stale === undefined) return;
  say(`  npm ci, since ${stale}`);
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { timeout: 900_000 });
}
