/**
 * Lines at the top of a file that are nothing of ours, one below the other, as when a table or a page was pasted in: one
 * mistake, told at the first of them. What has a mend of its own, a remark of another language or a misspelt kind, is
 * told for itself.
 */
import type { Declaration } from '../../grammar/syntax.ts';
import type { CheckedFile } from '../checks/context.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { startOf } from './startOf.ts';

/** A finding, and the lines between which and the one before it nothing may stand. */
interface Foreign {
  readonly finding: Finding;
  readonly start: number;
  readonly end: number;
}

export function mergeForeignLines(
  findings: readonly Finding[],
  files: ReadonlyMap<string, CheckedFile>,
): readonly Finding[] {
  const byFile = new Map<string, Foreign[]>();
  for (const finding of findings) {
    const file = files.get(finding.place.file);
    const foreign = file && foreignLine(finding, file, files);
    if (foreign) byFile.set(file.uri, [...(byFile.get(file.uri) ?? []), foreign]);
  }
  const told = new Map<Finding, Finding | undefined>();
  for (const [uri, all] of byFile) {
    const { text } = files.get(uri)!;
    all.sort((a, b) => a.start - b.start);
    for (let i = 0; i < all.length; ) {
      let n = 1;
      while (i + n < all.length && text.slice(all[i + n - 1]!.end, all[i + n]!.start).trim() === '') n++;
      const { finding } = all[i]!;
      if (n > 1) told.set(finding, { ...finding, facts: { ...finding.facts, more: n - 1 } });
      for (let k = 1; k < n; k++) told.set(all[i + k]!.finding, undefined);
      i += n;
    }
  }
  if (told.size === 0) return findings;
  return findings.flatMap((finding) => (told.has(finding) ? (told.get(finding) ?? []) : [finding]));
}

function foreignLine(
  finding: Finding,
  { text, tree }: CheckedFile,
  files: ReadonlyMap<string, CheckedFile>,
): Foreign | undefined {
  const { code, facts, place } = finding;
  const isStray = !place.anchor && (code === 'unexpected-token' || code === 'invalid-character');
  const isWords =
    code === 'unknown-kind' &&
    facts.suggestion === undefined &&
    place.anchor?.kind === 'declaration' &&
    tree.items.includes(place.anchor) &&
    !hasMore(place.anchor);
  if (!isStray && !isWords) return undefined;
  const start = startOf(finding, files);
  const line = text.slice(start, endOfLine(text, start));
  if (isStray && (mended.test(line) || !/(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, start - 200), start))))
    return undefined;
  return { finding, start, end: start + line.length };
}

const hasMore = ({ block, title, children }: Declaration): boolean =>
  block !== undefined || title !== undefined || children.length > 0;

/** Remarks, bullets before a declaration, braces: each has a fix. */
const mended = /^(?:#|--|<!--|[{}]|(?:[-*•+]|\d+[.)]?)\s+(?:feature|product|milestone|team|kpi|objective|risk)\b)/u;

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}
