/** What a file has of findings in several roots: what they have in common is told once. */
import { messageOf } from '../diagnostics/codes.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Analysis } from './analysis.ts';

export function mergedFindings(uri: string, analyses: readonly Analysis[]): readonly Finding[] {
  const own = analyses.map(({ findings }) => findings.filter(({ place }) => place.file === uri));
  if (own.length < 2) return own[0] ?? [];
  const seen = new Map<string, { finding: Finding; start: number }>();
  analyses.forEach(({ files }, i) => {
    const positions = files.get(uri)?.positions;
    for (const finding of own[i]!) {
      const { anchor, span } = finding.place;
      const start = ((anchor && positions?.find(anchor)) ?? 0) + span.start;
      const key = `${finding.code} ${start} ${span.end - span.start} ${messageOf(finding)}`;
      if (!seen.has(key)) seen.set(key, { finding, start });
    }
  });
  return [...seen.values()].sort((a, b) => a.start - b.start).map(({ finding }) => finding);
}
