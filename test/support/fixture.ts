/**
 * Annotated roadmaps: several files in one text, a cursor, and the findings that are expected, under the words they
 * point at. `markers.ts` reads and compares the findings.
 *
 *     //- /teams.roadmap      starts another file (the first one is /main.roadmap, if it is not named)
 *     //- /teams.roadmap: permission   is one that is there but cannot be read, and why
 *     after ca$0rt            is a cursor
 */
import type { Unreadable } from '../../server/diagnostics/unreadable.ts';
import { type Expected, readMarkers } from './markers.ts';

export interface FixtureFile {
  readonly uri: string;
  /** Without markers and cursors. */
  readonly text: string;
  readonly expected: readonly Expected[];
  readonly unreadable?: Unreadable;
}

export interface Fixture {
  readonly files: readonly FixtureFile[];
  /** The first file. */
  readonly main: FixtureFile;
  /** In the order of the text. */
  readonly cursors: readonly { readonly uri: string; readonly offset: number }[];
}

/** Never reads the disk. Throws on a marker that points at nothing: that is the test's mistake. */
export function fixture(annotated: string): Fixture {
  const files: FixtureFile[] = [];
  const cursors: { uri: string; offset: number }[] = [];
  for (const { uri, lines, unreadable } of splitFiles(annotated)) {
    const { text: withCursors, expected } = readMarkers(lines);
    const parts = withCursors.split('$0');
    let offset = 0;
    for (const part of parts.slice(0, -1)) {
      offset += part.length;
      cursors.push({ uri, offset });
    }
    files.push({ uri, text: parts.join(''), expected, ...(unreadable && { unreadable }) });
  }
  return { files, main: files[0]!, cursors };
}

function splitFiles(annotated: string): { uri: string; lines: string[]; unreadable?: Unreadable }[] {
  const lines = annotated
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '\n')
    .split('\n');
  const files: ReturnType<typeof splitFiles> = [];
  for (const line of lines) {
    const header = /^\s*\/\/- (\/[^\s:]+)(?:: (permission|link-loop))?\s*$/.exec(line);
    const kind = header?.[2] as 'permission' | 'link-loop' | undefined;
    if (header) files.push({ uri: header[1]!, lines: [], ...(kind && { unreadable: { kind } }) });
    else {
      if (files.length === 0) files.push({ uri: '/main.roadmap', lines: [] });
      files.at(-1)!.lines.push(line);
    }
  }
  return files;
}
