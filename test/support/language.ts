/** What the tests of editor features share: an analysed fixture with its cursors, and places shown as text. */

import type { Analysis, ParsedFile } from '../../server/analysis/analysis.ts';
import type { Edits } from '../../server/planEdits/edit.ts';
import { applyEdits } from '../../server/planEdits/edit.ts';
import type { InFile } from '../../server/workspace/places.ts';
import { analysed } from './analysed.ts';

export interface At {
  readonly analysis: Analysis;
  readonly uri: string;
  readonly file: ParsedFile;
  readonly offset: number;
  readonly offsets: readonly number[];
}

/** The fixture's analysis and its `$0`, or the start of the first file where there is none. */
export function at(annotated: string): At {
  const { analysis, fixture } = analysed(annotated);
  const cursor = fixture.cursors[0] ?? { uri: fixture.main.uri, offset: 0 };
  return {
    analysis,
    uri: cursor.uri,
    file: analysis.files.get(cursor.uri)!,
    offset: cursor.offset,
    offsets: fixture.cursors.map(({ offset }) => offset),
  };
}

/** `main 3: cart`: the file, the line from one and the text of a place. */
export function shown(analysis: Analysis, places: readonly InFile[]): string[] {
  return places.map(({ uri, span }) => {
    const file = analysis.files.get(uri)!;
    const name = /([^/]+)\.roadmap$/.exec(uri)?.[1] ?? uri;
    return `${name} ${file.lines.at(span.start).line + 1}: ${file.text.slice(span.start, span.end)}`;
  });
}

/** The text of a file after edits. */
export const edited = (analysis: Analysis, edits: Edits, uri: string): string =>
  applyEdits(analysis.files.get(uri)!.text, edits.get(uri) ?? []);
