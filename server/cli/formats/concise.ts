/** One line a finding, in the form that editors and `grep` understand: `file:line:column: severity[code] message`. */
import { visible } from '../../diagnostics/visible.ts';
import { escapeForCi } from '../../render/terminal/escapeForCi.ts';
import type { Format } from './format.ts';
import { suppressedLines } from './suppressedLines.ts';

export const concise: Format = (report) =>
  escapeForCi(
    report.findings
      .map((f) => `${f.file}:${f.start.line}:${f.start.column}: ${f.severity}[${f.code}] ${visible(f.message)}`)
      .concat(suppressedLines(report.suppressed))
      .join('\n'),
  );
