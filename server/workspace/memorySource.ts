/** A FileSource out of a map: tests, the browser (whose client sends the files), and open documents over a disk. */
import type { FileSource } from './fileSource.ts';
import { find } from './find.ts';
import { canonicalUri, isInside } from './uri.ts';

export interface MemorySource extends FileSource {
  set(uri: string, text: string): void;
  delete(uri: string): void;
  uris(): readonly string[];
}

/** `folders` bound what may be read; by default nothing is out of bounds but what is not in the map. */
export function memorySource(
  files: Iterable<readonly [uri: string, text: string]> = [],
  folders?: readonly string[],
): MemorySource {
  const texts = new Map<string, string>();
  for (const [uri, text] of files) texts.set(canonicalUri(uri), text);
  const bounds = (): readonly string[] => folders ?? [...new Set([...texts.keys()].map(topOf))];
  return Object.freeze({
    read: (uri: string) => texts.get(uri),
    find: (pattern: string, from: string) =>
      find(
        {
          folders: bounds(),
          isFile: (uri) => texts.has(uri),
          list: (folder) => [...texts.keys()].filter((uri) => uri.endsWith('.roadmap') && isInside(uri, folder)),
        },
        pattern,
        from,
      ),
    set: (uri: string, text: string) => void texts.set(canonicalUri(uri), text),
    delete: (uri: string) => void texts.delete(canonicalUri(uri)),
    uris: () => [...texts.keys()],
  });
}

/** Open documents before what is behind them: what an editor shows is what counts, saved or not. */
export function overlaidSource(open: MemorySource, behind: FileSource): FileSource {
  return Object.freeze({
    read: (uri: string) => open.read(uri) ?? behind.read(uri),
    unreadable: (uri: string) => (open.read(uri) === undefined ? behind.unreadable?.(uri) : undefined),
    find(pattern: string, from: string) {
      const below = behind.find(pattern, from);
      if (below.kind === 'outside') return below;
      const above = open.find(pattern, from);
      if (above.kind !== 'found') return below;
      if (below.kind !== 'found') return above;
      return { kind: 'found' as const, uris: [...new Set([...below.uris, ...above.uris])].sort() };
    },
  });
}

const topOf = (uri: string): string => /^([A-Za-z][A-Za-z0-9+.-]+:\/\/[^/]*)?\//.exec(uri)?.[0] ?? uri;
