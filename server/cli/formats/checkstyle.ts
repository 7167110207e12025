/** Checkstyle XML, which Jenkins and many review bots read. */
import { escapeXml } from '../../util/xml.ts';
import type { Format } from './format.ts';

const level = { error: 'error', warning: 'warning', info: 'info', hint: 'info' } as const;

export const checkstyle: Format = (report) => {
  const files = [...new Set(report.findings.map((f) => f.file))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<checkstyle version="4.3">',
    ...files.flatMap((file) => [
      `  <file name="${escapeXml(file)}">`,
      ...report.findings
        .filter((f) => f.file === file)
        .map(
          (f) =>
            `    <error line="${f.start.line}" column="${f.start.column}" severity="${level[f.severity]}" message="${escapeXml(f.message)}" source="roadmap.${f.code}"/>`,
        ),
      '  </file>',
    ]),
    '</checkstyle>',
  ].join('\n');
};
