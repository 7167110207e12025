/** `roadmap validate`: every finding, in the format that the reader wants, and an exit code that a build can use. */

import { type Command, Option } from 'commander';
import type { Severity } from '../../diagnostics/finding.ts';
import { ExitCode, type Io, UsageError } from '../../host/io.ts';
import { list } from '../../wording/lists.ts';
import { colours } from '../colour.ts';
import { codesNamed, type FindingFilter, isReported } from '../findingFilter.ts';
import { fixOpened, showPatch, writeFixed } from '../fix.ts';
import { type FormatName, formats } from '../formats/index.ts';
import { assertRead, displayPath, analysisOfRoot as load, loadRoadmaps, openRoadmaps } from '../load.ts';
import { again, type PlanOptions, several, wholeNumber, withPlan } from '../options.ts';
import { emit } from '../output.ts';
import { reportOf } from '../report.ts';
import { count, type Report } from '../reported.ts';
import { suppressedReport } from '../suppressedReport.ts';
import { watchFiles } from '../watch.ts';
import type { AddCommand } from './command.ts';

interface Options extends PlanOptions {
  readonly format?: readonly FormatName[];
  readonly outputFile?: readonly string[];
  readonly stdinFilename?: string;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly severity?: Severity;
  readonly watch?: boolean;
  readonly fix?: boolean;
  readonly diff?: boolean;
  readonly explainSuppressed?: boolean;
}

export const validate: AddCommand = (program, io, exit) => {
  describe(program).action(async (paths: string[], options: Options) => {
    exit(await once(paths, options, io));
    if (options.watch) await watching(paths, options, io);
  });
};

const formatNames = Object.keys(formats) as FormatName[];

/** Formats that have a place for findings that are not reported. */
const withSuppressed: ReadonlySet<FormatName> = new Set<FormatName>(['pretty', 'concise', 'json']);

const describe = (program: Command): Command =>
  withPlan(program.command('validate').description('check roadmaps: language, plan, priorities, KPIs and money'))
    .argument(
      '[paths...]',
      'files, folders or globs; - for standard input (default: every root roadmap below the working directory)',
    )
    .addOption(
      new Option('-f, --format <format>', 'format of the findings; join several with commas (default: pretty)')
        .choices(formatNames)
        .argParser(several(formatNames)),
    )
    .option(
      '-o, --output-file <file>',
      'file for a format, in the same order; formats without a file go to standard output',
      again,
    )
    .option('--stdin-filename <file>', 'file name to use for standard input')
    .option('--max-warnings <number>', 'number of warnings above which the exit code is 1', wholeNumber)
    .option('-q, --quiet', 'report errors only')
    .option('--select <codes>', 'codes or groups to report; repeat the option for several', again)
    .option('--ignore <codes>', 'codes or groups to leave out; repeat the option for several', again)
    .addOption(
      new Option('--severity <level>', 'minimum severity to report').choices(['hint', 'info', 'warning', 'error']),
    )
    .option('--fix', 'apply every safe fix, then report the remaining findings')
    .option('--diff', 'print the changes of --fix without writing them')
    .option('--explain-suppressed', 'also report suppressed findings, with the reason')
    .option('-w, --watch', 'check again whenever a file changes');

async function once(paths: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const { format = ['pretty'], outputFile = [] } = options;
  if (outputFile.length > format.length) {
    throw new UsageError('More output files than formats. Add a `--format` for each `--output-file`.');
  }
  if (options.explainSuppressed && !format.some((name) => withSuppressed.has(name))) {
    throw new UsageError(`\`--explain-suppressed\` requires \`--format\` ${list([...withSuppressed], 'or')}.`);
  }
  if (options.fix && paths.includes('-')) {
    throw new UsageError('`--fix` cannot write standard input. Use `--diff` instead.');
  }
  const filter: FindingFilter = {
    select: options.select && codesNamed(options.select),
    ignore: options.ignore && codesNamed(options.ignore),
    least: options.quiet ? 'error' : (options.severity ?? 'hint'),
  };
  const opened = await openRoadmaps(paths, { ...options, odds: 'of-due-dates' }, io);
  if (options.diff) {
    const fixed = await fixOpened(opened, filter);
    for (const { uri, before, after } of fixed) await showPatch(displayPath(uri, io), before, after, io);
    assertRead(
      opened.roots.map((root) => load(opened.workspace, root, io).analysis),
      io,
    );
    return fixed.length > 0 ? ExitCode.findings : ExitCode.clean;
  }
  if (options.fix) {
    const fixed = await fixOpened(opened, filter);
    writeFixed(fixed, io);
    if (fixed.length > 0) io.err(`Fixed ${list(fixed.map(({ uri }) => displayPath(uri, io)))}.\n`);
  }
  await opened.learn();
  const loaded = opened.roots.map((root) => load(opened.workspace, root, io));
  const whole = reportOf(opened.workspace, loaded, io, colours(options.color, io));
  const report: Report = {
    ...whole,
    findings: whole.findings.filter((finding) => isReported(finding, filter)),
    ...(options.explainSuppressed && { suppressed: suppressedReport(opened.workspace, loaded, filter, io) }),
  };
  format.forEach((name, i) => {
    const file = outputFile[i];
    const text = formats[name](report, colours(file === undefined ? options.color : 'never', io));
    if (text !== '' || file !== undefined) emit(text, file, io);
  });
  const counts = count(report.findings);
  const tooMany = options.maxWarnings !== undefined && counts.warnings > options.maxWarnings;
  if (tooMany) io.err(`roadmap: ${counts.warnings} warnings exceed the limit of ${options.maxWarnings}.\n`);
  if (report.unreadable > 0) return ExitCode.failure;
  return counts.errors > 0 || tooMany ? ExitCode.findings : ExitCode.clean;
}

/** Until the process is ended from outside. A round that fails is told and the watch goes on. */
async function watching(paths: readonly string[], options: Options, io: Io): Promise<never> {
  const round = (): Promise<unknown> =>
    once(paths, options, io)
      .catch((error: Error) => io.err(`roadmap: ${error.message}\n`))
      .then(follow);
  const watcher = watchFiles(round);
  const follow = async (): Promise<void> => {
    const loaded = await loadRoadmaps(paths, options, io).catch(() => []);
    watcher.follow(loaded.flatMap((one) => one.paths));
    io.err('Watching for changes. Press Ctrl+C to stop.\n');
  };
  await follow();
  return new Promise<never>(() => {});
}
