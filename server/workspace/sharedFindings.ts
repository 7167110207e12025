/**
 * The findings of a file in the roadmaps that read it. What they have in common is reported once; what only some of them
 * find names one of them; and that nothing uses or moves a thing is true only where it is so in all of them.
 */

import type { Analysis } from '../analysis/analysis.ts';
import { codes } from '../diagnostics/codes.ts';
import { type Finding, messageOf, type Related } from '../diagnostics/finding.ts';
import type { Suppressed } from '../diagnostics/suppressed.ts';

export interface SharedFinding {
  readonly finding: Finding;
  /** Those that have it, at least one. */
  readonly analyses: readonly Analysis[];
  /** Whether every roadmap that reads the file has it: a mend changes nothing for one that does not. */
  readonly everywhere: boolean;
}

export function sharedFindings(uri: string, analyses: readonly Analysis[]): readonly SharedFinding[] {
  if (analyses.length < 2)
    return findingsIn(uri, analyses[0]).map((finding) => ({ finding, analyses, everywhere: true }));
  return groupsIn(uri, analyses).flatMap(({ finding, in: having }): SharedFinding[] => {
    const everywhere = having.length === analyses.length;
    if (everywhere) return [{ finding, analyses: having, everywhere }];
    return codes[finding.code].absence ? [] : [{ finding: named(finding, having[0]!), analyses: having, everywhere }];
  });
}

/** What `sharedFindings` leaves out: that nothing does something, where that is not true of every roadmap. */
export function unsharedFindings(uri: string, analyses: readonly Analysis[]): readonly Suppressed[] {
  if (analyses.length < 2) return [];
  return groupsIn(uri, analyses).flatMap(({ finding, in: having }): Suppressed[] =>
    having.length < analyses.length && codes[finding.code].absence
      ? [{ finding, pass: 'merge roadmaps', reason: { kind: 'not-shared' } }]
      : [],
  );
}

const findingsIn = (uri: string, analysis: Analysis | undefined): readonly Finding[] =>
  analysis?.findings.filter(({ place }) => place.file === uri) ?? [];

interface Group {
  readonly finding: Finding;
  readonly start: number;
  /** The roadmaps that have it. */
  readonly in: Analysis[];
}

/** Equal findings of several roadmaps together, in the order of the text. */
function groupsIn(uri: string, analyses: readonly Analysis[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const analysis of analyses) {
    const positions = analysis.files.get(uri)?.positions;
    for (const finding of findingsIn(uri, analysis)) {
      const { anchor, span } = finding.place;
      const start = ((anchor && positions?.find(anchor)) ?? 0) + span.start;
      const key = `${finding.code} ${start} ${span.end - span.start} ${messageOf(finding)}`;
      const known = groups.get(key);
      if (known) known.in.push(analysis);
      else groups.set(key, { finding, start, in: [analysis] });
    }
  }
  return [...groups.values()].sort((a, b) => a.start - b.start);
}

/** By finding, so that one that stays is the same object after an edit elsewhere. */
const made = new WeakMap<Finding, Finding>();

/** With the roadmap that has it, by its first line. */
function named(finding: Finding, { root }: Analysis): Finding {
  if (finding.place.file === root) return finding;
  const known = made.get(finding);
  if (known?.related.at(-1)?.place.file === root) return known;
  const roadmap: Related = { place: { file: root, span: { start: 0, end: 0 } }, label: { kind: 'roadmap' } };
  const now = { ...finding, related: [...finding.related, roadmap] };
  made.set(finding, now);
  return now;
}
