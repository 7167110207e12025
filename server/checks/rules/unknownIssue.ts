import { closest } from '../../../grammar/suggest.ts';
import { rule } from '../rule.ts';
import { valuePlace } from '../spot.ts';

export const unknownIssue = rule({
  code: 'unknown-issue',
  reads: ['work', 'issues'],
  find({ work, issues }, report) {
    if (!issues) return;
    for (const each of work) {
      for (const issue of each.issues) {
        if (issues.byKey.has(issue)) continue;
        const suggestion = closest(issue, issues.byKey.keys());
        report({
          place: valuePlace(each, 'issue', issue),
          facts: { issue, ...(suggestion !== undefined && { suggestion }) },
        });
      }
    }
  },
});
