/** `roadmap kpis`: what is measured, where the plan takes it, and what is then missing to its target. */

import { isoDate } from '../../../grammar/civil.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { ExitCode, type Io } from '../../host/io.ts';

import type { KpiCard } from '../../timeline/views/kpis.ts';
import { kpis as cardsOf } from '../../timeline/views/kpis.ts';
import { number } from '../../wording/numbers.ts';
import { type Colours, colours } from '../colour.ts';
import { jsonText } from '../jsonText.ts';
import { loadOne } from '../load.ts';
import { type AnswerOptions, withAnswer } from '../options.ts';
import { emit } from '../output.ts';
import { table } from '../table.ts';
import type { AddCommand } from './index.ts';

export const kpis: AddCommand = (program, io, exit) => {
  withAnswer(
    program.command('kpis').description('what is measured, where the plan takes it, and the gap to its target'),
  ).action(async (path: string | undefined, options: AnswerOptions) => {
    const analysis = await loadOne(path, options, io);
    const text =
      options.format === 'json' ? forecastsJson(analysis) : forecastTable(analysis, colours(options.color, io), io);
    emit(text, options.outputFile, io);
    exit(ExitCode.clean);
  });
};

function forecastTable(analysis: Analysis, paint: Colours, io: Io): string {
  const { cards } = cardsOf(analysis, () => true);
  if (cards.length === 0) return 'There is no KPI: write `kpi conversion { baseline 2.1; target 2.9 by 2027-09-30 }`.';
  const fact = (card: KpiCard, ...names: readonly string[]): string =>
    card.facts.find(([name]) => names.includes(name))?.[1] ?? '';
  return table<KpiCard>(
    cards,
    [
      { head: 'KPI', cell: ({ title }) => title, shrinks: true, paint: () => paint.strong },
      { head: 'Latest', cell: (card) => fact(card, 'Latest', 'Baseline') },
      { head: 'Forecast', cell: (card) => fact(card, 'Forecast') },
      { head: 'Target', cell: (card) => fact(card, 'Target') },
      {
        head: 'Outlook',
        cell: ({ outlook }) => outlook,
        shrinks: true,
        paint: ({ reached }) => (reached === false ? paint.warning : paint.quiet),
      },
      {
        head: 'Moved by',
        cell: ({ effects, more }) =>
          [...effects.map(({ title }) => title), ...(more > 0 ? [`${number(more)} more`] : [])].join(', '),
        shrinks: true,
        paint: () => paint.quiet,
      },
    ],
    io.columns,
    paint.quiet,
  );
}

/** Values are plain numbers; of a KPI in percent they are shares, 0.8 for 80 %. Days are inclusive. */
function forecastsJson({ roadmap, forecasts }: Analysis): string {
  return jsonText({
    version: 1,
    kpis: forecasts.map(({ kpi, from, effects, points, atTarget }) => ({
      id: kpi.id,
      title: kpi.title,
      unit: kpi.percent ? '%' : (kpi.unit ?? null),
      start: from.source === 'none' ? null : { value: from.value, on: isoDate(from.on), source: from.source },
      target: kpi.target
        ? { value: kpi.target.value, by: kpi.target.by === undefined ? null : isoDate(kpi.target.by) }
        : null,
      forecast:
        atTarget && from.source !== 'none'
          ? { value: atTarget.forecast, on: isoDate(atTarget.by), gap: atTarget.gap, reached: atTarget.gap === 0 }
          : null,
      curve: from.source === 'none' ? [] : points.map(({ on, value }) => ({ on: isoDate(on), value })),
      effects: effects.map(({ feature, amount, begins, whole }) => ({
        feature: roadmap.work[feature]!.id,
        amount,
        begins: isoDate(begins),
        whole: isoDate(whole),
      })),
    })),
  });
}
