/** `roadmap export`: the timeline as a picture for a board deck. */
import { Option } from 'commander';
import { ExitCode } from '../../host/io.ts';
import { timelineSvg } from '../../timeline/svg.ts';
import { timelinePlan } from '../../timeline/timelinePlan.ts';
import { loadOne } from '../load.ts';
import { outputFormat, type PlanOptions, wholeNumber, withPlan } from '../options.ts';
import { emit } from '../output.ts';
import type { AddCommand } from './command.ts';

interface Options extends PlanOptions {
  readonly format: 'svg';
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly outputFile?: string;
}

export const exportPlan: AddCommand = (program, io, exit) => {
  withPlan(program.command('export').description('the timeline as a picture'))
    .argument('[path]', 'a roadmap, or a folder that has one')
    .addOption(outputFormat(['svg'], 'svg'))
    .addOption(new Option('--theme <theme>', 'the colours').choices(['light', 'dark']).default('light'))
    .option('--width <pixels>', 'how wide the picture is', wholeNumber, 1440)
    .option('-o, --output-file <file>', 'write to a file instead of standard output')
    .action(async (path: string | undefined, { theme, width, ...options }: Options) => {
      const analysis = await loadOne(path, { ...options, odds: 'of-all-dates' }, io);
      emit(timelineSvg(timelinePlan(analysis), { theme, width }), options.outputFile, io);
      exit(ExitCode.clean);
    });
};
