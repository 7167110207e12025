/**
 * The last word on findings, whoever found them: the severities of `rules`, the comments that silence, the order.
 * Needs all findings of a root; promises them sorted by file, then place, each at its final severity.
 */

import type { CheckedFile } from '../checks/context.ts';
import { levelOf, ruleLevels } from '../checks/ruleLevels.ts';
import { allCodes, type Code } from '../diagnostics/codes.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { applySuppressions } from './applySuppressions.ts';
import { mergeForeignLines } from './mergeForeignLines.ts';
import { mergeMissingBraces } from './mergeMissingBraces.ts';
import { mergeMultilineText } from './mergeMultilineText.ts';
import { startOf } from './startOf.ts';
import { suppressCascades } from './suppressCascades.ts';
import { suppressUncertain } from './suppressUncertain.ts';

/**
 * @param findings of the grammar, the vocabulary, the model and the checks, in any order
 * @param files all files of the root, root first: their comments may silence findings, and their order is the answer's
 */
export function finalize(
  findings: readonly Finding[],
  roadmap: Roadmap,
  files: ReadonlyMap<string, CheckedFile>,
): Finding[] {
  const levels = ruleLevels(roadmap);
  const kept = applySuppressions(mergeMissingBraces(findings, files), files, (code) => levels.get(code) === 'off');
  const settled: Finding[] = [];
  for (const finding of kept) {
    const severity = levelOf(levels, finding.code, finding.severity);
    if (severity !== 'off') settled.push(severity === finding.severity ? finding : { ...finding, severity });
  }
  const whole = mergeForeignLines(mergeMultilineText(settled, files), files);
  return inOrder([...suppressUncertain(suppressCascades(whole, files), roadmap)], files);
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
