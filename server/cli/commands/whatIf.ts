/** `roadmap what-if`: scenarios side by side with the plan as it is: dates, cost, and what each changes. */

import { type Day, isoDate } from '../../../grammar/civil.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { planWith } from '../../analysis/planWith.ts';
import { ExitCode, type Io, UsageError } from '../../host/io.ts';
import type { Id, Scenario } from '../../model/roadmap.ts';
import type { Colours } from '../../render/terminal/colours.ts';
import { type Column, textTable } from '../../render/terminal/textTable.ts';
import { likelyNote } from '../../topics/likelyNote.ts';
import { weekdayDate } from '../../wording/dates.ts';
import { list } from '../../wording/lists.ts';
import { money } from '../../wording/money.ts';
import { sourceText } from '../../wording/text.ts';
import { colours } from '../colour.ts';
import { jsonText } from '../jsonText.ts';
import { loadOne } from '../load.ts';
import { findEntity } from '../names.ts';
import { type AnswerOptions, again, withAnswer } from '../options.ts';
import { emit } from '../output.ts';
import type { AddCommand } from './command.ts';

interface Options extends AnswerOptions {
  readonly scenario?: readonly string[];
}

export const whatIf: AddCommand = (program, io, exit) => {
  withAnswer(program.command('what-if').description('compare dates and cost of scenarios with the plan'))
    .option(
      '-s, --scenario <names>',
      'scenario to apply; join with commas to combine; repeat the option to compare (default: each scenario)',
      again,
    )
    .action(async (path: string | undefined, options: Options) => {
      const analysis = await loadOne(path, options, io);
      const variants = wanted(analysis, options.scenario).map((scenarios) => variant(analysis, scenarios));
      const text =
        options.format === 'json'
          ? whatIfJson(analysis, variants)
          : whatIfTable(analysis, variants, colours(options.color, io), io);
      emit(text, options.outputFile, io);
      exit(ExitCode.clean);
    });
};

/** A plan under some scenarios; none for the plan as it is. */
interface Variant extends Pick<Analysis, 'roadmap' | 'schedule'> {
  readonly name: string;
  readonly scenarios: readonly Id[];
  readonly cost: number;
}

function wanted(analysis: Analysis, names: readonly string[] | undefined): readonly (readonly Scenario[])[] {
  const { scenarios } = analysis.roadmap;
  if (names === undefined && scenarios.length === 0) throw new UsageError('The roadmap has no scenario.');
  const chosen = names?.map((name) =>
    name.split(',').map((one) => {
      const found = findEntity(analysis, one);
      if (found.kind === 'scenario') return found;
      throw new UsageError(
        `${found.id} is a ${found.kind}, not a scenario. Scenarios: ${list(scenarios.map(({ id }) => id))}.`,
      );
    }),
  );
  return [[], ...(chosen ?? scenarios.map((scenario) => [scenario]))];
}

function variant(analysis: Analysis, scenarios: readonly Scenario[]): Variant {
  const ids = scenarios.map(({ id }) => id);
  const name = scenarios.length === 0 ? 'As it is' : scenarios.map(({ title }) => title).join(' + ');
  const { roadmap, schedule, money } = planWith(analysis, { kind: 'scenarios', ids });
  return { name, scenarios: ids, roadmap, schedule, cost: money.total.cost };
}

/** One line of the comparison: a milestone's date, or the roadmap's. */
interface Line {
  readonly name: string;
  readonly cell: (variant: Variant) => string;
}

function whatIfTable(analysis: Analysis, variants: readonly Variant[], paint: Colours, io: Io): string {
  const base = variants[0]!;
  const lines: Line[] = [
    { name: 'Finish', cell: (v) => dated(v.schedule.lastDay, base.schedule.lastDay) },
    ...milestonesOf(variants).map(
      ({ id, title }): Line => ({ name: `◆ ${title}`, cell: (v) => dated(dayOf(v, id), dayOf(base, id)) }),
    ),
    { name: 'Cost', cell: (v) => costed(v.cost, base.cost, analysis) },
  ];
  const columns: Column<Line>[] = [
    { head: '', cell: (line) => line.name, shrinks: true, paint: () => paint.strong },
    ...variants.map((v): Column<Line> => ({ head: v.name, cell: (line) => line.cell(v) })),
  ];
  const [note = ''] = variants.flatMap(({ schedule }) => likelyNote(schedule)).map(sourceText);
  return `${textTable(lines, columns, io.columns, paint.quiet)}${note && `\n\n${note}`}`;
}

/** Every milestone that any of the plans has, in their order. */
const milestonesOf = (variants: readonly Variant[]): { id: Id; title: string }[] => [
  ...new Map(
    variants
      .flatMap(({ roadmap }) => roadmap.work.filter(({ kind }) => kind === 'milestone'))
      .map(({ id, title }) => [id, { id, title }]),
  ).values(),
];

function dayOf({ roadmap, schedule }: Variant, id: Id): Day | undefined {
  const work = roadmap.byId.get(id);
  return work?.kind === 'milestone' ? schedule.items[work.index]?.lastDay : undefined;
}

function dated(day: Day | undefined, base: Day | undefined): string {
  if (day === undefined) return '—';
  const moved = base === undefined ? 0 : day - base;
  return moved === 0 ? weekdayDate(day) : `${weekdayDate(day)} (${moved > 0 ? '+' : ''}${moved}d)`;
}

function costed(cost: number, base: number, { roadmap }: Analysis): string {
  const currency = roadmap.header?.currency ?? '';
  const moved = cost - base;
  return money(cost, currency) + (moved === 0 ? '' : ` (${moved > 0 ? '+' : '-'}${money(Math.abs(moved), currency)})`);
}

function whatIfJson(analysis: Analysis, variants: readonly Variant[]): string {
  return jsonText({
    version: 1,
    title: analysis.roadmap.header?.title ?? '',
    currency: analysis.roadmap.header?.currency ?? '',
    variants: variants.map((v) => ({
      name: v.name,
      scenarios: v.scenarios,
      start: isoDate(v.schedule.start),
      finish: isoDate(v.schedule.lastDay),
      length: v.schedule.finish - v.schedule.start,
      cost: v.cost,
      leveling: v.schedule.leveling,
      milestones: milestonesOf([v]).map(({ id, title }) => ({ id, title, date: isoDate(dayOf(v, id)!) })),
    })),
  });
}
