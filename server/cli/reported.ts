/** A finding as a report shows it: placed in a file by line and column, in words. The formats print these and nothing else. */
import type { Severity } from '../diagnostics/finding.ts';

export interface Point {
  /** From one. */
  readonly line: number;
  /** From one, in UTF-16 code units, as editors and SARIF count. */
  readonly column: number;
}

export interface Region {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly start: Point;
  /** Where it ends, exclusive. */
  readonly end: Point;
}

export interface Reported extends Region {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The rule's page. */
  readonly url: string;
  readonly related: readonly (Region & { readonly label: string })[];
  /** The finding with a code frame and carets, already made safe for a terminal. */
  readonly frame: string;
}

export interface Report {
  readonly findings: readonly Reported[];
  /** The text of a line of a file that a finding names, without its line break; lines count from one. */
  line(file: string, line: number): string;
  /** How many files were read, and how many roadmaps they make. */
  readonly files: number;
  readonly roadmaps: number;
  /** How many files are there but could not be read; each has a finding. */
  readonly unreadable: number;
  /** Where it is asked for: what was found but is not reported. */
  readonly suppressed?: SuppressedReport;
}

export interface SuppressedReport {
  readonly findings: readonly ReportedSuppressed[];
  /** Rules that did not run, by their code: `rules` turn them off. */
  readonly rulesOff: readonly string[];
}

export interface ReportedSuppressed extends Region {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** What removed it: the name of a pass of the pipeline. */
  readonly pass: string;
  /** Why, in words. */
  readonly reason: string;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function count(findings: readonly { readonly severity: Severity }[]): Counts {
  const of = (...severities: Severity[]): number => findings.filter((f) => severities.includes(f.severity)).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info', 'hint') };
}
