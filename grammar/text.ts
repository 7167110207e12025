/** A half-open run of UTF-16 code units, `[start, end)`. What it counts from is said by whoever holds it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as editors count it: line and UTF-16 column, both from zero. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const shift = (s: Span, by: number): Span => ({ start: s.start + by, end: s.end + by });

/** The offset at which the line of an offset starts. */
export function lineStart(text: string, at: number): number {
  const feed = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  // A lone CR is looked for on that line only: most texts have none, and all before it would be searched.
  return feed + text.slice(feed, at).lastIndexOf('\r') + 1;
}

/** Offsets to lines and back. A line ends at LF, CRLF or a lone CR, as the language server protocol counts them. */
export interface LineIndex {
  readonly lineCount: number;
  /** Line and column of an offset; offsets outside the text are clamped into it. */
  at(offset: number): LineColumn;
  /** Offset of a place; a column past the line's end is clamped to that end (before its line break). */
  offset(place: LineColumn): number;
  /** The offsets where a line's text starts and ends, without its line break. */
  line(line: number): Span;
  /** The offset at which each line starts. */
  readonly starts: Int32Array;
}

export const lineIndex = (text: string): LineIndex => indexed(text, Int32Array.from(lineStarts(text)));

/** The lines after an edit: those that it does not touch are moved and not looked for again. */
export function editedLines(before: LineIndex, edit: Span & { readonly text: string }, now: string): LineIndex {
  const { starts } = before;
  const delta = edit.text.length - (edit.end - edit.start);
  // A line more on each side, since an edit may part or join the two characters of CRLF.
  const first = Math.max(0, before.at(edit.start).line - 1);
  const next = before.at(edit.end).line + 2;
  const from = starts[first]!;
  const to = next < starts.length ? starts[next]! + delta : now.length;
  const read = lineStarts(now.slice(from, to));
  if (next < starts.length) read.pop();
  const edited = new Int32Array(first + read.length + Math.max(0, starts.length - next));
  edited.set(starts.subarray(0, first));
  for (let n = 0; n < read.length; n++) edited[first + n] = read[n]! + from;
  const moved = first + read.length - next;
  for (let n = next; n < starts.length; n++) edited[n + moved] = starts[n]! + delta;
  return indexed(now, edited);
}

function lineStarts(text: string): number[] {
  const starts: number[] = [0];
  // Searching is many times faster than looking at each character, and an editor's file is indexed at every keystroke.
  let feed = text.indexOf('\n');
  let lone = text.indexOf('\r');
  while (feed >= 0 || lone >= 0) {
    if (lone < 0 || (feed >= 0 && feed < lone)) {
      starts.push(feed + 1);
      feed = text.indexOf('\n', feed + 1);
      continue;
    }
    // The two characters of CRLF end one line; its LF comes up next and counts then.
    if (lone + 1 !== feed) starts.push(lone + 1);
    lone = text.indexOf('\r', lone + 1);
  }
  return starts;
}

function indexed(text: string, starts: Int32Array): LineIndex {
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (starts[mid]! <= offset) low = mid;
      else high = mid - 1;
    }
    return low;
  };
  const line = (n: number): Span => {
    const start = starts[n]!;
    let end = n + 1 < starts.length ? starts[n + 1]! : text.length;
    while (end > start && isBreak(text.charCodeAt(end - 1))) end--;
    return { start, end };
  };
  return {
    lineCount: starts.length,
    at(offset) {
      const inside = Math.max(0, Math.min(offset, text.length));
      const n = lineAt(inside);
      return { line: n, column: inside - starts[n]! };
    },
    offset({ line: n, column }) {
      if (n < 0) return 0;
      if (n >= starts.length) return text.length;
      const { start, end } = line(n);
      return Math.min(start + Math.max(0, column), end);
    },
    line,
    starts,
  };
}

const isBreak = (code: number): boolean => code === 10 || code === 13;
