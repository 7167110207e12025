/** `2 errors and 1 warning in 3 files.` */
import { list, plural } from '../wording/lists.ts';
import type { Counts, Report } from './reported.ts';

export function summary(counts: Counts, report: Pick<Report, 'files' | 'unreadable'>): string {
  const where = `in ${plural(report.files, 'file')}`;
  const found = [
    counts.errors > 0 && plural(counts.errors, 'error'),
    counts.warnings > 0 && plural(counts.warnings, 'warning'),
    counts.infos > 0 && plural(counts.infos, 'remark'),
  ].filter((part): part is string => part !== false);
  if (found.length === 0) return `All good: no findings ${where}.`;
  const unread = report.unreadable > 0 ? ` ${plural(report.unreadable, 'file')} could not be read.` : '';
  return `${list(found)} ${where}.${unread}`;
}
