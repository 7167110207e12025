/** `roadmap critical-path`: the work that holds the finish, or the date of one milestone. */

import type { Analysis } from '../../analysis/analysis.ts';
import { visible } from '../../diagnostics/visible.ts';
import { chainJson } from '../../exchange/chainJson.ts';
import { scheduleJson } from '../../exchange/scheduleJson.ts';
import { ExitCode } from '../../host/io.ts';
import { drivingPath } from '../../schedule/drivingPath.ts';
import type { ScheduledItem } from '../../schedule/schedule.ts';
import { weekdayDate } from '../../wording/dates.ts';
import { colours } from '../colour.ts';
import { jsonText } from '../jsonText.ts';
import { loadOne } from '../load.ts';
import { findWork } from '../names.ts';
import { type AnswerOptions, withAnswer } from '../options.ts';
import { emit } from '../output.ts';
import type { AddCommand } from './command.ts';
import { scheduleTable } from './schedule.ts';

interface Options extends AnswerOptions {
  readonly to?: string;
}

export const criticalPath: AddCommand = (program, io, exit) => {
  withAnswer(
    program.command('critical-path').description('the work that decides when the roadmap, or a milestone, is done'),
  )
    .option('--to <milestone>', 'only what drives this milestone or feature')
    .action(async (path: string | undefined, options: Options) => {
      const analysis = await loadOne(path, options, io);
      const items = onPath(analysis, options.to);
      const text =
        options.format === 'json'
          ? criticalPathJson(analysis, items, options.to)
          : scheduleTable(analysis, items, colours(options.color, io), io, sumTo(analysis, options.to));
      emit(text, options.outputFile, io);
      exit(ExitCode.clean);
    });
};

/** The line below the path to one thing; the usual one below that of the whole roadmap. */
function sumTo(analysis: Analysis, to: string | undefined): string | undefined {
  if (to === undefined) return undefined;
  const { index, kind, title } = findWork(analysis, to);
  const { lastDay } = analysis.schedule.items[index]!;
  return `${visible(title)} ${kind === 'milestone' ? 'is on' : 'ends'} ${weekdayDate(lastDay)}; ● marks what decides the end of the whole roadmap too.`;
}

/** In the order in which the work happens. */
function onPath(analysis: Analysis, to: string | undefined): readonly ScheduledItem[] {
  const { schedule } = analysis;
  const items =
    to === undefined
      ? schedule.items.filter((item) => item.critical)
      : [...new Set(drivingPath(schedule, findWork(analysis, to).index).map(({ index }) => index))].map(
          (index) => schedule.items[index]!,
        );
  return [...items].sort((a, b) => a.earlyStart - b.earlyStart || a.earlyFinish - b.earlyFinish || a.index - b.index);
}

/** What ends last, and so what the whole roadmap waits for: a milestone before the work that it closes. */
function lastWork({ roadmap, schedule }: Analysis): number | undefined {
  const last = schedule.items.filter((item) => item.critical && item.earlyFinish === schedule.finish);
  return (last.find(({ index }) => roadmap.work[index]!.kind === 'milestone') ?? last[0])?.index;
}

function criticalPathJson(analysis: Analysis, items: readonly ScheduledItem[], to: string | undefined): string {
  const end = to === undefined ? lastWork(analysis) : findWork(analysis, to).index;
  const whole = scheduleJson(analysis.roadmap, analysis.schedule);
  return jsonText({
    version: whole.version,
    title: whole.title,
    ...(to === undefined ? {} : { to: findWork(analysis, to).id }),
    start: whole.start,
    finish: whole.finish,
    length: whole.length,
    items: items.map((item) => whole.items[item.index]),
    chain: chainJson(analysis.roadmap, analysis.schedule, end),
  });
}
