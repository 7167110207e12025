/** The report as data. `version` changes only when a reader would break. */

import { jsonText } from '../jsonText.ts';
import { count } from '../reported.ts';
import type { Format } from './format.ts';

export const json: Format = (report) =>
  jsonText({
    version: 1,
    files: report.files,
    roadmaps: report.roadmaps,
    unreadable: report.unreadable,
    ...count(report.findings),
    findings: report.findings.map(({ frame: _, ...finding }) => finding),
    ...(report.suppressed && { suppressed: report.suppressed.findings, rulesOff: report.suppressed.rulesOff }),
  });
