/** One step of the pipeline from what was found to what is reported. */
import type { ParsedFile } from '../analysis/parsedFile.ts';
import { type Levels, levelOf } from '../checks/ruleLevels.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Reason } from '../diagnostics/suppressed.ts';
import type { Roadmap } from '../model/roadmap.ts';

export interface Pass {
  /** What it does, as `--explain-suppressed` prints it. */
  readonly name: string;
  /** `findings` are those that the passes before have kept. */
  run(findings: readonly Finding[], context: PassContext): Passed;
}

export interface PassContext {
  readonly roadmap: Roadmap;
  /** All files of the import tree, root first. */
  readonly files: ReadonlyMap<string, ParsedFile>;
  /** The severities that `rules` of the header set. */
  readonly levels: Levels;
}

export interface Passed {
  readonly kept: readonly Finding[];
  readonly removed: readonly Removed[];
}

export interface Removed {
  readonly finding: Finding;
  readonly reason: Reason;
}

/** A finding that a pass makes itself, at its severity; nothing where the roadmap turns it off. */
export function atLevel(finding: Finding, { levels }: PassContext): readonly Finding[] {
  const severity = levelOf(levels, finding.code, finding.severity);
  return severity === 'off' ? [] : [severity === finding.severity ? finding : { ...finding, severity }];
}

/** Keeps the findings that have no reason to be removed. */
export function removeWhere(findings: readonly Finding[], reasonOf: (finding: Finding) => Reason | undefined): Passed {
  const kept: Finding[] = [];
  const removed: Removed[] = [];
  for (const finding of findings) {
    const reason = reasonOf(finding);
    if (reason) removed.push({ finding, reason });
    else kept.push(finding);
  }
  return removed.length === 0 ? { kept: findings, removed } : { kept, removed };
}
