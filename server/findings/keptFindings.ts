/**
 * Findings that say what they said in the version before become the very objects of then, so that what was made of
 * them (words, positions, bytes for the client) is not made again: an edit leaves nearly all of them as they were.
 */
import type { Facts, Finding, Place, Related } from '../diagnostics/finding.ts';
import { sameList } from '../util/sameList.ts';

/** @param before the settled findings of an earlier version, in any order */
export function keptFindings(findings: readonly Finding[], before: readonly Finding[] = []): readonly Finding[] {
  if (before.length === 0) return findings;
  const known = new Map<unknown, Finding[]>();
  for (const finding of before) {
    const there = known.get(finding.place.anchor);
    if (there) there.push(finding);
    else known.set(finding.place.anchor, [finding]);
  }
  return findings.map((now) => known.get(now.place.anchor)?.find((then) => saysTheSame(now, then)) ?? now);
}

const saysTheSame = (a: Finding, b: Finding): boolean =>
  a.code === b.code &&
  a.severity === b.severity &&
  isSamePlace(a.place, b.place) &&
  (a.facts === b.facts || sameFacts(a.facts, b.facts)) &&
  a.related.length === b.related.length &&
  a.related.every((related, i) => sameRelated(related, b.related[i]!));

const isSamePlace = (a: Place, b: Place): boolean =>
  a.anchor === b.anchor && a.span.start === b.span.start && a.span.end === b.span.end && a.file === b.file;

const sameRelated = (a: Related, b: Related): boolean => a.label === b.label && isSamePlace(a.place, b.place);

function sameFacts(a: Facts, b: Facts): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => sameFact(a[name], b[name]));
}

function sameFact(a: Facts[string] | undefined, b: Facts[string] | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return Object.is(a, b);
  return sameList(a, b);
}
