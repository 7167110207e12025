/** `roadmap diff`: what a change does to the plan since a revision, and which edit moved what. */

import type { Analysis } from '../../analysis/analysis.ts';
import type { Compared } from '../../comparison/compared.ts';
import { type Finding, messageOf } from '../../diagnostics/finding.ts';
import { visible } from '../../diagnostics/visible.ts';
import { ExitCode, type Io } from '../../host/io.ts';
import { commentMarkdown } from '../../render/markdown/comment.ts';
import { sectionText, type TerminalLook } from '../../render/terminal/terminal.ts';
import { changesSection, nothingChanges, othersUnchanged } from '../../topics/changes/changes.ts';
import { changesJson } from '../../topics/changes/changesJson.ts';
import type { Section } from '../../topics/section.ts';
import { list } from '../../wording/lists.ts';
import { messageText } from '../../wording/text.ts';
import { colours } from '../colour.ts';
import { doubts } from '../diff/doubts.ts';
import { conditionsOf, failWords } from '../diff/failOn.ts';
import { type AllCompared, comparePairs } from '../diff/pairs.ts';
import { openSides, type Side } from '../diff/sides.ts';
import { readWords } from '../diff/words.ts';
import { jsonText } from '../jsonText.ts';
import { outputFormat, type PlanOptions, several, withPlan } from '../options.ts';
import { emit } from '../output.ts';
import { region } from '../report.ts';
import type { AddCommand } from './command.ts';

type FormatName = 'pretty' | 'markdown' | 'json';

interface Options extends PlanOptions {
  readonly format: FormatName;
  readonly outputFile?: string;
  readonly failOn?: readonly string[];
}

export const diff: AddCommand = (program, io, exit) => {
  withPlan(
    program
      .command('diff')
      .description('show what a change does to dates, capacity, money and KPIs, and which edit causes it'),
  )
    .argument(
      '[words...]',
      'revision to compare the working tree with (default: HEAD), two revisions, or main...HEAD, then a path; or two files',
    )
    .addOption(outputFormat<FormatName>(['pretty', 'markdown', 'json'], 'pretty'))
    .option('-o, --output-file <file>', 'file to write instead of standard output')
    .option(
      '--fail-on <what>',
      `conditions for exit code 1, separated by commas: ${list(failWords)}, or the code of a new finding such as missed-deadline`,
      several(),
    )
    .action(async (words: string[], options: Options) => {
      const conditions = conditionsOf(options.failOn ?? []);
      const { before, after } = await openSides(readWords(words, io), options, io);
      const all = await comparePairs(before, after);
      for (const doubt of all.changed.flatMap((compared) => doubts(compared, before, after)))
        io.err(`roadmap: ${visible(doubt)}\n`);
      const paint = colours(options.outputFile === undefined ? options.color : 'never', io);
      emit(
        answerText(options.format, { all, before, after }, { width: io.columns, colours: paint }, io),
        options.outputFile,
        io,
      );
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
}

function answerText(format: FormatName, { all, before, after }: Answer, look: TerminalLook, io: Io): string {
  const { changed, same } = all;
  const isOneOfMany = changed.length + same.length > 1;
  const rest =
    changed.length === 0 ? [nothingChanges(same.length)] : same.length > 0 ? [othersUnchanged(same.length)] : [];
  const sectionOf = (compared: Compared): Section =>
    changesSection(compared, (finding, side) => {
      const { file, start } = region(finding.place, compared[side].files, io);
      return `${file}:${start.line}`;
    });
  switch (format) {
    case 'pretty': {
      const title = ({ file }: Compared): string => (isOneOfMany ? `${look.colours.strong(visible(file))}\n` : '');
      return [...changed.map((each) => `${title(each)}${sectionText(sectionOf(each), look)}`), ...rest].join('\n\n');
    }
    case 'markdown':
      return commentMarkdown({
        mark: 'roadmap diff',
        sections: changed.map((each) => ({ ...sectionOf(each), notes: doubts(each, before, after).map(messageText) })),
        titled: isOneOfMany,
        rest,
        foot: `${before.name} → ${after.name}. Days are those of the calendar.`,
      });
    case 'json':
      return diffJson(all, before, after, io);
  }
}

const sideJson = ({ name, commit }: Side) => ({ name, commit: commit ?? null });

function diffJson({ changed, same }: AllCompared, before: Side, after: Side, io: Io): string {
  const placed = (findings: readonly Finding[], { files }: Analysis) =>
    findings.map((finding) => ({
      ...region(finding.place, files, io),
      code: finding.code,
      severity: finding.severity,
      message: messageOf(finding),
    }));
  return jsonText({
    version: 2,
    before: sideJson(before),
    after: sideJson(after),
    roadmaps: changed.map((compared) => ({
      ...changesJson(compared),
      findings: {
        new: placed(compared.findings.added, compared.after),
        gone: placed(compared.findings.gone, compared.before),
      },
    })),
    same,
  });
}
