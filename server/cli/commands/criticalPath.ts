/** `roadmap critical-path`: the work that decides the finish, or the date of one milestone. */
import { ExitCode } from '../../host/io.ts';
import { criticalPath as topic } from '../../topics/schedule.ts';
import { planningScope } from '../../topics/scope.ts';
import { loadOne } from '../load.ts';
import { findWork } from '../names.ts';
import { type AnswerOptions, withAnswer } from '../options.ts';
import { emitSection } from '../topicCommand.ts';
import type { AddCommand } from './command.ts';

interface Options extends AnswerOptions {
  readonly to?: string;
}

export const criticalPath: AddCommand = (program, io, exit) => {
  withAnswer(
    program
      .command('critical-path')
      .description('show the chain of work that decides the end of the roadmap or of a milestone'),
  )
    .option('--to <milestone>', 'milestone or feature whose chain to show')
    .action(async (path: string | undefined, options: Options) => {
      const analysis = await loadOne(path, options, io);
      const { section, json } = topic(options.to === undefined ? undefined : findWork(analysis, options.to));
      emitSection(section(planningScope(analysis)), () => json(analysis), options, io);
      exit(ExitCode.clean);
    });
};
