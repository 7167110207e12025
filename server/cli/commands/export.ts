/** `roadmap export`: the timeline as a picture for a board deck. */
import { scene } from '../../timeline/scene.ts';
import { svg } from '../../timeline/svg.ts';
import { timelinePlan } from '../../timeline/timelinePlan.ts';
import { ExitCode } from '../io.ts';
import { loadOne } from '../load.ts';
import { outputFormat, type PlanOptions, withPlan } from '../options.ts';
import { emit } from '../output.ts';
import type { AddCommand } from './index.ts';

interface Options extends PlanOptions {
  readonly format: 'svg';
  readonly outputFile?: string;
}

export const exportPlan: AddCommand = (program, io, exit) => {
  withPlan(program.command('export').description('the timeline as a picture'))
    .argument('[path]', 'a roadmap, or a folder that has one')
    .addOption(outputFormat(['svg'], 'svg'))
    .option('-o, --output-file <file>', 'write to a file instead of standard output')
    .action(async (path: string | undefined, options: Options) => {
      const analysis = await loadOne(path, options, io);
      emit(svg(scene(timelinePlan(analysis), {})), options.outputFile, io);
      exit(ExitCode.clean);
    });
};
