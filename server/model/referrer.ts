/** Collects the names that one declaration uses, and what is wrong with them, while it is lowered. */
import type { Declaration, Property } from '../../grammar/syntax.ts';
import type { Span } from '../../grammar/text.ts';
import type { Code, FactsByCode } from '../diagnostics/codes.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Entry } from './entry.ts';
import type { Resolution } from './names.ts';
import { type Use, useFinding } from './use.ts';

/** A name as a shape of the vocabulary reads it. */
export interface Ref {
  readonly text: string;
  readonly span: Span;
  /** It may be half a name: where it means nothing, nothing is said of that. */
  readonly unsure?: true;
}

export interface Referrer {
  /** What a name means, or `undefined` after that was reported. */
  (ref: Ref, kinds: readonly string[], property: Property): Entry | undefined;
  readonly uses: Use[];
  readonly findings: Finding[];
  /** Something else that is wrong; the span counts from the declaration. */
  report<C extends Code>(code: C, span: Span, facts: FactsByCode[C]): void;
}

export function referrer(
  { declaration, file }: { readonly declaration: Declaration; readonly file: string },
  scope: (text: string, kinds: readonly string[]) => Resolution,
): Referrer {
  const uses: Use[] = [];
  const findings: Finding[] = [];
  const refer = (ref: Ref, kinds: readonly string[], property: Property): Entry | undefined => {
    const resolution = scope(ref.text, kinds);
    const place = { file, anchor: declaration, span: ref.span };
    const problem = useFinding(resolution, ref.text, place, kinds, property.name.text);
    if (problem && !ref.unsure) findings.push(problem);
    if (resolution.kind === 'missing' || resolution.kind === 'ambiguous') return undefined;
    const { at, id } = resolution.entry;
    uses.push({ text: ref.text, span: ref.span, target: at, ...(at < 0 && { id }) });
    return resolution.kind === 'found' ? resolution.entry : undefined;
  };
  const report = <C extends Code>(code: C, span: Span, facts: FactsByCode[C]): void => {
    findings.push(finding<Code>(code, { file, anchor: declaration, span }, facts));
  };
  return Object.assign(refer, { uses, findings, report });
}
