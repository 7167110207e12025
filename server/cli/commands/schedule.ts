/** `roadmap schedule`: when everything happens, and how much room there is. */

import type { Analysis } from '../../analysis/analysis.ts';
import { scheduleJson } from '../../exchange/scheduleJson.ts';
import { ExitCode, type Io } from '../../host/io.ts';
import { noDateShort } from '../../insight/noDate.ts';
import type { Colours } from '../../render/terminal/colours.ts';
import { textTable } from '../../render/terminal/textTable.ts';
import { closedState } from '../../schedule/closedState.ts';
import type { ScheduledItem } from '../../schedule/schedule.ts';
import { varies } from '../../schedule/simulation/varies.ts';
import { weekdayDate } from '../../wording/dates.ts';
import { shortDays } from '../../wording/durations.ts';
import { plural } from '../../wording/lists.ts';
import { colours } from '../colour.ts';
import { jsonText } from '../jsonText.ts';
import { loadOne } from '../load.ts';
import { type AnswerOptions, withAnswer } from '../options.ts';
import { emit } from '../output.ts';
import { driverText } from '../why.ts';
import type { AddCommand } from './command.ts';

export const schedule: AddCommand = (program, io, exit) => {
  withAnswer(program.command('schedule').description('dates, float and what drives them')).action(
    async (path: string | undefined, options: AnswerOptions) => {
      const analysis = await loadOne(path, options, io);
      const text =
        options.format === 'json'
          ? jsonText(scheduleJson(analysis.roadmap, analysis.schedule))
          : scheduleTable(analysis, analysis.schedule.items, colours(options.color, io), io);
      emit(text, options.outputFile, io);
      exit(ExitCode.clean);
    },
  );
};

/** A table of scheduled work, and a line that sums it up. */
export function scheduleTable(
  analysis: Analysis,
  items: readonly ScheduledItem[],
  paint: Colours,
  io: Io,
  sum = sumOf(analysis),
): string {
  const { roadmap, schedule } = analysis;
  if (items.length === 0) return schedule.items.length === 0 ? 'There is no feature and no milestone here.' : sum;
  const circular = new Set(schedule.unscheduled);
  const over = (item: ScheduledItem) => closedState(schedule, item.index);
  const reasonOf = (item: ScheduledItem): string => (over(item) === 'dropped' ? 'dropped' : driverText(item, roadmap));
  /** What waits for itself has no date, and neither has what was dropped; one that is shown would be believed. */
  const dated = (item: ScheduledItem, say: string): string =>
    circular.has(item.index) || over(item) === 'dropped' ? '—' : say;
  const rows = textTable<ScheduledItem>(
    items,
    [
      { head: '', cell: (item) => (item.critical ? '●' : ''), paint: () => paint.error },
      {
        head: 'What',
        cell: (item) => title(analysis, item),
        shrinks: true,
        paint: (item) => (item.critical ? paint.strong : plain),
      },
      { head: 'Starts', cell: (item) => dated(item, weekdayDate(item.firstDay)) },
      { head: 'Ends', cell: (item) => dated(item, weekdayDate(item.lastDay)) },
      { head: 'Days', align: 'right', cell: (item) => dated(item, item.estimated ? String(item.workingDays) : '?') },
      {
        head: 'Float',
        align: 'right',
        cell: (item) => (over(item) ? '—' : dated(item, shortDays(item.totalFloat))),
        paint: (item) => (item.totalFloat < 0 ? paint.error : plain),
      },
      {
        head: 'Because',
        cell: (item) => (circular.has(item.index) ? noDateShort(schedule, item.index) : reasonOf(item)),
        shrinks: true,
        paint: () => paint.quiet,
      },
    ],
    io.columns,
    paint.quiet,
  );
  return `${rows}\n\n${sum}${likely(analysis)}`;
}

function sumOf({ schedule }: Analysis): string {
  const critical = schedule.items.filter((item) => item.critical).length;
  return `${weekdayDate(schedule.start)} to ${weekdayDate(schedule.lastDay)}; ${critical} of ${plural(schedule.items.length, 'item')} critical (●).`;
}

/** Said wherever dates stand in a table, since the end of likely values is seldom the likely end. */
export const likely = ({ schedule }: Pick<Analysis, 'schedule'>): string =>
  varies(schedule)
    ? '\nPlanned dates are made of likely values; most plans end later. `roadmap simulate` gives the odds of each.'
    : '';

function title(analysis: Analysis, item: ScheduledItem): string {
  const work = analysis.roadmap.work[item.index]!;
  return `${work.kind === 'milestone' ? '◆ ' : ''}${work.title}`;
}

const plain = (text: string): string => text;
