/** The teams that need more people than they have: when, by how much, and for what. */
import { demandedBy, type Overload, type TeamLoad } from '../insight/capacity.ts';
import type { Team } from '../model/roadmap.ts';
import { period } from '../wording/dates.ts';
import { listUpTo, plural } from '../wording/lists.ts';
import { number } from '../wording/numbers.ts';
import { people } from '../wording/people.ts';
import { NAMELESS, type Scope } from './scope.ts';
import { cell, type Table, tableOf } from './table.ts';

const MOST_PERIODS = 3;
const MOST_NAMES = 3;

/** One row for each team that is over-allocated; none where no team is. */
export function overloadTable(
  plans: readonly { readonly team: Team; readonly load: TeamLoad }[],
  scope: Scope,
  { title, isOfOneTeam = false }: { readonly title?: string; readonly isOfOneTeam?: boolean } = {},
): Table {
  const over = plans.flatMap(({ team, load }) => {
    const overloads = load.overloads.filter(({ from, to }) => scope.inTime(from, to - 1));
    return overloads.length > 0 ? [{ team, load, overloads, worst: worstOf(overloads) }] : [];
  });
  return tableOf(
    over,
    [
      { head: 'Team', kind: 'text', hidden: isOfOneTeam, cell: ({ team }) => cell(team.title, { strong: true }) },
      {
        head: isOfOneTeam ? 'Period' : 'Over-allocated',
        kind: 'short',
        cell: ({ overloads }) => {
          const [first, ...rest] = overloads.slice(0, MOST_PERIODS).map(periodOf);
          const more = overloads.length - MOST_PERIODS;
          return cell(first!, { below: [...rest, ...(more > 0 ? [`and ${plural(more, 'other period')}`] : [])] });
        },
      },
      {
        head: 'Needed at most',
        kind: 'number',
        cell: ({ worst }) => cell(`${number(worst.asked)} of ${people(worst.capacity)}`),
      },
      {
        head: 'Missing',
        kind: 'number',
        cell: ({ worst }) => cell({ kind: 'people', count: worst.asked - worst.capacity }, { tone: 'bad' }),
      },
      {
        head: 'Needed by',
        kind: 'text',
        cell: ({ load, overloads, worst }) => {
          const names = needing(load, worst, scope);
          return cell(names, overloads.length > 1 && names !== '' ? { below: [`on ${periodOf(worst)}`] } : {});
        },
      },
    ],
    { id: ({ team }) => team.id, ...(title !== undefined && { title }) },
  );
}

const periodOf = ({ from, to }: Overload): string => period({ firstDay: from, lastDay: to - 1 });

const worstOf = (overloads: readonly Overload[]): Overload =>
  overloads.reduce((worst, each) => (each.asked - each.capacity > worst.asked - worst.capacity ? each : worst));

function needing(load: TeamLoad, overload: Overload, { analysis }: Scope): string {
  const titles = [...new Set(demandedBy(load, overload).map((index) => analysis.roadmap.work[index]!.title))];
  // What has no name here comes last.
  const named = [...titles.filter((title) => title !== NAMELESS), ...titles.filter((title) => title === NAMELESS)];
  return listUpTo(MOST_NAMES, named);
}
