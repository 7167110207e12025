/** Reviewdog's diagnostic format. Its columns count UTF-8 bytes, so the line's text is needed. */
import { Buffer } from 'node:buffer';
import { jsonText } from '../jsonText.ts';
import type { Point, Report } from '../reported.ts';
import type { Format } from './format.ts';

const level = { error: 'ERROR', warning: 'WARNING', info: 'INFO', hint: 'INFO' } as const;

export const rdjson: Format = (report) =>
  jsonText({
    source: { name: 'roadmap' },
    diagnostics: report.findings.map((f) => ({
      message: f.message,
      severity: level[f.severity],
      code: { value: f.code, url: f.url },
      location: {
        path: f.file,
        range: { start: inBytes(f.start, f.file, report), end: inBytes(f.end, f.file, report) },
      },
    })),
  });

const inBytes = ({ line, column }: Point, file: string, report: Report): Point => ({
  line,
  column: Buffer.byteLength(report.line(file, line).slice(0, column - 1), 'utf8') + 1,
});
