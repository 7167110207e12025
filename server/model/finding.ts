/** Makes findings: the one place that gives a fact the severity its code has until `rules` say otherwise. */

import type { Problem } from '../../grammar/problem.ts';
import type { Anchor } from '../../grammar/syntax.ts';
import { type Code, codes } from '../diagnostics/codes.ts';
import type { Facts, Finding, Place, Related } from '../diagnostics/finding.ts';

export function finding(code: Code, place: Place, facts: Facts, related: readonly Related[] = []): Finding {
  return { code, severity: codes[code].severity, place, facts, related };
}

/** A problem of the grammar, whose span counts from `anchor` (or from the file's start where there is none). */
export function problemFinding(problem: Problem, file: string, anchor?: Anchor): Finding {
  const related = problem.related
    ? [{ place: { file, anchor, span: problem.related.span }, label: problem.related.label }]
    : [];
  return finding(problem.code as Code, { file, anchor, span: problem.span }, problem.facts, related);
}
