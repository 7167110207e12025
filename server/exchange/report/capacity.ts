/** The teams that are asked for more people than they have: when, by how much, and by what. */
import { type Overload, type TeamLoad, whoAsks } from '../../insight/capacity.ts';
import { sayNumber } from '../../insight/say.ts';
import { counted, spanOf } from '../../timeline/words.ts';
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
  const teams = counted(asked.length, 'team');
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
        : `${over.length} of ${teams} ${over.length === 1 ? 'is' : 'are'} asked for more people than there are.`,
    table: tableOf([
      { head: 'Team', kind: 'text', cells: over.map(({ team }) => cell(team.title, { strong: true })) },
      {
        head: 'When',
        kind: 'short',
        cells: over.map(({ overloads }) => {
          const [first, ...rest] = overloads.slice(0, MOST_TIMES).map(timeOf);
          const more = overloads.length - MOST_TIMES;
          return cell(first!, {
            below: [...rest, ...(more > 0 ? [`and ${counted(more, 'more time', 'more times')}`] : [])],
          });
        }),
      },
      {
        head: 'Asked at most',
        kind: 'number',
        cells: over.map(({ worst }) => cell(`${sayNumber(worst.asked)} of ${sayNumber(worst.capacity)}`)),
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

const timeOf = ({ from, to }: Overload): string => spanOf({ firstDay: from, lastDay: to - 1 });

const worstOf = (overloads: readonly Overload[]): Overload =>
  overloads.reduce((worst, each) => (each.asked - each.capacity > worst.asked - worst.capacity ? each : worst));

function people(count: number): string {
  const says = sayNumber(count);
  return `${says} ${says === '1' ? 'person' : 'people'}`;
}

function whoOf(load: TeamLoad, overload: Overload, { analysis }: Slice): string {
  const titles = [...new Set(whoAsks(load, overload).map((index) => analysis.roadmap.work[index]!.title))];
  // What has no name here is told last, as what else there is.
  const named = [...titles.filter((title) => title !== NAMELESS), ...titles.filter((title) => title === NAMELESS)];
  const more = named.length - MOST_WHO;
  return [...named.slice(0, MOST_WHO), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
