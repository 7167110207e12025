/** `roadmap capacity`: how much each team is asked for by month, and who asks for too much. */

import { civilOf, type Day } from '../../../grammar/civil.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { ExitCode, type Io } from '../../host/io.ts';
import { type LoadCell, capacity as loadOf, type TeamRow } from '../../timeline/views/capacity.ts';
import { number, percent } from '../../wording/numbers.ts';
import { type Colours, colours } from '../colour.ts';
import { jsonText } from '../jsonText.ts';
import { loadOne } from '../load.ts';
import { type AnswerOptions, withAnswer } from '../options.ts';
import { emit } from '../output.ts';
import { table } from '../table.ts';
import type { AddCommand } from './index.ts';

export const capacity: AddCommand = (program, io, exit) => {
  withAnswer(
    program.command('capacity').description('how much each team is asked for by month, and who asks for too much'),
  ).action(async (path: string | undefined, options: AnswerOptions) => {
    const analysis = await loadOne(path, options, io);
    const text = options.format === 'json' ? loadJson(analysis) : loadTable(analysis, colours(options.color, io), io);
    emit(text, options.outputFile, io);
    exit(ExitCode.clean);
  });
};

interface Line extends LoadCell {
  readonly team: string;
  readonly month: string;
}

function loadTable(analysis: Analysis, paint: Colours, io: Io): string {
  const { teams, months } = loadOf(analysis, () => true);
  const lines = teams.flatMap((team) =>
    team.cells.flatMap((cell, i): Line[] => (cell ? [{ ...cell, team: team.title, month: months[i]!.says }] : [])),
  );
  if (lines.length === 0) {
    return teams.length === 0
      ? 'There is no team: write `team web { capacity 4 }`.'
      : 'No team is asked for anything: write `team web 2` at a feature.';
  }
  const who = ({ who: all, more }: Line): string =>
    [...all.map(({ title, days }) => `${title} ${number(days, 1)}`), ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return table<Line>(
    lines,
    [
      { head: 'Team', cell: ({ team }) => team, shrinks: true, paint: () => paint.strong },
      { head: 'Month', cell: ({ month }) => month },
      { head: 'Asked', align: 'right', cell: ({ asked }) => number(asked, 1) },
      {
        head: 'Has',
        align: 'right',
        cell: ({ capacity: has }) => (has === undefined ? '' : number(has, 1)),
        paint: () => paint.quiet,
      },
      {
        head: 'Load',
        align: 'right',
        cell: ({ asked, capacity: has }) => (has === undefined ? '' : percent(asked / Math.max(has, 1e-9), 0)),
        paint: ({ over }) => (over ? paint.error : paint.quiet),
      },
      { head: '', cell: ({ over }) => (over ? 'too much on some days' : ''), paint: () => paint.error },
      { head: 'Asked by, in person-days', cell: who, shrinks: true, paint: () => paint.quiet },
    ],
    io.columns,
    paint.quiet,
  );
}

const monthIn = (day: Day): string => {
  const { year, month } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
};

/** Amounts are person-days; `capacity` is of every working day from the status date on, null where none is stated. */
function loadJson(analysis: Analysis): string {
  const { teams, months } = loadOf(analysis, () => true);
  const loads = ({ cells }: TeamRow): unknown[] =>
    cells.flatMap((cell, i) =>
      cell
        ? [
            {
              month: monthIn(months[i]!.from),
              asked: cell.asked,
              capacity: cell.capacity ?? null,
              overAllocated: cell.over,
              askedBy: cell.who.map(({ id, days }) => ({ id, personDays: days })),
              others: cell.more,
            },
          ]
        : [],
    );
  return jsonText({
    version: 1,
    teams: teams.map((team) => ({ id: team.id, title: team.title, months: loads(team) })),
  });
}
