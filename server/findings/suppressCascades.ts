/** Removes findings that repeat what another one reports: they follow from its cause, and go when that is fixed. */
import { isMissingFile } from '../diagnostics/codes.ts';
import { type Finding, suggestionOf, valuesAskedFor } from '../diagnostics/finding.ts';
import type { Reason } from '../diagnostics/suppressed.ts';
import { type Pass, type PassContext, removeWhere } from './pass.ts';

export const suppressCascades: Pass = {
  name: 'suppress cascades',
  run(findings, context) {
    const reasons = [
      laterStrayLine(findings, context),
      escapeInImport(findings),
      tornBlock,
      misreadProperty(findings),
      namelessDeclaration(findings),
      unreadFile(findings),
    ];
    return removeWhere(findings, (finding) => {
      for (const reasonOf of reasons) {
        const reason = reasonOf(finding);
        if (reason) return reason;
      }
      return undefined;
    });
  },
};

type ReasonOf = (finding: Finding) => Reason | undefined;

const never: ReasonOf = () => undefined;

/** Properties at the top of a file, in lines that follow each other: one block was lost, and the first line reports it. */
function laterStrayLine(findings: readonly Finding[], { files }: PassContext): ReasonOf {
  const stray = findings.filter(({ code, facts }) => code === 'misplaced-property' && facts.kind === 'file');
  if (stray.length < 2) return never;
  const byAnchor = new Map<unknown, Finding>(stray.map((finding) => [finding.place.anchor, finding]));
  /** By the anchor of a later line, the finding of the first one. */
  const firsts = new Map<unknown, Finding>();
  for (const uri of new Set(stray.map(({ place }) => place.file))) {
    let first: Finding | undefined;
    for (const item of files.get(uri)?.tree.items ?? []) {
      const here = byAnchor.get(item);
      if (here && first) firsts.set(item, first);
      first = here && (first ?? here);
    }
  }
  const isStray = new Set(stray);
  return (finding) => {
    const of = isStray.has(finding) ? firsts.get(finding.place.anchor) : undefined;
    return of && { kind: 'part', of };
  };
}

/** A path with backslashes: that they are no escapes is clear once the import itself is reported. */
function escapeInImport(findings: readonly Finding[]): ReasonOf {
  const imports = new Map<unknown, Finding>();
  for (const finding of findings)
    if (finding.place.anchor?.kind === 'import' && finding.code !== 'invalid-escape')
      imports.set(finding.place.anchor, finding);
  return ({ code, place: { anchor } }) => {
    if (code !== 'invalid-escape' || anchor?.kind !== 'import') return undefined;
    const from = imports.get(anchor);
    return from ? { kind: 'follows', from } : { kind: 'torn' };
  };
}

/** What took a block, or the rest of it, along, as a text without an end does: what its declaration lacks is in there. */
function tornBlock({ severity, place: { anchor } }: Finding): Reason | undefined {
  if (severity === 'error' || anchor?.kind !== 'declaration' || anchor.problems.length === 0) return undefined;
  const isTorn = anchor.problems.some(
    ({ code, facts }) => (code === 'unclosed-string' && facts.quote === '"""') || (!anchor.block && tearing.has(code)),
  );
  return isTorn ? { kind: 'torn' } : undefined;
}

const tearing: ReadonlySet<string> = new Set(['unclosed-string', 'unexpected-token', 'invalid-character']);

/** The finding asks for a property that is written, only not rightly: the error there says what to do. */
function misreadProperty(findings: readonly Finding[]): ReasonOf {
  const errors = new Map<unknown, Map<string, Finding>>();
  for (const finding of findings) {
    const { severity, place } = finding;
    if (severity !== 'error' || place.anchor?.kind !== 'declaration') continue;
    const at = place.anchor.properties.find(({ start, end }) => start <= place.span.start && place.span.end <= end);
    const here = errors.get(place.anchor) ?? new Map<string, Finding>();
    for (const name of [at?.name.text, suggestionOf(finding)]) if (name !== undefined) here.set(name, finding);
    errors.set(place.anchor, here);
  }
  return (finding) => {
    const here = finding.severity === 'error' ? undefined : errors.get(finding.place.anchor);
    const from = here && valuesAskedFor(finding).map((name) => here.get(name));
    const first = from?.find((error) => error !== undefined);
    return first && { kind: 'follows', from: first };
  };
}

/** What has no name cannot be referred to, and needs one first. */
function namelessDeclaration(findings: readonly Finding[]): ReasonOf {
  const nameless = new Map<unknown, Finding>();
  for (const finding of findings) {
    const { code, place } = finding;
    if (code === 'missing-name' && place.anchor?.kind === 'declaration' && !place.anchor.title)
      nameless.set(place.anchor, finding);
  }
  return ({ severity, place }) => {
    const from = severity === 'error' ? undefined : nameless.get(place.anchor);
    return from && { kind: 'follows', from };
  };
}

/** A name that is nowhere may well be declared in the file that could not be read. */
function unreadFile(findings: readonly Finding[]): ReasonOf {
  const from = findings.find(({ code, place }) => isMissingFile(code) && place.anchor?.kind === 'import');
  if (!from) return never;
  return ({ code, facts }) =>
    code === 'unresolved-reference' && facts.suggestion === undefined ? { kind: 'follows', from } : undefined;
}
