import type { Data } from '../../model/data.ts';
import type { Feature, Work } from '../../model/roadmap.ts';
import { type TrackedState, trackedState } from '../../tracker/trackedState.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** What is in a feature is tracked by itself, so a feature with sub-features is not compared. */
export const trackerDrift = rule({
  code: 'tracker-drift',
  reads: ['work', 'issues'],
  find({ work, issues }, report) {
    if (!issues) return;
    for (const each of work) {
      if (
        each.issues.length === 0 ||
        (each.kind === 'feature' && each.parts.some((part) => work[part]!.kind === 'feature'))
      )
        continue;
      const there = trackedState(each.issues, issues);
      if (!there || agrees(each, there)) continue;
      const issue = each.issues.find((key) => issues.byKey.has(key))!;
      report({
        place: placeOf(each, 'status', 'finished', 'started'),
        facts: { name: each.name, issue, here: stateOf(each), there },
      });
    }
  },
});

/** A date that only one of the two knows is no disagreement but of what the tracker knows. */
function agrees(work: Data<Work>, there: TrackedState): boolean {
  if (stateOf(work) !== there.state) return false;
  const { finished, started, progress } = there;
  if (finished !== undefined && work.finished !== finished) return false;
  if (work.kind === 'milestone') return true;
  if (started !== undefined && work.started !== started) return false;
  return progress === undefined || Math.abs((work.status?.progress ?? -1) - progress) < 0.005;
}

function stateOf(work: Data<Work>): NonNullable<Feature['status']>['state'] {
  if (work.status) return work.status.state;
  if (work.finished !== undefined) return 'done';
  return work.kind === 'feature' && work.started !== undefined ? 'in-progress' : 'planned';
}
