/** `roadmap what-if`: scenarios beside the plan as it is: dates, due dates and cost. */
import type { Analysis } from '../../analysis/analysis.ts';
import { ExitCode, UsageError } from '../../host/io.ts';
import type { Scenario } from '../../model/roadmap.ts';
import { whatIf as topic } from '../../topics/scenario.ts';
import { planningScope } from '../../topics/scope.ts';
import { list } from '../../wording/lists.ts';
import { loadOne } from '../load.ts';
import { findEntity } from '../names.ts';
import { type AnswerOptions, again, withAnswer } from '../options.ts';
import { emitSection } from '../topicCommand.ts';
import type { AddCommand } from './command.ts';

interface Options extends AnswerOptions {
  readonly scenario?: readonly string[];
}

export const whatIf: AddCommand = (program, io, exit) => {
  withAnswer(program.command('what-if').description('compare dates and cost of scenarios with the plan'))
    .option(
      '-s, --scenario <names>',
      'scenario to apply; join with commas to combine; repeat the option to compare (default: each scenario)',
      again,
    )
    .action(async (path: string | undefined, options: Options) => {
      const analysis = await loadOne(path, options, io);
      const { section, json } = topic(chosen(analysis, options.scenario));
      emitSection(section(planningScope(analysis)), () => json(analysis), options, io);
      exit(ExitCode.clean);
    });
};

function chosen(
  analysis: Analysis,
  names: readonly string[] | undefined,
): readonly (readonly Scenario[])[] | undefined {
  const { scenarios } = analysis.roadmap;
  if (names === undefined && scenarios.length === 0) throw new UsageError('The roadmap has no scenario.');
  return names?.map((name) =>
    name.split(',').map((one) => {
      const found = findEntity(analysis, one);
      if (found.kind === 'scenario') return found;
      throw new UsageError(
        `${found.id} is a ${found.kind}, not a scenario. Scenarios: ${list(scenarios.map(({ id }) => id))}.`,
      );
    }),
  );
}
