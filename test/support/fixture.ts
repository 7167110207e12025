/**
 * Annotated roadmaps: several files in one text, a cursor, and the findings that are expected, under the words they
 * point at. `markers.ts` reads and compares the findings.
 *
 *     //- /teams.roadmap      starts another file (the first one is /main.roadmap, if it is not named)
 *     after ca$0rt            is a cursor
 */
import { type Expected, readMarkers } from './markers.ts';

export interface FixtureFile {
  readonly uri: string;
  /** Without markers and cursors. */
  readonly text: string;
  readonly expected: readonly Expected[];
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
  for (const { uri, lines } of splitFiles(annotated)) {
    const { text: withCursors, expected } = readMarkers(lines);
    const parts = withCursors.split('$0');
    let offset = 0;
    for (const part of parts.slice(0, -1)) {
      offset += part.length;
      cursors.push({ uri, offset });
    }
    files.push({ uri, text: parts.join(''), expected });
  }
  return { files, main: files[0]!, cursors };
}

function splitFiles(annotated: string): { uri: string; lines: string[] }[] {
  const lines = annotated
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '\n')
    .split('\n');
  const files: { uri: string; lines: string[] }[] = [];
  for (const line of lines) {
    const header = /^\s*\/\/- (\/\S+)\s*$/.exec(line);
    if (header) files.push({ uri: header[1]!, lines: [] });
    else {
      if (files.length === 0) files.push({ uri: '/main.roadmap', lines: [] });
      files.at(-1)!.lines.push(line);
    }
  }
  return files;
}
