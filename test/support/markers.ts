/**
 * Findings written under the text they point at:
 *
 *       after chekout
 *     //      ^^^^^^^ error[unresolved-reference] 💡
 *
 * The carets stand under the words; the two slashes may stand left of the text, since markers do not count for its
 * indentation. `//<<<` means the first characters of the line above, where there is no room on the left. `💡` says
 * that a quick fix exists. Marker lines are taken out before the text is read.
 */
import { strict as assert } from 'node:assert';

export interface Expected {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** `error[unresolved-reference]` */
  readonly label: string;
  readonly fixable: boolean;
}

const marker = /^(\s*\/\/\s*)(\^+|<+)\s+(error|warning|info|hint)\[([a-z0-9-]+)\](\s*💡)?\s*$/;

export function readMarkers(lines: readonly string[]): { text: string; expected: Expected[] } {
  const isMarker = (line: string): boolean => marker.test(line);
  const indents = lines
    .filter((line) => line.trim() && !isMarker(line))
    .map((line) => line.length - line.trimStart().length);
  const indent = indents.length ? Math.min(...indents) : 0;
  const kept: string[] = [];
  const expected: Expected[] = [];
  for (const line of lines) {
    const found = marker.exec(line);
    if (!found) {
      kept.push(line.slice(indent));
      continue;
    }
    const above = kept.at(-1) ?? '';
    const carets = found[2]!;
    const column = carets.startsWith('<') ? above.length - above.trimStart().length : found[1]!.length - indent;
    if (column < 0 || column > above.length) throw new Error(`this marker points at nothing: ${line}`);
    expected.push({
      line: kept.length - 1,
      column,
      length: carets.length,
      label: `${found[3]}[${found[4]}]`,
      fixable: found[5] !== undefined,
    });
  }
  return { text: kept.join('\n'), expected };
}

/** Expected and actual findings of one file must be the same set; the failure shows the text with both. */
export function assertMarkers(
  uri: string,
  text: string,
  expected: readonly Expected[],
  actual: readonly Expected[],
): void {
  const wanted = expected.map(keyOf).sort();
  const seen = actual.map(keyOf).sort();
  if (wanted.join('\n') === seen.join('\n')) return;
  assert.fail(
    [
      `findings of ${uri}`,
      ...difference('missing', wanted, seen),
      ...difference('surplus', seen, wanted),
      '--- expected',
      annotate(text, expected),
      '--- actual',
      annotate(text, actual),
    ].join('\n'),
  );
}

/** The text with its markers put back: also what a new fixture is written from. */
function annotate(text: string, findings: readonly Expected[]): string {
  return text
    .split('\n')
    .flatMap((line, n) => [
      `  ${line}`,
      ...findings
        .filter((finding) => finding.line === n)
        .sort((a, b) => a.column - b.column)
        .map(
          ({ column, length, label, fixable }) =>
            `//${' '.repeat(column)}${'^'.repeat(length)} ${label}${fixable ? ' 💡' : ''}`,
        ),
    ])
    .join('\n');
}

const keyOf = (e: Expected): string =>
  `${String(e.line + 1).padStart(5)}:${e.column + 1} +${e.length} ${e.label}${e.fixable ? ' 💡' : ''}`;

function difference(title: string, these: readonly string[], those: readonly string[]): string[] {
  const left = [...those];
  return these.flatMap((key) => {
    const at = left.indexOf(key);
    if (at < 0) return [`${title}: ${key.trim()}`];
    left.splice(at, 1);
    return [];
  });
}
