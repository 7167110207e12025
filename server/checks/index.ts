/** Runs the rules over a roadmap and its schedule. */
import { codes } from '../diagnostics/codes.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { CheckContext } from './context.ts';
import { levelOf, ruleLevels } from './ruleLevels.ts';
import { rules } from './rules.ts';

export type { CheckContext } from './context.ts';

/** What the rules find, at the severities of the code table; rules that the roadmap turns off do not run. */
export function check(context: CheckContext): Finding[] {
  const levels = ruleLevels(context.roadmap);
  const findings: Finding[] = [];
  for (const { code, find } of rules) {
    if (levelOf(levels, code, codes[code].severity) === 'off') continue;
    find(context, ({ place, facts, related }) => {
      findings.push(finding(code, place, facts, related));
    });
  }
  return findings;
}
