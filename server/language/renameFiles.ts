/** Imports, and the data files of KPIs, follow a file or folder that is renamed or moved; so do its own. */

import type { Span } from '../../grammar/text.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Edit, Edits } from '../planEdits/edit.ts';
import { cut } from '../workspace/find.ts';
import { resolveUri } from '../workspace/uri.ts';

/** `moves` maps old URIs (files, or folders with all in them) to new ones. */
export function importEdits(analysis: Analysis, moves: ReadonlyMap<string, string>): Edits {
  const edits = new Map<string, Edit[]>();
  const follow = (file: string, written: Written, start: number): void => {
    const path = pathAfter(written.text, file, moves);
    if (path === undefined || path === written.text || path.includes('"')) return;
    const span = { start: start + written.start, end: start + written.end };
    const edit = { span, text: `"${path.replaceAll('\\', '\\\\')}"` };
    edits.set(file, [...(edits.get(file) ?? []), edit]);
  };
  for (const file of analysis.files.values()) {
    file.tree.items.forEach((item, i) => {
      if (item.kind === 'import' && item.path) follow(file.uri, item.path, file.tree.starts[i]!);
    });
  }
  for (const { from, origin } of analysis.roadmap.kpis) {
    const data = from && origin.declaration.properties.find(({ name }) => name.text === 'from')?.items[0]?.[0];
    const positions = analysis.files.get(origin.file)?.positions;
    if (data?.kind === 'string' && positions?.has(origin.declaration))
      follow(origin.file, data, positions.start(origin.declaration));
  }
  return edits;
}

type Written = Span & { readonly text: string };

/** A path that a file names others by, once they have moved; of a glob, the folders before it. */
function pathAfter(text: string, file: string, moves: ReadonlyMap<string, string>): string | undefined {
  const { base, glob } = cut(text);
  const isFolder = glob !== undefined || text.endsWith('/');
  const target = resolveUri(folderOf(file), base)?.replace(/\/$/, '');
  if (target === undefined) return undefined;
  const [here, there] = [moved(file, moves), moved(target, moves)];
  if (there === target && here === file) return undefined;
  const path = relativePath(here, isFolder ? `${there}/` : there) + (glob ?? '');
  return text.startsWith('./') && !path.startsWith('.') ? `./${path}` : path || './';
}

function moved(uri: string, moves: ReadonlyMap<string, string>): string {
  const exact = moves.get(uri);
  if (exact !== undefined) return exact;
  for (const [from, to] of moves) if (uri.startsWith(`${from}/`)) return to + uri.slice(from.length);
  return uri;
}

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

/** The path of an import that leads from one file to another: `teams.roadmap`, `../shared/kpis.roadmap`. */
export function relativePath(from: string, to: string): string {
  const a = folderOf(from).split('/').slice(0, -1);
  const b = to.split('/');
  let same = 0;
  while (same < a.length && same < b.length - 1 && a[same] === b[same]) same++;
  const up = a.slice(same).map(() => '..');
  const down = b.slice(same).map(decode);
  return [...up, ...down].join('/');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
