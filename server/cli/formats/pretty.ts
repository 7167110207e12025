/** For a person at a terminal: each finding with its code frame, then one line that sums up. */
import { escapeForCi } from '../../render/terminal/escapeForCi.ts';
import { count } from '../reported.ts';
import { summary } from '../summary.ts';
import type { Format } from './format.ts';
import { suppressedLines } from './suppressedLines.ts';

export const pretty: Format = (report, colours) => {
  const counts = count(report.findings);
  const line = summary(counts, report);
  const last =
    counts.errors > 0 ? colours.error(line) : counts.warnings > 0 ? colours.warning(line) : colours.good(line);
  return escapeForCi(
    [...report.findings.map((finding) => `${finding.frame}\n`), last, ...suppressedLines(report.suppressed)].join('\n'),
  );
};
