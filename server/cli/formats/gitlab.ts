/** GitLab's Code Quality report (a subset of Code Climate's). */
import { createHash } from 'node:crypto';
import { jsonText } from '../jsonText.ts';
import type { Format } from './format.ts';

const level = { error: 'major', warning: 'minor', info: 'info', hint: 'info' } as const;

export const gitlab: Format = (report) => {
  const seen = new Map<string, number>();
  const issues = report.findings.map((f) => {
    // The line is left out, so that a finding keeps its identity when text above it changes; twins are numbered.
    const key = `${f.file}\n${f.code}\n${f.message}`;
    const twin = seen.get(key) ?? 0;
    seen.set(key, twin + 1);
    return {
      description: f.message,
      check_name: f.code,
      fingerprint: createHash('sha256').update(`${key}\n${twin}`).digest('hex'),
      severity: level[f.severity],
      location: { path: f.file, lines: { begin: f.start.line, end: f.end.line } },
    };
  });
  return jsonText(issues);
};
