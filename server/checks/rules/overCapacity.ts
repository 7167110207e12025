import { demandedBy } from '../../insight/capacity.ts';
import type { Data } from '../../model/data.ts';
import type { Work } from '../../model/roadmap.ts';
import { underWay } from '../../schedule/progress.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** So many of the features that ask are named and are related places; the others are counted. */
const MOST = 6;

/** One finding a team: the first time it is asked for too many. The features that ask are related places. */
export const overCapacity = rule({
  code: 'over-capacity',
  reads: ['teams', 'work', 'loads', 'schedule'],
  find({ teams, work, loads, schedule }, report) {
    const isLeveled = schedule.leveling.method !== 'none';
    loads.forEach((load, i) => {
      const team = teams[i]!;
      const first = load.overloads[0];
      if (first === undefined) return;
      const asking = demandedBy(load, first);
      const features = asking.slice(0, MOST).map((index) => work[index]!);
      // Nobody can move what is too much by itself.
      const alone = features.find((feature) => asked(feature, team.id) > first.capacity);
      report({
        place: placeOf(team, 'capacity'),
        facts: {
          team: team.name,
          capacity: first.capacity,
          needed: first.asked,
          first: first.from,
          last: first.to - 1,
          features: features.map(({ name }) => name),
          others: asking.length - features.length,
          periods: load.overloads.length - 1,
          ...(isLeveled && {
            held: asking.filter((index) => isHeld(schedule, index)).map((index) => work[index]!.name),
          }),
          ...(alone && { alone: { name: alone.name, people: asked(alone, team.id) } }),
        },
        related: features.map((feature) => ({
          place: placeOf(feature, 'team'),
          label: { kind: 'needs', name: feature.name, people: asked(feature, team.id) },
        })),
      });
    });
  },
});

/** Whether a fixed date or a fact holds work where it is, so that levelling does not move it. */
function isHeld(schedule: Schedule, index: number): boolean {
  const { kind } = schedule.items[index]!.driver;
  return kind === 'pin' || kind === 'actual' || underWay(schedule, index) !== undefined;
}

const asked = (work: Data<Work>, team: string): number =>
  work.kind === 'feature' ? (work.teams.find((demand) => demand.team === team)?.people ?? 0) : 0;
