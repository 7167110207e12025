/** How much work an entity holds, and from when to when. */
import type { Analysis } from '../analysis/analysis.ts';
import { isLeaf } from '../insight/leaf.ts';
import type { Work } from '../model/roadmap.ts';
import { closedState } from '../schedule/closedState.ts';
import { period } from '../wording/dates.ts';
import { list, plural } from '../wording/lists.ts';
import { type Fact, fact } from './card.ts';

/** `12 features and 2 milestones, 3 of them critical, 4 Jan to 5 Nov 2027`; sub-features are counted, not what holds them. */
export function extentFact({ schedule }: Analysis, work: readonly Work[]): readonly Fact[] {
  if (work.length === 0) return [fact('Work', 'none')];
  const features = work.filter(isLeaf);
  const milestones = work.filter(({ kind }) => kind === 'milestone');
  const critical = features.filter(({ index }) => schedule.items[index]!.critical).length;
  const circular = new Set(schedule.unscheduled);
  const dated = work
    .filter((each) => !circular.has(each.index) && closedState(schedule, each.index) !== 'dropped')
    .map(({ index }) => schedule.items[index]!);
  const counts = list([
    ...(features.length > 0 || milestones.length === 0 ? [plural(features.length, 'feature')] : []),
    ...(milestones.length > 0 ? [plural(milestones.length, 'milestone')] : []),
  ]);
  const dates =
    dated.length === 0
      ? ', without dates'
      : `, ${period({
          firstDay: dated.reduce((first, { firstDay }) => Math.min(first, firstDay), Infinity),
          lastDay: dated.reduce((last, { lastDay }) => Math.max(last, lastDay), -Infinity),
        })}`;
  return [fact('Work', `${counts}${critical > 0 ? `, ${critical} critical` : ''}${dates}`)];
}
