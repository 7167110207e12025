/** `roadmap export`: the plan as a file that other tools open. */
import path from 'node:path';
import { Option } from 'commander';
import { exporters } from '../../exchange/out/exporters.ts';
import { type FormatName, formatNames } from '../../exchange/out/formatNames.ts';
import { sheetNames } from '../../exchange/out/sheetNames.ts';
import { ExitCode, UsageError } from '../../host/io.ts';
import { topics } from '../../topics/index.ts';
import { planningScope, readerScope } from '../../topics/scope.ts';
import { list } from '../../wording/lists.ts';
import { loadOne } from '../load.ts';
import { type PlanOptions, wholeNumberIn, withPlan } from '../options.ts';
import { emit } from '../output.ts';
import { viewNamed } from '../viewNamed.ts';
import type { AddCommand } from './command.ts';

interface Options extends PlanOptions {
  readonly format?: string;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly show: string;
  readonly view?: string;
  readonly sheet?: string;
  readonly who?: string;
  readonly bom?: boolean;
  readonly outputFile?: string;
}

const views = topics.flatMap(({ name, section }) => (section ? [name] : []));

export const exportPlan: AddCommand = (program, io, exit) => {
  withPlan(program.command('export').description('export the plan as a picture, a table, a calendar or a project file'))
    .argument('[path]', 'roadmap, or folder that contains one')
    .addOption(
      new Option(
        '-f, --format <format>',
        'format of the file (default: by the ending of the output file, otherwise svg)',
      ).choices(formatNames.map(({ name }) => name)),
    )
    .option('--view <name>', 'view of the roadmap that selects content and audience (default: everything)')
    .addOption(new Option('--show <view>', 'view to draw').choices(views).default('timeline'))
    .addOption(new Option('--sheet <table>', 'table to write as CSV').choices(sheetNames))
    .option('--who <person>', 'person whose items a calendar contains, such as @dana')
    .option('--bom', 'start a CSV file with a byte order mark')
    .addOption(new Option('--theme <theme>', 'colour theme').choices(['light', 'dark']).default('light'))
    .option('--width <pixels>', 'width of the picture', wholeNumberIn(200, 10_000), 1440)
    .option('-o, --output-file <file>', 'file to write instead of standard output')
    .action(async (name: string | undefined, options: Options) => {
      const format = formatOf(options);
      const analysis = await loadOne(
        name,
        { ...options, odds: format.name === 'svg' ? 'of-all-dates' : undefined },
        io,
      );
      const view = options.view === undefined ? undefined : viewNamed(analysis, options.view);
      const scope = view ? readerScope(analysis, view) : planningScope(analysis);
      const { theme, width, show, sheet, who, bom } = options;
      const write = await exporters[format.name]();
      const content = await write(scope, {
        theme,
        width,
        show,
        ...(sheet && { sheet }),
        ...(who && { who: who.replace(/^@/, '') }),
        ...(bom && { mark: true }),
      });
      emit(content, options.outputFile, io);
      exit(ExitCode.clean);
    });
};

/** @throws UsageError where the ending of the output file is that of another format, or of none */
function formatOf({ format: stated, outputFile }: Options): FormatName {
  const named = formatNames.find(({ name }) => name === stated);
  const ending = outputFile === undefined ? '' : path.extname(outputFile).slice(1).toLowerCase();
  const byEnding = formatNames.find(({ extension }) => extension === ending);
  if (named && byEnding && named !== byEnding) {
    throw new UsageError(
      `\`${outputFile}\` is the name of a ${byEnding.name} file, and the format is ${named.name}. Change one of them.`,
    );
  }
  if (!named && !byEnding && ending !== '' && ending !== 'roadmap') {
    throw new UsageError(
      `There is no format for \`.${ending}\`. Use ${list(formatNames.map(({ extension }) => `.${extension}`))}, or \`--format\`.`,
    );
  }
  const format = named ?? byEnding ?? formatNames[0];
  if (format.isBinary && (outputFile === undefined || outputFile === '-')) {
    throw new UsageError(`A ${format.name} file is no text. Name a file with \`-o\`.`);
  }
  return format;
}
