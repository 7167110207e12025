/** Runs the built `roadmap` command as a process, the way a person or a build would. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './sources.ts';

export const bundle = path.join(root, 'dist/roadmap.mjs');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Never coloured and never on a clock unless a test says so. */
export function roadmap(args: readonly string[], { cwd = root, input = '', env = {} }: RunOptions = {}): Ran {
  const ran = spawnSync(process.execPath, [bundle, ...args], {
    cwd,
    input,
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** The same, left running; the test ends it. */
export const start = (args: readonly string[], cwd = root) =>
  spawn(process.execPath, [bundle, ...args], { cwd, env: { PATH: process.env.PATH }, stdio: ['pipe', 'pipe', 'pipe'] });

/** A folder with the files given, gone when the test ends. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): { path: string; remove(): void } {
  const place = mkdtempSync(path.join(os.tmpdir(), 'roadmap-test-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
    writeFileSync(path.join(place, name), content);
  }
  return { path: place, remove: () => rmSync(place, { recursive: true, force: true }) };
}
