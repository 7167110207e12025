/**
 * Findings that are equal to those of the version before become the very objects of then, so that what was made of them
 * (words, positions, bytes for the client) is not made again: an edit leaves nearly all of them as they were.
 */
import type { Finding, Place, Related } from '../diagnostics/finding.ts';

/** @param before the finalized findings of an earlier version, in any order */
export function keptFindings(findings: readonly Finding[], before: readonly Finding[] = []): readonly Finding[] {
  if (before.length === 0) return findings;
  const known = new Map<unknown, Finding[]>();
  for (const finding of before) {
    const there = known.get(finding.place.anchor);
    if (there) there.push(finding);
    else known.set(finding.place.anchor, [finding]);
  }
  return findings.map((now) => known.get(now.place.anchor)?.find((then) => isSame(now, then)) ?? now);
}

const isSame = (a: Finding, b: Finding): boolean =>
  a === b ||
  (a.code === b.code &&
    a.severity === b.severity &&
    isSamePlace(a.place, b.place) &&
    isEqual(a.facts, b.facts) &&
    a.related.length === b.related.length &&
    a.related.every((related, i) => isSameRelated(related, b.related[i]!)));

const isSamePlace = (a: Place, b: Place): boolean =>
  a.anchor === b.anchor && a.span.start === b.span.start && a.span.end === b.span.end && a.file === b.file;

const isSameRelated = (a: Related, b: Related): boolean => isEqual(a.label, b.label) && isSamePlace(a.place, b.place);

/** Facts are plain data: values, lists and small objects of them. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [own, other] = [Object.entries(a), new Map(Object.entries(b))];
  return own.length === other.size && own.every(([name, value]) => other.has(name) && isEqual(value, other.get(name)));
}
