import type { Code, FactsByCode } from '../../server/diagnostics/codes.ts';
import type { Finding } from '../../server/diagnostics/finding.ts';

/** The facts of all findings with a code, typed by it. */
export const factsOf = <C extends Code>(findings: readonly Finding[], code: C): readonly FactsByCode[C][] =>
  findings.flatMap((finding) => (finding.code === code ? [finding.facts as FactsByCode[C]] : []));
