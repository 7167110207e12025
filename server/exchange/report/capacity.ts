/** The teams that are asked for more people than they have: when, by how much, and by what. */
import { type Overload, type TeamLoad, whoAsks } from '../../insight/capacity.ts';
import { period } from '../../wording/dates.ts';
import { isOrAre, listUpTo, plural } from '../../wording/lists.ts';
import { number } from '../../wording/numbers.ts';
import { people } from '../../wording/people.ts';
import { cell, type Section, tableOf } from './facts.ts';
import { NAMELESS, type Slice } from './slice.ts';

const MOST_TIMES = 3;
const MOST_WHO = 3;

export function capacity(slice: Slice): Section | undefined {
  const { analysis, keeps, hides, inTime } = slice;
  const { roadmap, loads } = analysis;
  const asked = loads.flatMap((load, i) => {
    const team = roadmap.teams[i]!;
    const asks = [...load.asks.index.subarray(0, load.asks.count)];
    const wanted = keeps(team) || asks.some((index) => keeps(roadmap.work[index]!));
    return wanted && asks.length > 0 && team.capacity.length > 0 ? [{ team, load }] : [];
  });
  if (asked.length === 0 || hides('team') || hides('capacity')) return undefined;
  const over = asked.flatMap(({ team, load }) => {
    const overloads = load.overloads.filter(({ from, to }) => inTime(from, to - 1));
    return overloads.length > 0 ? [{ team, load, overloads, worst: worstOf(overloads) }] : [];
  });
  const teams = plural(asked.length, 'team');
  if (over.length === 0) {
    const none = asked.length === 1 ? 'The one team has' : asked.length === 2 ? 'Both teams have' : `All ${teams} have`;
    return { kind: 'capacity', title: 'Capacity', says: `${none} the people that the plan asks for.` };
  }
  return {
    kind: 'capacity',
    title: 'Capacity',
    says:
      asked.length === 1
        ? 'The one team is asked for more people than it has.'
        : `${over.length} of ${teams} ${isOrAre(over.length)} asked for more people than there are.`,
    table: tableOf([
      { head: 'Team', kind: 'text', cells: over.map(({ team }) => cell(team.title, { strong: true })) },
      {
        head: 'When',
        kind: 'short',
        cells: over.map(({ overloads }) => {
          const [first, ...rest] = overloads.slice(0, MOST_TIMES).map(timeOf);
          const more = overloads.length - MOST_TIMES;
          return cell(first!, {
            below: [...rest, ...(more > 0 ? [`and ${plural(more, 'more time', 'more times')}`] : [])],
          });
        }),
      },
      {
        head: 'Asked at most',
        kind: 'number',
        cells: over.map(({ worst }) => cell(`${number(worst.asked)} of ${number(worst.capacity)}`)),
      },
      {
        head: 'Too much by',
        kind: 'number',
        cells: over.map(({ worst }) => cell(people(worst.asked - worst.capacity), { tone: 'bad' })),
      },
      {
        head: 'Asked by',
        kind: 'text',
        cells: over.map(({ load, overloads, worst }) => {
          const names = whoOf(load, worst, slice);
          return cell(names, overloads.length > 1 && names !== '' ? { below: [`on ${timeOf(worst)}`] } : {});
        }),
      },
    ]),
  };
}

const timeOf = ({ from, to }: Overload): string => period({ firstDay: from, lastDay: to - 1 });

const worstOf = (overloads: readonly Overload[]): Overload =>
  overloads.reduce((worst, each) => (each.asked - each.capacity > worst.asked - worst.capacity ? each : worst));

function whoOf(load: TeamLoad, overload: Overload, { analysis }: Slice): string {
  const titles = [...new Set(whoAsks(load, overload).map((index) => analysis.roadmap.work[index]!.title))];
  // What has no name here is told last, as what else there is.
  const named = [...titles.filter((title) => title !== NAMELESS), ...titles.filter((title) => title === NAMELESS)];
  return listUpTo(MOST_WHO, named);
}
