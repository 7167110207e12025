/** `roadmap prioritize`: the features by score, each with what the score was computed from. */

import type { Analysis } from '../../analysis/analysis.ts';
import { ExitCode, type Io } from '../../host/io.ts';
import type { Score } from '../../insight/ranking.ts';
import type { Colours } from '../../render/terminal/colours.ts';
import { type Column, textTable } from '../../render/terminal/textTable.ts';
import { plural } from '../../wording/lists.ts';
import { score } from '../../wording/numbers.ts';
import { colours } from '../colour.ts';
import { jsonText } from '../jsonText.ts';
import { loadOne } from '../load.ts';
import { type AnswerOptions, withAnswer } from '../options.ts';
import { emit } from '../output.ts';
import type { AddCommand } from './command.ts';

export const prioritize: AddCommand = (program, io, exit) => {
  withAnswer(
    program.command('prioritize').description('rank the features by score, with the inputs of each score'),
  ).action(async (path: string | undefined, options: AnswerOptions) => {
    const analysis = await loadOne(path, options, io);
    const text =
      options.format === 'json' ? rankingJson(analysis) : rankingTable(analysis, colours(options.color, io), io);
    emit(text, options.outputFile, io);
    exit(ExitCode.clean);
  });
};

function rankingTable(analysis: Analysis, paint: Colours, io: Io): string {
  const { ranking, roadmap } = analysis;
  const scores = ranking.order.map((index) => ranking.scores.get(index)!);
  const title = `By ${ranking.methodTitle}: ${ranking.formula}`;
  const unscored = [...ranking.scores.values()].filter((score) => score.value === undefined);
  const left =
    unscored.length > 0 ? `${plural(unscored.length, 'feature')} without a score: ${missing(unscored)}` : undefined;
  if (scores.length === 0) return [title, left ?? 'There is no feature to rank.'].join('\n');
  const inputNames = [...new Set(scores.flatMap((score) => score.inputs.map(({ name }) => name)))];
  const rows = textTable<Score>(
    scores,
    [
      { head: '#', align: 'right', cell: (score) => String(score.rank) },
      { head: 'Feature', cell: (score) => roadmap.work[score.index]!.title, shrinks: true, paint: () => paint.strong },
      { head: 'Score', align: 'right', cell: ({ value }) => score(value!) },
      ...inputNames.map((name) => inputColumn(name, paint)),
      {
        head: 'Wanted by',
        cell: ({ inherited }) =>
          inherited ? `${roadmap.work[inherited.from]!.title} (${score(inherited.value)})` : '',
        shrinks: true,
        paint: () => paint.warning,
      },
    ],
    io.columns,
    paint.quiet,
  );
  return [title, '', rows, ...(left ? ['', left] : [])].join('\n');
}

const inputColumn = (name: string, paint: Colours): Column<Score> => ({
  head: name,
  align: 'right',
  cell: (score) => score.inputs.find((input) => input.name === name)?.says ?? '',
  paint: () => paint.quiet,
});

const missing = (scores: readonly Score[]): string =>
  [...new Set(scores.flatMap((score) => score.missing))].sort().join(', ');

function rankingJson(analysis: Analysis): string {
  const { ranking, roadmap } = analysis;
  const ids = (index: number): string => roadmap.work[index]!.id;
  const byRank = (a: Score, b: Score): number => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.index - b.index;
  return jsonText({
    version: 1,
    method: ranking.method,
    title: ranking.methodTitle,
    formula: ranking.formula,
    features: [...ranking.scores.values()].sort(byRank).map((score) => ({
      id: ids(score.index),
      title: roadmap.work[score.index]!.title,
      rank: score.rank ?? null,
      score: score.value ?? null,
      inputs: score.inputs,
      missing: score.missing,
      inherited: score.inherited ? { score: score.inherited.value, from: ids(score.inherited.from) } : null,
    })),
  });
}
