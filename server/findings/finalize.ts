/**
 * From everything that was found to what is reported: an ordered list of passes. Needs all findings of a root; promises
 * them sorted by file, then place, each at its final severity, and the rest with the reason why it is not reported.
 */
import type { ParsedFile } from '../analysis/parsedFile.ts';
import { ruleLevels } from '../checks/ruleLevels.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Suppressed } from '../diagnostics/suppressed.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { applySeverities } from './applySeverities.ts';
import { applySuppressions } from './applySuppressions.ts';
import { mergeForeignLines } from './mergeForeignLines.ts';
import { mergeMissingBraces } from './mergeMissingBraces.ts';
import { mergeMultilineText } from './mergeMultilineText.ts';
import type { Pass } from './pass.ts';
import { proposeFreeNames } from './proposeFreeNames.ts';
import { sort } from './sort.ts';
import { suppressCascades } from './suppressCascades.ts';
import { suppressUncertain } from './suppressUncertain.ts';

export const passes: readonly Pass[] = [
  applySeverities,
  applySuppressions,
  mergeMissingBraces,
  mergeMultilineText,
  mergeForeignLines,
  suppressCascades,
  suppressUncertain,
  sort,
  proposeFreeNames,
];

export interface Finalized {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

/**
 * @param found of the grammar, the vocabulary, the model and the rules, in any order
 * @param files all files of the root, root first: their comments may suppress findings, and their order is the answer's
 */
export function finalize(
  found: readonly Finding[],
  roadmap: Roadmap,
  files: ReadonlyMap<string, ParsedFile>,
): Finalized {
  const context = { roadmap, files, levels: ruleLevels(roadmap) };
  const suppressed: Suppressed[] = [];
  let findings = found;
  for (const { name, run } of passes) {
    const { kept, removed } = run(findings, context);
    findings = kept;
    for (const each of removed) suppressed.push({ ...each, pass: name });
  }
  return { findings, suppressed };
}
