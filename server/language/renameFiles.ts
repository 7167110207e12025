/** Imports follow a file that is renamed or moved, its own imports included. */
import type { Analysis } from '../workspace/analysis.ts';
import { isPattern } from '../workspace/find.ts';
import { resolveUri } from '../workspace/uri.ts';
import type { Edit, Edits } from './edit.ts';

/** `moves` maps old URIs (files, or folders with all in them) to new ones. Paths of globs and folders stay as they are. */
export function importEdits(analysis: Analysis, moves: ReadonlyMap<string, string>): Edits {
  const edits = new Map<string, readonly Edit[]>();
  for (const file of analysis.files.values()) {
    const list: Edit[] = [];
    const here = moved(file.uri, moves);
    file.tree.items.forEach((item, i) => {
      if (item.kind !== 'import' || !item.path || isPattern(item.path.text)) return;
      const target = resolveUri(folderOf(file.uri), item.path.text);
      if (target === undefined) return;
      const there = moved(target, moves);
      if (there === target && here === file.uri) return;
      const path = relativePath(here, there);
      if (path === item.path.text || path.includes('"')) return;
      const start = file.tree.starts[i]!;
      list.push({
        span: { start: start + item.path.start, end: start + item.path.end },
        text: `"${path.replaceAll('\\', '\\\\')}"`,
      });
    });
    if (list.length > 0) edits.set(file.uri, list);
  }
  return edits;
}

function moved(uri: string, moves: ReadonlyMap<string, string>): string {
  const exact = moves.get(uri);
  if (exact !== undefined) return exact;
  for (const [from, to] of moves) if (uri.startsWith(`${from}/`)) return to + uri.slice(from.length);
  return uri;
}

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

/** The path of an import that leads from one file to another: `./teams.roadmap`, `../shared/kpis.roadmap`. */
export function relativePath(from: string, to: string): string {
  const a = folderOf(from).split('/').slice(0, -1);
  const b = to.split('/');
  let same = 0;
  while (same < a.length && same < b.length - 1 && a[same] === b[same]) same++;
  const up = a.slice(same).map(() => '..');
  const down = b.slice(same).map(decode);
  return [...(up.length > 0 ? up : ['.']), ...down].join('/');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
