/** Child processes for the set-up and the test run: what they print is passed on, a time-out ends them and all they started. */
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const cacheFolder = path.join(root, 'node_modules/.cache');
export const windows = process.platform === 'win32';

export const say = (text) => process.stdout.write(`${text}\n`);

const running = new Set();
const endAll = () => {
  for (const child of running) endTree(child);
};
process.once('SIGINT', () => {
  endAll();
  process.exit(130);
});
process.once('SIGTERM', () => {
  endAll();
  process.exit(143);
});
process.once('exit', endAll);

/** A child leads a process group of its own, so that its own children end with it. */
function endTree(child) {
  try {
    if (windows) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}

/**
 * Runs a program to its end. `timeout` in milliseconds; `quiet` keeps its output back (it is in `output` either way).
 * Never rejects: a program that cannot be started ends with code 127.
 * @returns {Promise<{ code: number, timedOut: boolean, output: string }>}
 */
export function run(command, args, { timeout = 600_000, cwd = root, env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !windows,
      shell: windows && !path.isAbsolute(command),
    });
    running.add(child);
    let output = '';
    let timedOut = false;
    const take = (target) => (chunk) => {
      output += chunk;
      if (!quiet) target.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    const timer = setTimeout(() => {
      timedOut = true;
      endTree(child);
    }, timeout);
    const end = (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, timedOut, output });
    };
    child.once('error', (error) => {
      output += String(error);
      end(127);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/** The same, but anything except a clean end is an error that carries the last of what was printed. */
export async function must(command, args, options = {}) {
  const result = await run(command, args, options);
  if (result.code === 0) return result.output;
  const why = result.timedOut
    ? `took longer than ${(options.timeout ?? 600_000) / 1000} s`
    : `ended with ${result.code}`;
  const tail = options.quiet ? `\n${result.output.trim().split('\n').slice(-15).join('\n')}` : '';
  throw new Error(`${[path.basename(command), ...args].join(' ')} ${why}${tail}`);
}

/** npm as this very Node would run it: where npm started us it names itself, else it is on the PATH. */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return must(process.execPath, [script, ...args], options);
  return must('npm', args, options);
}

/** The full path of a program, or `undefined`. */
export function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** Whether a host answers at all, within a few seconds; a company's network often drops such requests without a word. */
export async function reachable(url, timeout = 4000) {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(timeout) });
    return true;
  } catch {
    return false;
  }
}

const memoryFile = path.join(cacheFolder, 'roadmap-setup.json');
const aDay = 86_400_000;

function memory() {
  try {
    return JSON.parse(readFileSync(memoryFile, 'utf8'));
  } catch {
    return {};
  }
}

/** Tries something that a closed network makes fail; a failure is remembered for a day, so that the next run is quick. */
export async function attempt(name, action) {
  const failed = memory()[name];
  if (failed !== undefined && Date.now() - failed < aDay) {
    say(
      `  ${name}: failed within the last day, not tried again (forget it: delete ${path.relative(root, memoryFile)})`,
    );
    return undefined;
  }
  try {
    const value = await action();
    if (value !== undefined) return value;
  } catch (error) {
    say(`  ${name}: ${String(error.message ?? error).split('\n')[0]}`);
  }
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(memoryFile, JSON.stringify({ ...memory(), [name]: Date.now() }));
  return undefined;
}
