/**
 * Lines at the top of a file that are not of this language, one below the other, as when a table or a page was pasted in:
 * one mistake, reported at the first of them. A line that has a fix of its own (a comment of another language, a
 * misspelt keyword) is reported by itself.
 */
import type { Declaration } from '../../grammar/syntax.ts';
import type { ParsedFile } from '../analysis/parsedFile.ts';
import { type Finding, type FindingOf, withFacts } from '../diagnostics/finding.ts';
import { type Pass, removeWhere } from './pass.ts';
import { startOf } from './startOf.ts';

/** A finding and its line; between it and the next one there is only white space where they are merged. */
interface Foreign {
  readonly finding: FindingOf<'unexpected-token' | 'invalid-character' | 'unknown-kind'>;
  readonly start: number;
  readonly end: number;
}

export const mergeForeignLines: Pass = {
  name: 'merge foreign lines',
  run(findings, { files }) {
    const byFile = new Map<string, Foreign[]>();
    for (const finding of findings) {
      const file = files.get(finding.place.file);
      const foreign = file && foreignLine(finding, file, files);
      if (foreign) byFile.set(file.uri, [...(byFile.get(file.uri) ?? []), foreign]);
    }
    const firsts = new Map<Finding, Finding>();
    const merged = new Map<Finding, Finding>();
    for (const [uri, all] of byFile) {
      const { text } = files.get(uri)!;
      all.sort((a, b) => a.start - b.start);
      for (let i = 0; i < all.length; ) {
        let n = 1;
        while (i + n < all.length && text.slice(all[i + n - 1]!.end, all[i + n]!.start).trim() === '') n++;
        const { finding } = all[i]!;
        if (n > 1) firsts.set(finding, withFacts(finding, { more: n - 1 }));
        for (let k = 1; k < n; k++) merged.set(all[i + k]!.finding, firsts.get(finding)!);
        i += n;
      }
    }
    if (merged.size === 0) return { kept: findings, removed: [] };
    return removeWhere(
      findings.map((finding) => firsts.get(finding) ?? finding),
      (finding) => {
        const of = merged.get(finding);
        return of && { kind: 'part', of };
      },
    );
  },
};

function foreignLine(
  finding: Finding,
  { text, tree }: ParsedFile,
  files: ReadonlyMap<string, ParsedFile>,
): Foreign | undefined {
  const { place } = finding;
  if (finding.code === 'unknown-kind') {
    const isWords =
      finding.facts.suggestion === undefined &&
      place.anchor?.kind === 'declaration' &&
      tree.items.includes(place.anchor) &&
      !hasMore(place.anchor);
    if (!isWords) return undefined;
  } else if (place.anchor || (finding.code !== 'unexpected-token' && finding.code !== 'invalid-character')) {
    return undefined;
  }
  const start = startOf(finding, files);
  const line = text.slice(start, endOfLine(text, start));
  if (
    finding.code !== 'unknown-kind' &&
    (hasFix.test(line) || !/(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, start - 200), start)))
  )
    return undefined;
  return { finding, start, end: start + line.length };
}

const hasMore = ({ block, title, children }: Declaration): boolean =>
  block !== undefined || title !== undefined || children.length > 0;

/** Remarks, bullets before a declaration, braces. */
const hasFix = /^(?:#|--|<!--|[{}]|(?:[-*•+]|\d+[.)]?)\s+(?:feature|product|milestone|team|kpi|objective|risk)\b)/u;

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}
