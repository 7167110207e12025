/** `roadmap diff`: what a change does to the plan since a revision, and which edit moved what. */

import { visible } from '../../diagnostics/visible.ts';
import { comparisonJson } from '../../exchange/differenceJson.ts';
import { ExitCode, type Io } from '../../host/io.ts';
import type { Colours } from '../../render/terminal/colours.ts';
import { list } from '../../wording/lists.ts';
import { colours } from '../colour.ts';
import { placed } from '../diff/details.ts';
import { conditionsOf, failWords } from '../diff/failOn.ts';
import { markdown, type Names } from '../diff/markdown.ts';
import { type AllCompared, type Compared, comparePairs } from '../diff/pairs.ts';
import { doubts } from '../diff/points.ts';
import { pretty } from '../diff/pretty.ts';
import { openSides, type Side } from '../diff/sides.ts';
import { readWords } from '../diff/words.ts';
import { jsonText } from '../jsonText.ts';
import { outputFormat, type PlanOptions, several, withPlan } from '../options.ts';
import { emit } from '../output.ts';
import type { AddCommand } from './command.ts';

type FormatName = 'pretty' | 'markdown' | 'json';

interface Options extends PlanOptions {
  readonly format: FormatName;
  readonly outputFile?: string;
  readonly failOn?: readonly string[];
}

export const diff: AddCommand = (program, io, exit) => {
  withPlan(
    program.command('diff').description('what a change does to dates, capacity, money and KPIs, and which edit did it'),
  )
    .argument(
      '[words...]',
      'a revision to compare the working tree with (default: HEAD), or two, or main...HEAD; then a path; or two files',
    )
    .addOption(outputFormat<FormatName>(['pretty', 'markdown', 'json'], 'pretty'))
    .option('-o, --output-file <file>', 'write to a file instead of standard output')
    .option(
      '--fail-on <what>',
      `exit with 1 on ${list(failWords)}, or on a new finding of a code (missed-deadline, over-budget); several with a comma`,
      several(),
    )
    .action(async (words: string[], options: Options) => {
      const conditions = conditionsOf(options.failOn ?? []);
      const { before, after } = await openSides(readWords(words, io), options, io);
      const all = await comparePairs(before, after);
      const names = { before: before.name, after: after.name };
      printDoubts(all.changed, names, io);
      const paint = colours(options.outputFile === undefined ? options.color : 'never', io);
      emit(written(options.format, { all, before, after, names }, paint, io), options.outputFile, io);
      const failed = [...conditions].flatMap(([word, condition]) =>
        all.changed.flatMap((compared) => {
          const reason = condition(compared);
          return reason === undefined ? [] : [`${word}: ${reason}`];
        }),
      );
      for (const reason of failed) io.err(`roadmap: ${visible(reason.replace(/\.$/, ''))}.\n`);
      exit(failed.length > 0 ? ExitCode.findings : ExitCode.clean);
    });
};

interface Answer {
  readonly all: AllCompared;
  readonly before: Side;
  readonly after: Side;
  readonly names: Names;
}

function written(format: FormatName, { all, before, after, names }: Answer, paint: Colours, io: Io): string {
  switch (format) {
    case 'pretty':
      return pretty(all, paint, io);
    case 'markdown':
      return markdown(all, names, io);
    case 'json':
      return diffJson(all, before, after, io);
  }
}

function printDoubts(all: readonly Compared[], names: Names, io: Io): void {
  for (const compared of all) {
    for (const doubt of doubts(compared, names)) io.err(`roadmap: ${visible(doubt)}\n`);
  }
}

function diffJson({ changed, same }: AllCompared, before: Side, after: Side, io: Io): string {
  const sideJson = ({ name, commit }: Side) => ({ name, commit: commit ?? null });
  return jsonText({
    version: 2,
    before: sideJson(before),
    after: sideJson(after),
    roadmaps: changed.map((compared) => {
      const { file, formerFile, status, comparison, findings } = compared;
      const titled = status === 'removed' ? compared.before : compared.after;
      return {
        file,
        formerFile: formerFile ?? null,
        title: titled.roadmap.header?.title ?? '',
        status,
        ...comparisonJson(comparison),
        findings: {
          new: placed(findings.added, compared.after, io),
          gone: placed(findings.gone, compared.before, io),
        },
      };
    }),
    same,
  });
}
