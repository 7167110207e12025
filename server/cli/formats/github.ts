/**
 * Annotations on a pull request. Everything is escaped as the runner asks, so that no text of a roadmap can start a
 * command of its own. Source: docs.github.com, "Workflow commands for GitHub Actions".
 */
import { visible } from '../../diagnostics/visible.ts';
import type { Format } from './format.ts';

const level = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

export const github: Format = (report) =>
  report.findings
    .map((f) => {
      const properties = {
        file: f.file,
        line: f.start.line,
        endLine: f.end.line,
        // Columns only make sense within one line there.
        ...(f.start.line === f.end.line ? { col: f.start.column, endColumn: f.end.column } : {}),
        title: f.code,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${level[f.severity]} ${list.join(',')}::${data(visible(f.message))}`;
    })
    .join('\n');

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
