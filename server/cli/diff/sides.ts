/** The roadmaps of both sides of a comparison, opened alike, each wherever its files are. */
import path from 'node:path';
import type { Analysis } from '../../analysis/analysis.ts';
import { uriOfPath } from '../../host/diskFileSource.ts';
import { fileExists as isOnDisk } from '../../host/filesBelow.ts';
import { filesNamed } from '../../host/filesNamed.ts';
import { gitFileSource } from '../../host/git/gitFileSource.ts';
import type { Repository } from '../../host/git/repository.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { assertRead, foldersFor, type Opened, openRoadmaps, pathOf, workspaceOver } from '../load.ts';
import { oddsOf } from '../odds.ts';
import type { LoadOptions } from '../options.ts';
import type { Asked, Revision } from './words.ts';

export interface Side {
  /** What people call it: `main`, `the working tree`, a file. */
  readonly name: string;
  readonly commit?: string;
  /** By the path of the root from the place that was named, so that both sides have the same roadmap under one name. */
  readonly roadmaps: ReadonlyMap<string, Analysis>;
  /** One of them with its odds: playing a plan through takes long, and most of many roadmaps are as they were. */
  readonly withOdds: (name: string) => Promise<Analysis>;
}

/** Opens what a place stands for on one side. */
type Open = (places: readonly string[]) => Promise<Opened>;

export async function openSides(asked: Asked, options: LoadOptions, io: Io): Promise<{ before: Side; after: Side }> {
  const wanted: LoadOptions = { ...options, odds: 'of-all-dates' };
  const onDisk: Open = async (places) => {
    const there = places.filter((place) => isThere(place, io));
    return there.length > 0 ? openRoadmaps(there, wanted, io) : nothing(wanted);
  };
  if (asked.kind === 'paths') {
    const opened = async (place: string): Promise<Side> =>
      side(place, await openRoadmaps([place], wanted, io), place, io);
    return { before: await opened(asked.before), after: await opened(asked.after) };
  }
  const { repository, before, after, path: place = '.' } = asked;
  const at =
    ({ commit }: Revision): Open =>
    async (places) =>
      openAt(commit, repository, places, wanted, io);
  const [old, now] = await bothOpened(at(before), after ? at(after) : onDisk, place);
  if (old.roots.length + now.roots.length === 0) throw noRoadmap(place, before.name, after?.name ?? WORKING_TREE, io);
  return {
    before: { ...side(before.name, old, undefined, io), commit: before.commit },
    after: after
      ? { ...side(after.name, now, undefined, io), commit: after.commit }
      : side(WORKING_TREE, now, undefined, io),
  };
}

const WORKING_TREE = 'the working tree';

/** A file that only one side has is a part of a roadmap that the other may have. */
async function bothOpened(before: Open, after: Open, place: string): Promise<readonly [Opened, Opened]> {
  const [old, now] = [await before([place]), await after([place])];
  if (old.roots.length === 0 && now.roots.length > 0) return [await before(now.roots.map(pathOf)), now];
  if (now.roots.length === 0 && old.roots.length > 0) return [old, await after(old.roots.map(pathOf))];
  return [old, now];
}

function noRoadmap(place: string, before: string, after: string, io: Io): UsageError {
  const what = isOnDisk(path.resolve(io.cwd, place)) ? '' : `Cannot find a revision \`${place}\`. `;
  return new UsageError(`${what}No roadmap at \`${place}\` in ${before} or ${after}.`);
}

/** What was deleted is not there; that is an answer, and no mistake of who asks. */
function isThere(place: string, io: Io): boolean {
  try {
    return filesNamed([place], io).length > 0;
  } catch {
    return false;
  }
}

const nothing = (options: LoadOptions): Opened => ({
  workspace: workspaceOver({ read: () => undefined, find: () => ({ kind: 'missing' }) }, [], options, undefined),
  roots: [],
  learn: () => Promise.resolve(),
});

/** The same that `openRoadmaps` does on the disk. */
function openAt(
  commit: string,
  repository: Repository,
  places: readonly string[],
  options: LoadOptions,
  io: Io,
): Opened {
  const absolute = places.map((place) => path.resolve(io.cwd, place));
  const tree = repository.treeOf(commit);
  const source = gitFileSource(tree, repository.top, foldersFor(absolute, options, io));
  const files = [...new Set(absolute.flatMap((place) => source.files(place)))].sort();
  const alone = new Set(absolute.map(uriOfPath));
  // A file stands for the roadmap that it is a part of, so that every file could be what imports it.
  const known = files.some((uri) => alone.has(uri)) ? [...new Set([...files, ...source.files(io.cwd)])] : files;
  const odds = options.odds && oddsOf(options.odds, io, options.seed);
  const workspace = workspaceOver(source, known, options, odds);
  const all = new Set(workspace.roots());
  const named = files.flatMap((uri) => (alone.has(uri) ? workspace.rootsOf(uri) : all.has(uri) ? [uri] : []));
  const roots = [...new Set(named)].sort();
  return { workspace, roots, learn: async (some = roots) => odds?.learn(workspace, some) };
}

function side(name: string, { workspace, roots, learn }: Opened, place: string | undefined, io: Io): Side {
  const roadmaps = new Map<string, Analysis>();
  for (const root of roots) {
    const analysis = workspace.analysisOf(root);
    if (analysis) roadmaps.set(keyOf(root, roots, place, io), analysis);
  }
  // What was not read would seem to be removed, or added.
  assertRead([...roadmaps.values()], io, place === undefined ? `${name}: ` : '');
  return {
    name,
    roadmaps,
    async withOdds(file) {
      const { root } = roadmaps.get(file)!;
      await learn([root]);
      return workspace.analysisOf(root)!;
    },
  };
}

/** Below the folder that was named; a file that was named is one roadmap, whatever it is called. */
function keyOf(root: string, roots: readonly string[], place: string | undefined, io: Io): string {
  const file = pathOf(root);
  if (place === undefined) return relative(io.cwd, file);
  const base = path.resolve(io.cwd, place);
  return roots.length === 1 && file === base ? '' : relative(base, file);
}

const relative = (from: string, to: string): string => path.relative(from, to).split(path.sep).join('/');
