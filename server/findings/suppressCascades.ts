/** Findings that say again what another one says: they follow from its cause, and go when that is mended. */

import type { CheckedFile } from '../checks/context.ts';
import { isMissingFile } from '../diagnostics/codes.ts';
import type { Finding } from '../diagnostics/finding.ts';

export function suppressCascades(
  findings: readonly Finding[],
  files: ReadonlyMap<string, CheckedFile>,
): readonly Finding[] {
  // A name that is nowhere may well be declared in the file that could not be read.
  const lacksFile = findings.some(({ code, place }) => isMissingFile(code) && place.anchor?.kind === 'import');
  const follows = strayLines(findings, files);
  const attempted = attempts(findings);
  // What has no name cannot be spoken of, and comes first of all to get one.
  const unnamed = new Set<unknown>(
    findings.flatMap(({ code, place: { anchor } }) =>
      code === 'missing-name' && anchor?.kind === 'declaration' && !anchor.title ? [anchor] : [],
    ),
  );
  return findings.filter(
    (finding) =>
      !follows.has(finding) &&
      !(finding.code === 'invalid-escape' && finding.place.anchor?.kind === 'import') &&
      !(finding.severity !== 'error' && (isTorn(finding) || attempted(finding) || unnamed.has(finding.place.anchor))) &&
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

/** What estimates work, either of them. */
const estimates: readonly string[] = ['duration', 'effort'];

/** Whether a finding asks for a property that somebody did write, only not rightly: the error there says what to do. */
function attempts(findings: readonly Finding[]): (finding: Finding) => boolean {
  const written = new Map<unknown, Set<string>>();
  for (const { severity, place, facts } of findings) {
    if (severity !== 'error' || place.anchor?.kind !== 'declaration') continue;
    const at = place.anchor.properties.find(({ start, end }) => start <= place.span.start && place.span.end <= end);
    const names = written.get(place.anchor) ?? new Set();
    for (const name of [at?.name.text, facts.suggestion]) if (typeof name === 'string') names.add(name);
    written.set(place.anchor, names);
  }
  return ({ place, facts }) => {
    const names = written.get(place.anchor);
    if (!names || typeof facts.add !== 'string') return false;
    const wanted = facts.add.split(' ')[0]!;
    return (estimates.includes(wanted) ? estimates : [wanted]).some((name) => names.has(name));
  };
}

/** What took a block, or the rest of it, along, as a text without an end does: what its declaration lacks is in there. */
function isTorn({ place: { anchor } }: Finding): boolean {
  if (anchor?.kind !== 'declaration' || anchor.problems.length === 0) return false;
  return anchor.problems.some(
    ({ code, facts }) => (code === 'unclosed-string' && facts.quote === '"""') || (!anchor.block && tearing.has(code)),
  );
}

const tearing: ReadonlySet<string> = new Set(['unclosed-string', 'unexpected-token', 'invalid-character']);
