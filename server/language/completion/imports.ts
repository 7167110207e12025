/**
 * What an import may name: the roadmaps of the workspace, nearest first, the folders that hold some, and globs that match
 * some. Not what is imported already, and nothing that imports this file itself: that would be a circle.
 */

import type { Analysis, ParsedFile } from '../../analysis/analysis.ts';
import { plural } from '../../wording/lists.ts';
import { relativePath } from '../renameFiles.ts';
import type { ImportPlace } from './context.ts';
import type { CompletionItem } from './item.ts';

/** @param known every file of the workspace that may be read */
export function importItems(
  { imports }: Analysis,
  file: ParsedFile,
  { quoted, span }: ImportPlace,
  known: readonly string[],
): readonly CompletionItem[] {
  const top = topOf(file.uri);
  const written = file.text.slice(span.start, span.end).replace(/^\.\//, '');
  const importing = importers(file.uri, imports);
  const paths = known
    .filter((uri) => !importing.has(uri) && top !== undefined && topOf(uri) === top)
    .map((uri) => relativePath(file.uri, uri))
    .filter((path) => !/["\\]/.test(path));
  const imported = new Set((imports.get(file.uri) ?? []).map((uri) => relativePath(file.uri, uri)));
  const isNew = (path: string): boolean => !imported.has(path) || path === written;
  const files = paths.filter(isNew).map((path) => ({ path, detail: undefined }));
  const found = [...files, ...foldersOf(paths, isNew)].sort(byNearness);
  return [...found, ...globs(paths.filter(isNew))].map(({ path, detail }) => ({
    label: path,
    kind: 'file' as const,
    ...(detail && { detail }),
    ...(!quoted && { insert: `"${path}"` }),
  }));
}

interface Named {
  readonly path: string;
  readonly detail: string | undefined;
}

/** Folders of which not all is imported yet. Those above the file hold it too, and so are left out. */
function foldersOf(paths: readonly string[], isNew: (path: string) => boolean): readonly Named[] {
  const holds = new Map<string, { all: number; isNew: boolean }>();
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folder.endsWith('..')) break;
      const known = holds.get(folder) ?? { all: 0, isNew: false };
      holds.set(folder, { all: known.all + 1, isNew: known.isNew || isNew(path) });
    }
  }
  return [...holds]
    .filter(([, each]) => each.isNew)
    .map(([path, { all }]) => ({ path, detail: `a folder with ${plural(all, 'roadmap')}` }));
}

/** Those that match something. */
function globs(paths: readonly string[]): readonly Named[] {
  const below = paths.filter((path) => !path.startsWith('../'));
  const here = below.filter((path) => !path.includes('/'));
  return [
    { path: '*.roadmap', count: here.length, where: 'beside this one' },
    { path: '**/*.roadmap', count: below.length, where: 'here and below' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ path, count, where }) => ({ path, detail: `${plural(count, 'roadmap')} ${where}` }));
}

/** Few steps up, then few steps down. */
function byNearness({ path: a }: Named, { path: b }: Named): number {
  const ups = (path: string): number => path.split('../').length;
  const steps = (path: string): number => path.split('/').length;
  return ups(a) - ups(b) || steps(a) - steps(b) || (a < b ? -1 : 1);
}

/** The file, and those that import it, directly or not. */
function importers(uri: string, imports: Analysis['imports']): ReadonlySet<string> {
  const found = new Set([uri]);
  for (const each of found) for (const [by, named] of imports) if (named.includes(each)) found.add(by);
  return found;
}

/** The scheme and host; nothing for a document that is in no folder, which can import nothing. */
const topOf = (uri: string): string | undefined => /^([A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]*)?(?=\/)/.exec(uri)?.[0];
