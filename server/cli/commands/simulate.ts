/** `roadmap simulate`: the odds of every date, out of the ranges and risks that the roadmap states. */
import { ExitCode } from '../../host/io.ts';
import { simulationJson, simulationSection } from '../../topics/odds.ts';
import { interruptible } from '../interruptible.ts';
import { loadOne } from '../load.ts';
import { type AnswerOptions, wholeNumber, withAnswer } from '../options.ts';
import { runSimulation } from '../runSimulation.ts';
import { emitSection } from '../topicCommand.ts';
import type { AddCommand } from './command.ts';

interface Options extends AnswerOptions {
  readonly runs: number;
}

export const simulation: AddCommand = (program, io, exit) => {
  withAnswer(
    program.command('simulate').description('simulate the plan for the odds of every date, from ranges and risks'),
  )
    .option('--runs <number>', 'number of simulation runs', wholeNumber, 10_000)
    .action(async (path: string | undefined, options: Options) => {
      const analysis = await loadOne(path, options, io);
      const odds = await interruptible(runSimulation(analysis.schedule, options, io), io);
      if (odds === undefined) return exit(ExitCode.interrupted);
      emitSection(simulationSection(analysis, odds), () => simulationJson(analysis, odds), options, io);
      exit(ExitCode.clean);
    });
};
