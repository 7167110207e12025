/**
 * What a file has of findings in the roadmaps that read it. What they have in common is told once; what only some of
 * them find says in which; and that nothing uses, moves or silences a thing is true only where it is so in all of them.
 */

import type { Analysis } from '../analysis/analysis.ts';
import { codes } from '../diagnostics/codes.ts';
import { type Finding, messageOf, type Related } from '../diagnostics/finding.ts';

export interface SharedFinding {
  readonly finding: Finding;
  /** Those that have it, at least one. */
  readonly analyses: readonly Analysis[];
  /** Whether every roadmap that reads the file has it: a mend changes nothing for one that does not. */
  readonly everywhere: boolean;
}

export function sharedFindings(uri: string, analyses: readonly Analysis[]): readonly SharedFinding[] {
  const own = analyses.map(({ findings }) => findings.filter(({ place }) => place.file === uri));
  if (own.length < 2) return (own[0] ?? []).map((finding) => ({ finding, analyses, everywhere: true }));
  const seen = new Map<string, { finding: Finding; start: number; in: Analysis[] }>();
  analyses.forEach((analysis, i) => {
    const positions = analysis.files.get(uri)?.positions;
    for (const finding of own[i]!) {
      const { anchor, span } = finding.place;
      const start = ((anchor && positions?.find(anchor)) ?? 0) + span.start;
      const key = `${finding.code} ${start} ${span.end - span.start} ${messageOf(finding)}`;
      const known = seen.get(key);
      if (known) known.in.push(analysis);
      else seen.set(key, { finding, start, in: [analysis] });
    }
  });
  return [...seen.values()]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ finding, in: having }): SharedFinding[] => {
      const everywhere = having.length === analyses.length;
      if (everywhere) return [{ finding, analyses: having, everywhere }];
      return codes[finding.code].absence ? [] : [{ finding: named(finding, having[0]!), analyses: having, everywhere }];
    });
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
