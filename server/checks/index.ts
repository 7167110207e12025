/** Runs the rules over a roadmap and its schedule. */
import { codeRow } from '../diagnostics/codes.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { CheckContext } from './context.ts';
import { rules } from './rules.ts';
import { levelOf, ruleLevels } from './settle.ts';

export type { CheckContext, CheckedFile } from './context.ts';
export { settle } from './settle.ts';

/**
 * What the rules find, with the severities that `rules` of the roadmap gives them; rules that are off do not run.
 * Not settled yet: `settle` applies `rules` and `roadmap-ignore` to these and all earlier findings together.
 */
export function check(context: CheckContext): Finding[] {
  const levels = ruleLevels(context.roadmap);
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = levelOf(levels, rule.code, codeRow(rule.code).severity);
    if (severity === 'off') continue;
    rule.find(context, ({ place, facts, related = [] }) => {
      findings.push({ code: rule.code, severity, place, facts, related });
    });
  }
  return findings;
}
