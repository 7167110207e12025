/**
 * `npm run bench [names]`: bundles each benchmark as the product is bundled, then runs it in a process of its own.
 * What we compare with (Mermaid, the JSON server) is installed here first, in a folder of its own, and nowhere else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const benches = readdirSync(here)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));

if (benches.includes('pipeline.bench.ts') && !existsSync(path.join(here, 'node_modules'))) {
  console.log('Installing what the benchmarks compare with…');
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

const out = mkdtempSync(path.join(os.tmpdir(), 'roadmap-bench-'));
try {
  for (const name of benches) {
    const outfile = path.join(out, name.replace(/\.ts$/, '.mjs'));
    await build({
      entryPoints: [path.join(here, name)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'warning',
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    });
    console.log(`\n== ${name}`);
    const { status } = spawnSync(process.execPath, ['--expose-gc', outfile], {
      cwd: path.join(here, '../..'),
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
