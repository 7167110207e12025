/** Which findings a report has: by code, by group of codes, by severity. */
import { closest } from '../../grammar/suggest.ts';
import { codes } from '../diagnostics/codes.ts';
import type { Severity } from '../diagnostics/finding.ts';
import { UsageError } from '../host/io.ts';

export interface FindingFilter {
  readonly select?: ReadonlySet<string>;
  readonly ignore?: ReadonlySet<string>;
  readonly least: Severity;
}

const rank: Record<Severity, number> = { hint: 0, info: 1, warning: 2, error: 3 };

/** A file that was not read is always reported: nothing is known of what else it holds. */
export const isReported = (
  finding: { readonly code: string; readonly severity: Severity },
  filter: FindingFilter,
): boolean =>
  finding.code === 'unreadable-file' ||
  (rank[finding.severity] >= rank[filter.least] &&
    (filter.select?.has(finding.code) ?? true) &&
    !filter.ignore?.has(finding.code));

/** Codes from what a person names: codes and groups, also several with commas. */
export function codesNamed(names: readonly string[]): ReadonlySet<string> {
  const rows = Object.entries(codes);
  return new Set(
    names
      .flatMap((name) => name.split(','))
      .filter((name) => name !== '')
      .flatMap((name) => {
        const found = rows.filter(([code, row]) => code === name || row.group === name).map(([code]) => code);
        if (found.length > 0) return found;
        const guess = closest(name, [...rows.map(([code]) => code), ...rows.map(([, row]) => row.group)]);
        throw new UsageError(`Unknown code or group \`${name}\`.${guess ? ` Did you mean ${guess}?` : ''}`);
      }),
  );
}
