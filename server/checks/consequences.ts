/** Findings that say again what another one says: they follow from its cause, and go when that is mended. */
import type { Finding } from '../diagnostics/finding.ts';
import type { CheckedFile } from './context.ts';

export function withoutConsequences(
  findings: readonly Finding[],
  files: ReadonlyMap<string, CheckedFile>,
): readonly Finding[] {
  // A name that is nowhere may well be declared in the file that could not be read.
  const lacksFile = findings.some(
    ({ code, place }) => (code === 'import-not-found' || code === 'import-outside') && place.anchor?.kind === 'import',
  );
  const follows = strayLines(findings, files);
  return findings.filter(
    (finding) =>
      !follows.has(finding) &&
      !(finding.severity !== 'error' && isTorn(finding)) &&
      !(lacksFile && finding.code === 'unresolved-reference' && finding.facts.suggestion === undefined),
  );
}

/** Properties at the top of a file, in lines that follow each other: one block was lost, and the first of them tells. */
function strayLines(findings: readonly Finding[], files: ReadonlyMap<string, CheckedFile>): ReadonlySet<Finding> {
  const stray = findings.filter(({ code, facts }) => code === 'misplaced-property' && facts.kind === 'file');
  if (stray.length < 2) return new Set();
  const anchors = new Set<unknown>(stray.map(({ place }) => place.anchor));
  const later = new Set<unknown>();
  for (const uri of new Set(stray.map(({ place }) => place.file))) {
    const items = files.get(uri)?.tree.items ?? [];
    items.forEach((item, i) => {
      if (i > 0 && anchors.has(item) && anchors.has(items[i - 1])) later.add(item);
    });
  }
  return new Set(stray.filter(({ place }) => later.has(place.anchor)));
}

/** A header that took its block with it, as a text without an end does: what its declaration lacks is in there. */
function isTorn({ place: { anchor } }: Finding): boolean {
  if (anchor?.kind !== 'declaration' || anchor.block || anchor.problems.length === 0) return false;
  return anchor.problems.some(({ code }) => code === 'unclosed-string' || code === 'unexpected-token');
}
