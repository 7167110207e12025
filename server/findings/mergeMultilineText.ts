/**
 * A text in `"…"` that has several lines: its first line has no closing quote, its last one seems to open a text, and the
 * lines between are read as something else. That is one mistake, reported where the text begins.
 */
import type { ParsedFile } from '../analysis/parsedFile.ts';
import { type Finding, type FindingOf, withFacts } from '../diagnostics/finding.ts';
import { type Pass, removeWhere } from './pass.ts';
import { startOf } from './startOf.ts';

/** A longer text is rather two mistakes. */
const mostLines = 30;

interface Text {
  /** The finding at its first line, with the offset at which it ends. */
  readonly finding: FindingOf<'unclosed-string'>;
  readonly start: number;
  readonly end: number;
}

export const mergeMultilineText: Pass = {
  name: 'merge multi-line text',
  run(findings, { files }) {
    const texts = textsIn(findings, files);
    if (texts.size === 0) return { kept: findings, removed: [] };
    const merged = findings.map((finding) => texts.get(finding)?.finding ?? finding);
    return removeWhere(merged, (finding) => {
      const at = startOf(finding, files);
      for (const text of texts.values()) {
        if (text.finding.place.file === finding.place.file && text.start < at && at <= text.end)
          return { kind: 'part', of: text.finding };
      }
      return undefined;
    });
  },
};

/** By the finding at their first line. */
function textsIn(findings: readonly Finding[], files: ReadonlyMap<string, ParsedFile>): ReadonlyMap<Finding, Text> {
  const texts = new Map<Finding, Text>();
  const open = findings.filter(isOpen);
  if (open.length < 2) return texts;
  const starts = new Map(open.map((finding) => [finding, startOf(finding, files)]));
  for (const [finding, start] of starts) {
    const { file } = finding.place;
    const end = endOf(files.get(file)?.text ?? '', start);
    if (end !== undefined && open.some((last) => last.place.file === file && starts.get(last) === end))
      texts.set(finding, { finding: withFacts(finding, { until: end }), start, end });
  }
  return texts;
}

const isOpen = (finding: Finding): finding is FindingOf<'unclosed-string'> =>
  finding.code === 'unclosed-string' && finding.facts.quote === '"';

/** The quote that ends a line further down, with neither quotes nor braces before it. */
function endOf(text: string, start: number): number | undefined {
  const lines = /^[^\r\n]*((?:\r\n|\r|\n)[^"{}\r\n]*)+"/.exec(text.slice(start, start + 4000));
  if (!lines || lines[0].split(/\r\n|\r|\n/).length > mostLines) return undefined;
  const end = start + lines[0].length - 1;
  return /^"[ \t;}]*(?:[\r\n]|$)/.test(text.slice(end, end + 200)) ? end : undefined;
}
