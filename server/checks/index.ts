/** Runs the rules over a roadmap and its schedule. */
import { codeRow } from '../diagnostics/codes.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { CheckContext } from './context.ts';
import { levelOf, ruleLevels } from './ruleLevels.ts';
import { rules } from './rules.ts';

export type { CheckContext, CheckedFile } from './context.ts';

/**
 * What the rules find, with the severities that `rules` of the roadmap gives them; rules that are off do not run.
 * Not settled yet: `settle` applies `rules` and `roadmap-ignore` to these and all earlier findings together.
 */
export function check(context: CheckContext): Finding[] {
  const levels = ruleLevels(context.roadmap);
  const findings: Finding[] = [];
  const asWritten = context.found.some(({ code }) => code === 'duplicate-name') ? withoutSuffixes : same;
  for (const rule of rules) {
    const severity = levelOf(levels, rule.code, codeRow(rule.code).severity);
    if (severity === 'off') continue;
    rule.find(context, ({ place, facts, related = [] }) => {
      findings.push(asWritten({ code: rule.code, severity, place, facts, related }));
    });
  }
  return findings;
}

const same = (finding: Finding): Finding => finding;

/** The second `cart` of a block is known inside as `cart~2`, which nobody wrote. */
const withoutSuffixes = (finding: Finding): Finding => ({
  ...finding,
  facts: Object.fromEntries(
    Object.entries(finding.facts).map(([name, fact]) => [
      name,
      typeof fact === 'string' ? strip(fact) : Array.isArray(fact) ? fact.map(strip) : fact,
    ]),
  ),
  related: finding.related.map((related) => ({ ...related, label: strip(related.label) })),
});

const strip = (text: string): string => text.replace(/(?<=[\p{L}\d_])~\d+(?=`|$)/gu, '');
