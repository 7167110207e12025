/** `roadmap simulate`: the odds of every date, out of the ranges and risks that the roadmap states. */

import { isoDate } from '../../../grammar/civil.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { visible } from '../../diagnostics/visible.ts';
import { ExitCode, type Io } from '../../host/io.ts';
import type { Colours } from '../../render/terminal/colours.ts';
import { textTable } from '../../render/terminal/textTable.ts';
import { datedTest } from '../../schedule/closedState.ts';
import type { Outlook, Simulation, Spread } from '../../schedule/simulation/simulation.ts';
import { weekdayDate } from '../../wording/dates.ts';
import { list } from '../../wording/lists.ts';
import { number } from '../../wording/numbers.ts';
import { colours } from '../colour.ts';
import { interruptible } from '../interruptible.ts';
import { jsonText } from '../jsonText.ts';
import { loadOne } from '../load.ts';
import { type AnswerOptions, wholeNumber, withAnswer } from '../options.ts';
import { emit } from '../output.ts';
import { runSimulation } from '../runSimulation.ts';
import type { AddCommand } from './command.ts';

interface Options extends AnswerOptions {
  readonly runs: number;
}

export const simulation: AddCommand = (program, io, exit) => {
  withAnswer(
    program.command('simulate').description('simulate the plan for the odds of every date, from ranges and risks'),
  )
    .option('--runs <number>', 'number of simulation runs', wholeNumber, 10_000)
    .action(async (path: string | undefined, options: Options) => {
      const analysis = await loadOne(path, options, io);
      const odds = await interruptible(runSimulation(analysis.schedule, options, io), io);
      if (odds === undefined) return exit(ExitCode.interrupted);
      const text =
        options.format === 'json'
          ? oddsJson(analysis, odds)
          : oddsTable(analysis, odds, colours(options.color, io), io);
      emit(text, options.outputFile, io);
      exit(ExitCode.clean);
    });
};

/** One line: the roadmap, a product, a milestone or a feature; without dates where a product has nothing in the plan. */
interface Line extends Partial<Outlook> {
  readonly name: string;
  readonly onTime?: number;
  readonly criticality?: number;
}

function oddsTable({ roadmap, schedule }: Analysis, odds: Simulation, paint: Colours, io: Io): string {
  if (!odds.uncertain) return 'Nothing in this roadmap varies: give durations a range (8d..10d..16d) or state a risk.';
  const hasDates = datedTest(schedule);
  const work = (kind: 'milestone' | 'feature', mark: string): Line[] =>
    roadmap.work.flatMap(({ index, title, kind: is }) =>
      is === kind && hasDates(index) ? [{ ...odds.items[index]!, name: `${mark}${title}` }] : [],
    );
  const lines: Line[] = [
    { ...odds.roadmap, name: 'Roadmap' },
    ...odds.products.map(({ id, outlook }) => ({ ...outlook, name: roadmap.byId.get(id)?.title ?? id })),
    ...work('milestone', '◆ '),
    ...work('feature', '  '),
  ];
  const date = (day: number | undefined): string => (day === undefined ? '' : weekdayDate(day));
  const percent = (share: number | undefined): string => (share === undefined ? '' : `${Math.round(share * 100)}%`);
  const rows = textTable<Line>(
    lines,
    [
      { head: 'What', cell: (line) => line.name, shrinks: true, paint: () => paint.strong },
      { head: 'Planned', cell: (line) => date(line.planned) },
      { head: 'Odds', align: 'right', cell: (line) => percent(line.plannedShare), paint: () => paint.quiet },
      { head: 'P50', cell: (line) => date(line.p50) },
      { head: 'P80', cell: (line) => date(line.p80) },
      { head: 'P95', cell: (line) => date(line.p95) },
      {
        head: 'On time',
        align: 'right',
        cell: (line) => percent(line.onTime),
        paint: ({ onTime }) => ((onTime ?? 1) < 0.5 ? paint.error : (text) => text),
      },
      { head: 'Critical', align: 'right', cell: (line) => percent(line.criticality), paint: () => paint.quiet },
    ],
    io.columns,
    paint.quiet,
  );
  const spread = odds.spread.map((part) => `${nameOf(part, roadmap)} (${percent(part.share)})`);
  return [
    rows,
    '',
    `${number(odds.runs)} runs, seed ${odds.seed}. Planned dates are made of likely values; “Odds” is how often a run ends by then.`,
    ...(spread.length > 0 ? [`The spread of the finish comes from ${list(spread)}.`] : []),
  ].join('\n');
}

const nameOf = ({ kind, index }: Spread, roadmap: Analysis['roadmap']): string =>
  visible((kind === 'feature' ? roadmap.work[index] : roadmap.risks[index])!.title);

function oddsJson({ roadmap, schedule }: Analysis, odds: Simulation): string {
  const hasDates = datedTest(schedule);
  const date = (day: number | undefined): string | null => (day === undefined ? null : isoDate(day));
  const dates = ({ planned, p50, p80, p95, plannedShare }: Partial<Outlook>) => ({
    planned: date(planned),
    p50: date(p50),
    p80: date(p80),
    p95: date(p95),
    plannedShare: plannedShare ?? null,
  });
  return jsonText({
    version: 1,
    title: roadmap.header?.title ?? '',
    runs: odds.runs,
    seed: odds.seed,
    uncertain: odds.uncertain,
    roadmap: dates(odds.roadmap),
    products: odds.products.map(({ id, outlook }) => ({ id, ...dates(outlook ?? {}) })),
    items: roadmap.work.map(({ id, kind, title, index }) => {
      const item = hasDates(index) ? odds.items[index] : undefined;
      const { onTime = null, criticality = 0 } = item ?? {};
      return { id, kind, title, ...dates(item ?? {}), onTime, criticality };
    }),
    spread: odds.spread.map((part) => ({
      kind: part.kind,
      id: (part.kind === 'feature' ? roadmap.work[part.index] : roadmap.risks[part.index])!.id,
      share: part.share,
    })),
  });
}
