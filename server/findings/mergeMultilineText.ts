/**
 * A text in `"…"` that goes on over several lines: its first line has no closing quote, its last one seems to open a
 * text, and what stands between reads like anything. That is one mistake, told where the text begins.
 */

import type { CheckedFile } from '../checks/context.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { startOf } from './startOf.ts';

/** A longer text is rather two mistakes. */
const mostLines = 30;

/** The findings without those inside such a text; its own knows the quote (`until`) at which it ends. */
export function mergeMultilineText(
  findings: readonly Finding[],
  files: ReadonlyMap<string, CheckedFile>,
): readonly Finding[] {
  const open = findings.filter(({ code, facts }) => code === 'unclosed-string' && facts.quote === '"');
  if (open.length < 2) return findings;
  const starts = new Map(open.map((finding) => [finding, startOf(finding, files)]));
  const ends = new Map<Finding, number>();
  for (const [first, start] of starts) {
    const end = endOf(files.get(first.place.file)?.text ?? '', start);
    if (end !== undefined && open.some((last) => last.place.file === first.place.file && starts.get(last) === end))
      ends.set(first, end);
  }
  if (ends.size === 0) return findings;
  const isInside = (finding: Finding): boolean => {
    const at = startOf(finding, files);
    return [...ends].some(
      ([first, end]) => first.place.file === finding.place.file && starts.get(first)! < at && at <= end,
    );
  };
  return findings
    .filter((finding) => !isInside(finding))
    .map((finding) => {
      const until = ends.get(finding);
      return until === undefined ? finding : { ...finding, facts: { ...finding.facts, until } };
    });
}

/** The quote that ends a line further down, with neither quotes nor braces before it. */
function endOf(text: string, start: number): number | undefined {
  const lines = /^[^\r\n]*((?:\r\n|\r|\n)[^"{}\r\n]*)+"/.exec(text.slice(start, start + 4000));
  if (!lines || lines[0].split(/\r\n|\r|\n/).length > mostLines) return undefined;
  const end = start + lines[0].length - 1;
  return /^"[ \t;}]*(?:[\r\n]|$)/.test(text.slice(end, end + 200)) ? end : undefined;
}
