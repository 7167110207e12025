/** Gives each finding the severity that `rules` of the header set, and removes those that they turn off. */
import { levelOf } from '../checks/ruleLevels.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Pass, Removed } from './pass.ts';

export const applySeverities: Pass = {
  name: 'apply severities',
  run(findings, { levels }) {
    if (levels.size === 0) return { kept: findings, removed: [] };
    const kept: Finding[] = [];
    const removed: Removed[] = [];
    for (const finding of findings) {
      const severity = levelOf(levels, finding.code, finding.severity);
      if (severity === 'off') removed.push({ finding, reason: { kind: 'off' } });
      else kept.push(severity === finding.severity ? finding : { ...finding, severity });
    }
    return { kept, removed };
  },
};
