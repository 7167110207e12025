/** One line a finding, in the form that editors and `grep` understand: `file:line:column: severity[code] message`. */
import type { Format } from './index.ts';

export const concise: Format = (report) =>
  report.findings
    .map((f) => `${f.file}:${f.start.line}:${f.start.column}: ${f.severity}[${f.code}] ${f.message}`)
    .join('\n');
