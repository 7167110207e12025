/**
 * The last word on findings, whoever found them: the severities of `rules`, the comments that silence, the order.
 * Needs all findings of a root; promises them sorted by file, then place, each at its final severity.
 */
import { allCodes, type Code, codeRow, isCode } from '../diagnostics/codes.ts';
import type { Facts, Finding, Severity } from '../diagnostics/finding.ts';
import type { Roadmap, RuleSetting } from '../model/roadmap.ts';
import { withoutConsequences } from './consequences.ts';
import type { CheckedFile } from './context.ts';
import { startOf } from './startOf.ts';
import { type Suppression, suppressionsIn } from './suppressions.ts';
import { withTextsWhole } from './textOverLines.ts';
import { suggested } from './unknownRule.ts';
import { withBlocksWhole } from './withBlocksWhole.ts';

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
  const kept = silence(withBlocksWhole(findings, files), files);
  const levels = ruleLevels(roadmap);
  const settled: Finding[] = [];
  for (const finding of kept) {
    const severity = levelOf(levels, finding.code, finding.severity);
    if (severity !== 'off') settled.push(severity === finding.severity ? finding : { ...finding, severity });
  }
  return inOrder([...withoutConsequences(withTextsWhole(settled, files), files)], files);
}

/** Takes out what comments silence, and adds what is wrong with those comments. */
function silence(findings: readonly Finding[], files: ReadonlyMap<string, CheckedFile>): readonly Finding[] {
  const suppressions = [...files.values()].flatMap(suppressionsIn);
  if (suppressions.length === 0) return findings;
  const used = new Set<string>();
  const key = (suppression: Suppression, code: string): string => `${suppressions.indexOf(suppression)} ${code}`;
  const kept = findings.filter((finding) => {
    const at = startOf(finding, files);
    let silenced = false;
    for (const suppression of suppressions) {
      if (suppression.file !== finding.place.file || at < suppression.line.start || at > suppression.line.end) continue;
      if (!suppression.codes.some(({ name }) => name === finding.code)) continue;
      used.add(key(suppression, finding.code));
      silenced = true;
    }
    return !silenced;
  });
  return [...kept, ...suppressions.flatMap((s) => faultsOf(s, (code) => used.has(key(s, code))))];
}

function faultsOf(suppression: Suppression, isUsed: (code: string) => boolean): Finding[] {
  const { file, span, codes, reason, unmarked, misplaced } = suppression;
  const finding = (code: Code, at: typeof span, facts: Facts): Finding => ({
    code,
    severity: codeRow(code).severity,
    place: { file, span: at },
    facts,
    related: [],
  });
  if (misplaced) return [finding('unused-suppression', span, { why: 'misplaced' })];
  if (codes.length === 0) return [finding('unused-suppression', span, { why: 'nameless' })];
  const unknown = codes.filter(({ name }) => !isCode(name));
  if (unknown.length > 0) {
    return unknown.map(({ name, span: at }) => finding('unknown-rule', at, { name, ...suggested(name) }));
  }
  const idle = codes.filter(({ name }) => !isUsed(name)).map(({ name }) => name);
  if (idle.length > 0)
    return [
      finding('unused-suppression', span, { codes: idle, ...(idle.length === codes.length && { remove: 'line' }) }),
    ];
  if (reason !== '') return [];
  return [finding('suppression-without-reason', span, { code: codes[0]!.name, ...(unmarked && { said: unmarked }) })];
}

const places = new Map(allCodes.map((code, i) => [code, i]));
/** At one place, findings come in the order of the code table: the text first, then what it means. */
const tableOrder = (code: Code): number => places.get(code) ?? 0;

function inOrder(findings: Finding[], files: ReadonlyMap<string, CheckedFile>): Finding[] {
  const order = new Map([...files.keys()].map((uri, i) => [uri, i]));
  const placed = findings.map((finding) => ({
    finding,
    file: order.get(finding.place.file) ?? files.size,
    at: startOf(finding, files),
  }));
  placed.sort((a, b) => a.file - b.file || a.at - b.at || tableOrder(a.finding.code) - tableOrder(b.finding.code));
  return placed.map(({ finding }) => finding);
}
