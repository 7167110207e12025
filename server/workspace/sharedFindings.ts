/**
 * The findings of a file in the roadmaps that read it. What they have in common is reported once; what only some of them
 * find names one of them; and that nothing uses or moves a thing is true only where it is so in all of them.
 */

import type { Analysis } from '../analysis/analysis.ts';
import { facts } from '../analysis/facts.ts';
import { rows } from '../analysis/rows.ts';
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
  return groupsIn(uri, analyses).flatMap(({ finding, at, in: having }): SharedFinding[] => {
    const everywhere = having.length === analyses.length;
    if (everywhere) return [{ finding, analyses: having, everywhere }];
    return codes[finding.code].absence ? [] : [{ finding: having[0]!.ask(named)[at]!, analyses: having, everywhere }];
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
  /** Its place among all findings of the first roadmap that has it. */
  readonly at: number;
  readonly start: number;
  /** The roadmaps that have it. */
  readonly in: Analysis[];
}

/** Equal findings of several roadmaps together, in the order of the text. */
function groupsIn(uri: string, analyses: readonly Analysis[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const analysis of analyses) {
    const positions = analysis.files.get(uri)?.positions;
    for (const [at, finding] of analysis.findings.entries()) {
      if (finding.place.file !== uri) continue;
      const { anchor, span } = finding.place;
      const start = ((anchor && positions?.find(anchor)) ?? 0) + span.start;
      const key = `${finding.code} ${start} ${span.end - span.start} ${messageOf(finding)}`;
      const known = groups.get(key);
      if (known) known.in.push(analysis);
      else groups.set(key, { finding, at, start, in: [analysis] });
    }
  }
  return [...groups.values()].sort((a, b) => a.start - b.start);
}

/** The findings of a roadmap, each with the roadmap that has it, by its first line. */
const named = rows('findings of the roadmap', facts.findings, [facts.root], (finding, root): Finding => {
  if (finding.place.file === root) return finding;
  const roadmap: Related = { place: { file: root, span: { start: 0, end: 0 } }, label: { kind: 'roadmap' } };
  return { ...finding, related: [...finding.related, roadmap] };
});
