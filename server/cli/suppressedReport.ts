/** What was found and is not reported, in words: for people who miss a finding. */
import { ruleLevels } from '../checks/ruleLevels.ts';
import { rules } from '../checks/rules.ts';
import { messageOf, type Place } from '../diagnostics/finding.ts';
import { placeOfReason, reasonText } from '../diagnostics/suppressed.ts';
import type { Io } from '../host/io.ts';
import { unsharedFindings } from '../workspace/sharedFindings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type FindingFilter, isReported } from './findingFilter.ts';
import type { Loaded } from './load.ts';
import { byPlace, region } from './report.ts';
import type { ReportedSuppressed, SuppressedReport } from './reported.ts';

export function suppressedReport(
  workspace: Workspace,
  loaded: readonly Loaded[],
  filter: FindingFilter,
  io: Io,
): SuppressedReport {
  const found = new Map<string, ReportedSuppressed>();
  const rulesOff = new Set<string>();
  for (const { analysis } of loaded) {
    const { files, roadmap, suppressed } = analysis;
    const levels = ruleLevels(roadmap);
    for (const { code } of rules) if (levels.get(code) === 'off') rulesOff.add(code);
    const at = (place: Place): string => {
      const { file, start } = region(place, files, io);
      return `${file}:${start.line}`;
    };
    const unshared = [...files.keys()].flatMap((uri) =>
      unsharedFindings(
        uri,
        workspace.rootsOf(uri).flatMap((root) => workspace.analysisOf(root) ?? []),
      ),
    );
    for (const { finding, pass, reason } of [...suppressed, ...unshared]) {
      if (!isReported(finding, filter)) continue;
      const target = placeOfReason(reason);
      const one: ReportedSuppressed = {
        code: finding.code,
        severity: finding.severity,
        message: messageOf(finding),
        ...region(finding.place, files, io),
        pass,
        reason: reasonText(reason, target ? at(target) : ''),
      };
      // A file that several roadmaps read has the same ones in each.
      found.set(JSON.stringify(one), one);
    }
  }
  return { findings: [...found.values()].sort(byPlace), rulesOff: [...rulesOff].sort() };
}
