/** From what a person typed to analysed roadmaps: files, folders, globs, standard input, or all there is below here. */
import path from 'node:path';
import type { Analysis } from '../analysis/analysis.ts';
import { finding, messageOf } from '../diagnostics/finding.ts';
import type { Unreadable } from '../diagnostics/unreadable.ts';
import { visible } from '../diagnostics/visible.ts';
import { unreliable, unreliableText } from '../findings/unreliable.ts';
import { diskFileSource, pathOfUri, uriOfPath } from '../host/diskFileSource.ts';
import { filesNamed, realPath, roadmapsBelow } from '../host/filesNamed.ts';
import { type Io, UsageError } from '../host/io.ts';
import { readText } from '../host/readText.ts';
import { list } from '../wording/lists.ts';
import type { FileSource } from '../workspace/fileSource.ts';
import { withUnreadable } from '../workspace/withUnreadable.ts';
import { createWorkspace, type Workspace } from '../workspace/workspace.ts';
import { type Odds, oddsOf } from './odds.ts';
import type { LoadOptions } from './options.ts';
import { today } from './today.ts';

export interface Loaded {
  readonly analysis: Analysis;
  /** The files it was made of, as paths on the disk. */
  readonly paths: readonly string[];
}

export interface Opened {
  readonly workspace: Workspace;
  /** The URIs of the roots that the paths stand for, sorted. */
  readonly roots: readonly string[];
  /** Makes the analyses of the roots (or of some) know the odds that were asked for. After an edit there may be more. */
  readonly learn: (some?: readonly string[]) => Promise<void>;
}

/** Roadmaps whose files may change while they are open. */
interface Followed extends Opened {
  /** Ends a simulation that is still running; its `learn` then never resolves. */
  readonly stopLearning: () => void;
}

/**
 * Opens what the paths name. A file stands for the roots that it is a part of, so that a hook which hands over the
 * changed files checks them in their roadmap; a folder or a glob stands for the roots among its files.
 */
export async function openRoadmaps(paths: readonly string[], options: LoadOptions, io: Io): Promise<Followed> {
  const input = paths.includes('-') ? await io.stdin() : undefined;
  const typed = uriOfPath(path.resolve(io.cwd, options.stdinFilename ?? 'stdin.roadmap'));
  const names = paths.length === 0 ? ['.'] : paths.filter((name) => name !== '-');
  const files = names.flatMap((name) => filesNamed([name], io));
  const alone = new Set(names.map((name) => path.resolve(io.cwd, name)));
  const isNamed = (file: string): boolean => alone.has(file);
  const odds = options.odds && oddsOf(options.odds, io, options.seed);
  const known = [...files, ...(files.some(isNamed) ? importers(io) : [])];
  const disk = diskFileSource(foldersFor(known, options, io));
  const source = input?.kind === 'unreadable' ? withUnreadable(disk, new Map([[typed, input.reason]])) : disk;
  const workspace = workspaceOver(source, known.map(uriOfPath), options, odds);
  if (input?.kind === 'text') workspace.open(typed, input.text);
  const all = new Set(workspace.roots());
  const roots = files.flatMap((file) => {
    const uri = uriOfPath(file);
    return isNamed(file) ? workspace.rootsOf(uri) : all.has(uri) ? [uri] : [];
  });
  const named = [...new Set([...roots, ...(input === undefined ? [] : [typed])])].sort();
  return {
    workspace,
    roots: named,
    learn: async (some = named) => odds?.learn(workspace, some),
    stopLearning: () => odds?.stop(),
  };
}

/** Every roadmap that the paths name. */
export async function loadRoadmaps(paths: readonly string[], options: LoadOptions, io: Io): Promise<Loaded[]> {
  const { workspace, roots, learn } = await openRoadmaps(paths, options, io);
  await learn();
  return roots.map((root) => analysisOfRoot(workspace, root, io));
}

/** The message of an `unreadable-file` finding, for where there is no report to put it into. */
export const unreadableMessage = (name: string, reason: Unreadable): string =>
  messageOf(finding('unreadable-file', { file: name, span: { start: 0, end: 0 } }, { path: name, reason }));

/**
 * @param where put before each message: `HEAD: `
 * @throws UsageError naming each of the roadmaps that could not be read
 */
export function assertRead(analyses: readonly Analysis[], io: Io, where = ''): void {
  const messages = analyses.flatMap(({ root, files }) => {
    const reason = files.get(root)?.unreadable;
    return reason ? [`${where}${unreadableMessage(displayPath(root, io), reason)}`] : [];
  });
  if (messages.length > 0) throw new UsageError(messages.join('\nroadmap: '));
}

/** @throws UsageError where the root was deleted since it was found */
export function analysisOfRoot(workspace: Workspace, root: string, io: Io): Loaded {
  const analysis = workspace.analysisOf(root);
  if (!analysis) throw new UsageError(`Cannot read \`${displayPath(root, io)}\`: it no longer exists.`);
  return { analysis, paths: [...analysis.files.keys()].map(pathOf) };
}

/** The one roadmap that a command is about. Which of its figures may be wrong goes to standard error. */
export async function loadOne(name: string | undefined, options: LoadOptions, io: Io): Promise<Analysis> {
  const analysis = await loadQuietly(name, options, io);
  const doubt = unreliable(analysis);
  if (doubt) io.err(`roadmap: ${visible(unreliableText(doubt))}\n`);
  return analysis;
}

/** The same for one that says so in its own way. */
export async function loadQuietly(name: string | undefined, options: LoadOptions, io: Io): Promise<Analysis> {
  const { workspace, root, learn } = await openOne(name, options, io);
  await learn();
  return workspace.analysisOf(root)!;
}

/**
 * The one roadmap that a command is about, in a workspace that can follow its files.
 * @throws UsageError where the name stands for several roadmaps, or for one that cannot be read
 */
export async function openOne(
  name: string | undefined,
  options: LoadOptions,
  io: Io,
): Promise<Omit<Followed, 'roots'> & { readonly root: string }> {
  const { roots, ...opened } = await openRoadmaps(name === undefined ? [] : [name], options, io);
  const analyses = roots.flatMap((root) => opened.workspace.analysisOf(root) ?? []);
  assertRead(analyses, io);
  if (analyses.length > 1) {
    const names = analyses.map(({ root }) => displayPath(root, io));
    throw new UsageError(`Found ${names.length} roadmaps. Choose one: ${list(names)}.`);
  }
  return { ...opened, root: analyses[0]!.root };
}

/** The files below the working directory that import others: one of them may be the root of a file that is named alone. */
const importers = (io: Io): string[] =>
  roadmapsBelow(io.cwd).filter((file) => {
    const read = readText(file);
    return read?.kind === 'text' && /^\s*import\b/m.test(read.text);
  });

/** Imports stay inside the working directory; of a file elsewhere, inside its own folder; unless a folder is named. */
export function foldersFor(
  files: readonly string[],
  { folder }: Pick<LoadOptions, 'folder'>,
  io: Io,
): readonly string[] {
  if (folder !== undefined) return [path.resolve(io.cwd, folder)];
  const inside = (file: string): boolean => !path.relative(realPath(io.cwd), realPath(file)).startsWith('..');
  return [...new Set([io.cwd, ...files.filter((file) => !inside(file)).map((file) => path.dirname(file))])];
}

/** @param uris of the files that may be roots */
export function workspaceOver(
  source: FileSource,
  uris: readonly string[],
  options: LoadOptions,
  odds: Odds | undefined,
): Workspace {
  const day = today(options.today);
  const { level, seed } = options;
  return createWorkspace(source, {
    today: () => day,
    level,
    seed,
    confidence: odds?.confidence,
    listFiles: () => uris,
  });
}

/** Every URI here was made from a path. */
export const pathOf = (uri: string): string => pathOfUri(uri)!;

/** As a person would type it: relative to the working directory, with `/`. */
export const displayPath = (uri: string, io: Io): string =>
  (path.relative(io.cwd, pathOf(uri)) || '.').replaceAll('\\', '/');
