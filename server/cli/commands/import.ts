/** `roadmap import`: the export of another tool as a roadmap, or merged into one. */
import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { ExitCode } from '../../host/io.ts';
import type { ImportOptions } from '../import/importOptions.ts';
import { again, outputFormat, withCommon } from '../options.ts';
import type { AddCommand } from './command.ts';

const formats = ['jira', 'linear', 'azure', 'github', 'mspdi', 'csv'];

export const importPlan: AddCommand = (program, io, exit) => {
  withCommon(
    program
      .command('import')
      .description('create create a roadmap from the export of a tracker, a planning tool or a spreadsheet'),
  )
    .argument('<file>', 'exported file')
    .addOption(
      new Option('--from <format>', 'format of the file (default: recognised from its content)').choices(formats),
    )
    .option('--into <file>', 'merge into this roadmap, by the keys of issues')
    .option('--dry-run', 'write nothing; print what would change')
    .addOption(outputFormat(['text', 'json'], 'text'))
    .addOption(
      new Option('--dates <order>', 'order of day and month in dates such as 1/4/2027').choices(['dmy', 'mdy']),
    )
    .option('--map <columns>', 'columns of a table, such as "title=Feature name,effort=Days"', again)
    .option('--status <names>', 'what a status means, such as "In Arbeit=in-progress"', again)
    .option('--point <duration>', 'effort of one point, such as 1d', point)
    .option('-o, --output-file <file>', 'new file to write instead of standard output')
    .action(async (file: string, options: ImportOptions) => {
      // Readers and what they need are large, and no other command has a use for them.
      const { runImport } = await import('../import/runImport.ts');
      await runImport(path.normalize(file), options, io);
      exit(ExitCode.clean);
    });
};

function point(text: string): string {
  if (!/^\d+(?:\.\d+)?(?:h|d|w)$/.test(text)) throw new InvalidArgumentError('A duration is needed, such as 1d or 4h.');
  return text;
}
