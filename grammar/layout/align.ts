/**
 * Columns: where an author lined up the titles or blocks of neighbouring one-line declarations, they stay lined up,
 * exactly. Lines that nobody aligned are left as they are.
 */
import * as t from '../tokens.ts';
import type { Gap, Pieces } from './pieces.ts';

export interface Row {
  /** The kind and the name, the title, the block: what there is of them. */
  readonly cells: readonly [name: string, title: string, block: string];
  /** Its author put more than one space between two of them. */
  readonly spaced: boolean;
}

/** The columns of a declaration that was printed on one line; `blockStart` is where its block begins, or where it ends. */
export function rowOf(
  pieces: Pieces,
  printed: string,
  start: number,
  blockStart: number,
  hasBlock: boolean,
): Row | undefined {
  if (/[\r\n]/.test(printed)) return undefined;
  const header = pieces.within(start, hasBlock ? blockStart + 1 : blockStart);
  let spaced = false;
  for (let i = 1; i < header.length; i++) {
    if (header[i]!.tokenType === t.Newline) return undefined;
    spaced ||= header[i]!.startOffset - t.endOf(header[i - 1]!) > 1;
  }
  const words = header.filter(({ tokenType }) => tokenType === t.Word).map(({ image }) => image);
  const titles = header.filter(({ tokenType }) => tokenType === t.StringLike).map(({ image }) => image);
  if (words.length + titles.length + (hasBlock ? 1 : 0) !== header.length || titles.length > 1) return undefined;
  const name = words.join(' ');
  const title = titles.join('');
  const plain = [name, title].filter((cell) => cell !== '').join(' ');
  if (!printed.startsWith(plain)) return undefined;
  return { cells: [name, title, printed.slice(plain.length).trimStart()], spaced };
}

/** Replaces the printed lines of each aligned group; `width` is what a line may take. */
export function align(
  printed: readonly string[],
  rows: readonly (Row | undefined)[],
  gaps: readonly Gap[],
  width: number,
): string[] {
  const result = [...printed];
  for (let from = 0; from < rows.length; ) {
    let to = from;
    while (rows[to] && (to === from || isPlain(gaps[to]!))) to++;
    const group = rows.slice(from, to) as Row[];
    if (group.length > 1 && group.some(({ spaced }) => spaced)) {
      const lines = padded(group);
      if (lines.every((line) => line.length <= width))
        lines.forEach((line, i) => {
          result[from + i] = line;
        });
    }
    from = Math.max(to, from + 1);
  }
  return result;
}

/** Nothing but a line break. */
const isPlain = ({ lines, blank, leading, breaks }: Gap): boolean =>
  breaks && !blank && lines.length === 0 && leading.length === 0;

/** Titles begin in one column, and blocks in another, two spaces after the longest title. */
function padded(group: readonly Row[]): string[] {
  const titles = Math.max(...group.map(({ cells: [name] }) => name.length)) + 1;
  const blocks =
    Math.max(...group.map(({ cells: [name, title] }) => (title === '' ? name.length : titles + title.length))) + 2;
  return group.map(({ cells: [name, title, block] }) => {
    const head = title === '' ? name : name.padEnd(titles) + title;
    return block === '' ? head : head.padEnd(blocks) + block;
  });
}
