/**
 * The last word on findings, whoever found them: the severities of `rules`, the comments that silence, the order.
 * Needs all findings of a root; promises them sorted by file, then place, each at its final severity.
 */
import { allCodes, type Code } from '../diagnostics/codes.ts';
import type { Finding, Severity } from '../diagnostics/finding.ts';
import type { Roadmap, RuleSetting } from '../model/roadmap.ts';
import { withoutConsequences } from './consequences.ts';
import type { CheckedFile } from './context.ts';
import { withForeignLinesOnce } from './foreignLines.ts';
import { silence } from './silence.ts';
import { startOf } from './startOf.ts';
import { withTextsWhole } from './textOverLines.ts';
import { withoutUnsure } from './unsure.ts';
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
  const levels = ruleLevels(roadmap);
  const kept = silence(withBlocksWhole(findings, files), files, (code) => levels.get(code) === 'off');
  const settled: Finding[] = [];
  for (const finding of kept) {
    const severity = levelOf(levels, finding.code, finding.severity);
    if (severity !== 'off') settled.push(severity === finding.severity ? finding : { ...finding, severity });
  }
  const whole = withForeignLinesOnce(withTextsWhole(settled, files), files);
  return inOrder([...withoutUnsure(withoutConsequences(whole, files), roadmap)], files);
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
