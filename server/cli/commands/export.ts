/** `roadmap export`: the timeline or another view as a picture for a board deck. */
import { Option } from 'commander';
import { ExitCode } from '../../host/io.ts';
import { sectionSvg } from '../../render/scene/sectionScene.ts';
import { timelineSvg } from '../../timeline/svg.ts';
import { timelinePlan } from '../../timeline/timelinePlan.ts';
import { topics } from '../../topics/index.ts';
import { planningScope } from '../../topics/scope.ts';
import { loadOne } from '../load.ts';
import { outputFormat, type PlanOptions, wholeNumberIn, withPlan } from '../options.ts';
import { emit } from '../output.ts';
import type { AddCommand } from './command.ts';

interface Options extends PlanOptions {
  readonly format: 'svg';
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly show: string;
  readonly outputFile?: string;
}

const views = topics.flatMap(({ name, section }) => (section ? [name] : []));

export const exportPlan: AddCommand = (program, io, exit) => {
  withPlan(program.command('export').description('the timeline or another view as a picture'))
    .argument('[path]', 'a roadmap, or a folder that has one')
    .addOption(outputFormat(['svg'], 'svg'))
    .addOption(new Option('--show <view>', 'view to draw').choices(views).default('timeline'))
    .addOption(new Option('--theme <theme>', 'the colours').choices(['light', 'dark']).default('light'))
    .option('--width <pixels>', 'width of the picture', wholeNumberIn(200, 10_000), 1440)
    .option('-o, --output-file <file>', 'write to a file instead of standard output')
    .action(async (path: string | undefined, { theme, width, show, ...options }: Options) => {
      const analysis = await loadOne(path, { ...options, odds: 'of-all-dates' }, io);
      const section = topics.find(({ name }) => name === show)?.section?.(planningScope(analysis));
      const picture =
        show === 'timeline' || section === undefined
          ? timelineSvg(timelinePlan(analysis), { theme, width })
          : sectionSvg(section, { theme, width });
      emit(picture, options.outputFile, io);
      exit(ExitCode.clean);
    });
};
