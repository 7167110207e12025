/**
 * The last word on findings, whoever found them: the severities of `rules`, the comments that silence, the order.
 * Needs all findings of a root; promises them sorted by file, then place, each at its final severity.
 */
import type { Code } from '../diagnostics/codes.ts';
import type { Finding, Severity } from '../diagnostics/finding.ts';
import type { Roadmap, RuleSetting } from '../model/roadmap.ts';
import type { CheckedFile } from './context.ts';

export type Levels = ReadonlyMap<string, RuleSetting['level']>;

export const ruleLevels = (roadmap: Roadmap): Levels =>
  new Map((roadmap.header?.rules ?? []).map(({ code, level }) => [code, level]));

export const levelOf = (levels: Levels, code: Code, otherwise: Severity): Severity | 'off' =>
  levels.get(code) ?? otherwise;

/**
 * @param findings of the grammar, the vocabulary, the model and the checks, in any order
 * @param files all files of the root, root first: their comments may silence findings, and their order is the answer's
 */
export function settle(
  findings: readonly Finding[],
  roadmap: Roadmap,
  files: ReadonlyMap<string, CheckedFile>,
): Finding[] {
  const levels = ruleLevels(roadmap);
  const settled: Finding[] = [];
  for (const finding of findings) {
    const severity = levelOf(levels, finding.code, finding.severity);
    if (severity !== 'off') settled.push(severity === finding.severity ? finding : { ...finding, severity });
  }
  return inOrder(settled, files);
}

function inOrder(findings: Finding[], files: ReadonlyMap<string, CheckedFile>): Finding[] {
  const order = new Map([...files.keys()].map((uri, i) => [uri, i]));
  const placed = findings.map((finding) => ({
    finding,
    file: order.get(finding.place.file) ?? files.size,
    at: startOf(finding, files),
  }));
  placed.sort((a, b) => a.file - b.file || a.at - b.at);
  return placed.map(({ finding }) => finding);
}

/** The offset in its file where a finding starts; -1 where its file or anchor is not there. */
export function startOf(finding: Finding, files: ReadonlyMap<string, CheckedFile>): number {
  const { file, anchor, span } = finding.place;
  if (anchor === undefined) return span.start;
  const positions = files.get(file)?.positions;
  return positions?.has(anchor) ? positions.start(anchor) + span.start : -1;
}
