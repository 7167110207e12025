/** Runs a fixture through the whole analysis and compares its findings with the markers. */

import { dayOf } from '../../grammar/civil.ts';
import type { Analysis } from '../../server/analysis/analysis.ts';
import { codes } from '../../server/diagnostics/codes.ts';
import type { Finding } from '../../server/diagnostics/finding.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { withUnreadable } from '../../server/workspace/withUnreadable.ts';
import { type Fixture, fixture } from './fixture.ts';
import { assertMarkers, type Expected } from './markers.ts';

/** The day that tests take for today: 2027-01-04, a Monday. */
export const testDay = dayOf(2027, 1, 4);

export interface Options {
  readonly today?: number;
  /** Which findings the fixture is about; without it, all of them. */
  readonly only?: (finding: Finding) => boolean;
  /** Whether a quick fix exists; without it, `💡` is not compared. */
  readonly fixable?: (finding: Finding, analysis: Analysis) => boolean;
}

/** Only the findings of these groups of the code table. */
export const groups =
  (...wanted: readonly string[]) =>
  (finding: Finding): boolean =>
    wanted.includes(codes[finding.code].group);

/** The analysis of a fixture whose first file is the root. */
export function analysed(annotated: string, options: Options = {}): { fixture: Fixture; analysis: Analysis } {
  const read = fixture(annotated);
  const texts = memorySource(read.files.map(({ uri, text }) => [uri, text]));
  const reasons = read.files.flatMap(({ uri, unreadable }) => (unreadable ? [[uri, unreadable] as const] : []));
  const source = withUnreadable(texts, new Map(reasons));
  const analysis = analyse(read.main.uri, source, { today: options.today ?? testDay });
  if (!analysis) throw new Error('the root of a fixture is always there');
  return { fixture: read, analysis };
}

/** Missing and surplus findings both fail. */
export function assertFindings(annotated: string, options: Options = {}): Analysis {
  const { fixture: read, analysis } = analysed(annotated, options);
  for (const { uri, text, expected } of read.files) {
    const of = analysis.findings.filter((f) => f.place.file === uri && (options.only?.(f) ?? true));
    const actual = of.map((f) => asExpected(f, analysis, options.fixable?.(f, analysis) ?? false));
    const wanted = options.fixable ? expected : expected.map((e) => ({ ...e, fixable: false }));
    assertMarkers(uri, text, wanted, actual);
  }
  return analysis;
}

/** A finding as it is marked: on its first line, at least one character wide. */
export function asExpected(finding: Finding, analysis: Analysis, fixable: boolean): Expected {
  const file = analysis.files.get(finding.place.file)!;
  const { anchor, span } = finding.place;
  const { start, end } = anchor ? file.positions.absolute(anchor, span) : span;
  const { line, column } = file.lines.at(start);
  const lineEnd = file.lines.line(line).end;
  return {
    line,
    column,
    length: Math.max(1, Math.min(end, lineEnd) - start),
    label: `${finding.severity}[${finding.code}]`,
    fixable,
  };
}
