import { visible } from '../../diagnostics/visible.ts';
import { list, plural } from '../../wording/lists.ts';
import type { SuppressedReport } from '../reported.ts';

/** A list of what is not reported, for a person; nothing where it was not asked for. */
export function suppressedLines(suppressed: SuppressedReport | undefined): readonly string[] {
  if (!suppressed) return [];
  const { findings, rulesOff } = suppressed;
  return [
    findings.length === 0 ? 'No finding is suppressed.' : `${plural(findings.length, 'finding')} suppressed:`,
    ...findings.flatMap(({ file, start, severity, code, message, pass, reason }) => [
      `${file}:${start.line}:${start.column}: ${severity}[${code}] ${visible(message)}`,
      `    ${pass}: ${visible(reason)}`,
    ]),
    ...(rulesOff.length > 0 ? [`Rules turned off: ${list(rulesOff)}.`] : []),
  ];
}
