import type { CheckedFile } from '../checks/context.ts';
import type { Finding } from '../diagnostics/finding.ts';

/** The offset in its file where a finding starts; -1 where its file or anchor is not there. */
export function startOf(finding: Finding, files: ReadonlyMap<string, CheckedFile>): number {
  const { file, anchor, span } = finding.place;
  if (anchor === undefined) return span.start;
  const start = files.get(file)?.positions.find(anchor);
  return start === undefined ? -1 : start + span.start;
}
