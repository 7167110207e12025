/** `2 errors and 1 warning in 3 files.` */
import type { Counts, Report } from './reported.ts';

export function summary(counts: Counts, report: Pick<Report, 'files' | 'roadmaps'>): string {
  const where = `in ${plural(report.files, 'file')}`;
  const found = [
    counts.errors > 0 && plural(counts.errors, 'error'),
    counts.warnings > 0 && plural(counts.warnings, 'warning'),
    counts.infos > 0 && plural(counts.infos, 'remark'),
  ].filter((part): part is string => part !== false);
  if (found.length === 0) return `All good: no findings ${where}.`;
  return `${list(found)} ${where}.`;
}

export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export const list = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
