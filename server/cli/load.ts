/** From what a person typed to analysed roadmaps: files, folders, globs, standard input, or all there is below here. */
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import { diskFileSource } from '../lsp/diskFileSource.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { canonicalUri } from '../workspace/uri.ts';
import { createWorkspace, type Workspace } from '../workspace/workspace.ts';
import { type Io, UsageError } from './io.ts';
import type { PlanOptions } from './options.ts';
import { list } from './summary.ts';
import { today } from './today.ts';

export interface Loaded {
  readonly analysis: Analysis;
  /** The files it was made of, as paths on the disk. */
  readonly paths: readonly string[];
}

export interface LoadOptions extends PlanOptions {
  readonly stdinFilename?: string;
}

/** Every roadmap that the paths name; a folder or a glob stands for the roots among its files. */
export async function loadRoadmaps(paths: readonly string[], options: LoadOptions, io: Io): Promise<Loaded[]> {
  const text = paths.includes('-') ? await io.stdin() : undefined;
  const typed = path.resolve(io.cwd, options.stdinFilename ?? 'stdin.roadmap');
  const named = paths.filter((name) => name !== '-').map((name) => ({ name, files: filesNamed([name], io) }));
  if (paths.length === 0) named.push({ name: '.', files: filesNamed([], io) });
  const files = [...new Set([...named.flatMap((one) => one.files), ...(text === undefined ? [] : [typed])])];
  const workspace = openWorkspace(files, options, io);
  if (text !== undefined) workspace.open(uriOf(typed), text);
  const roots = new Set(text === undefined ? [] : [uriOf(typed)]);
  const all = new Set(workspace.roots());
  for (const { name, files } of named) {
    // A file that is named by itself is checked as it stands, root or not.
    const isFile = files.length === 1 && path.resolve(io.cwd, name) === files[0];
    for (const file of files) {
      const uri = uriOf(file);
      if (isFile || all.has(uri)) roots.add(uri);
    }
  }
  return [...roots].sort().flatMap((root) => {
    const analysis = workspace.analysisOf(root);
    return analysis ? [{ analysis, paths: [...analysis.files.keys()].map(pathOf) }] : [];
  });
}

/** The one roadmap that a command is about. */
export async function loadOne(name: string | undefined, options: LoadOptions, io: Io): Promise<Analysis> {
  const found = await loadRoadmaps(name === undefined ? [] : [name], options, io);
  if (found.length > 1) {
    const names = found.map(({ analysis }) => displayPath(analysis.root, io));
    throw new UsageError(`there are ${found.length} roadmaps here; say which one: ${list(names)}`);
  }
  return found[0]!.analysis;
}

/**
 * The roadmap files that names stand for, absolute and sorted.
 * @throws UsageError for a name that stands for nothing
 */
export function filesNamed(names: readonly string[], io: Io): string[] {
  const found = (names.length === 0 ? ['.'] : names).flatMap((name) => {
    const absolute = path.resolve(io.cwd, name);
    const kind = statSync(absolute, { throwIfNoEntry: false });
    if (kind?.isFile()) return [absolute];
    const glob = kind?.isDirectory() ? '**/*.roadmap' : name.replaceAll('\\', '/');
    const cwd = kind?.isDirectory() ? absolute : io.cwd;
    const files = globSync(glob, { cwd, absolute: true, ignore: ['**/node_modules/**', '**/.git/**'], followSymbolicLinks: false });
    if (files.length > 0) return files;
    if (kind?.isDirectory()) throw new UsageError(`there is no .roadmap file below ${name}`);
    throw new UsageError(`${name} is no file, no folder and matches nothing`);
  });
  return [...new Set(found.map((file) => path.normalize(file)))].sort();
}

function openWorkspace(files: readonly string[], options: LoadOptions, io: Io): Workspace {
  // Imports stay inside the working directory; of a file elsewhere, inside its own folder; unless a folder is named.
  const inside = (file: string): boolean => !path.relative(real(io.cwd), real(file)).startsWith('..');
  const folders = options.folder
    ? [path.resolve(io.cwd, options.folder)]
    : [io.cwd, ...files.filter((file) => !inside(file)).map((file) => path.dirname(file))];
  const day = today(options.today);
  return createWorkspace(diskFileSource([...new Set(folders)]), { today: () => day, listFiles: () => files.map(uriOf) });
}

const real = (file: string): string => {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
};

export const uriOf = (file: string): string => canonicalUri(pathToFileURL(file).href);
export const pathOf = (uri: string): string => fileURLToPath(uri);

/** As a person would type it: relative to the working directory, with `/`. */
export const displayPath = (uri: string, io: Io): string =>
  (path.relative(io.cwd, pathOf(uri)) || '.').replaceAll('\\', '/');
