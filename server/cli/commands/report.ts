/** `roadmap report`: the executive report, one page to send and to print. */

import { InvalidArgumentError } from 'commander';
import { reportHtml } from '../../exchange/report/html.ts';
import { reportMarkdown } from '../../exchange/report/markdown.ts';
import { report } from '../../exchange/report/report.ts';
import { ExitCode } from '../../host/io.ts';
import { loadOne } from '../load.ts';
import { outputFormat, type PlanOptions, withPlan } from '../options.ts';
import { emit } from '../output.ts';
import { viewNamed } from '../viewNamed.ts';
import type { AddCommand } from './command.ts';

interface Options extends PlanOptions {
  readonly format: 'html' | 'markdown';
  readonly view?: string;
  readonly outputFile?: string;
}

export const reportPlan: AddCommand = (program, io, exit) => {
  withPlan(program.command('report').description('write the executive report as a page to send or print'))
    .argument('[path]', 'roadmap, or folder that contains one')
    .option('--view <name>', 'view of the roadmap that selects content and audience (default: everything)', once)
    .addOption(outputFormat(['html', 'markdown'], 'html'))
    .option('-o, --output-file <file>', 'file to write instead of standard output')
    .action(async (path: string | undefined, options: Options) => {
      const analysis = await loadOne(path, { ...options, odds: 'of-all-dates' }, io);
      const view = options.view === undefined ? undefined : viewNamed(analysis, options.view);
      const facts = report(analysis, view);
      emit(options.format === 'markdown' ? reportMarkdown(facts) : reportHtml(facts), options.outputFile, io);
      exit(ExitCode.clean);
    });
};

/** Who says two views would get the last one unasked. */
function once(text: string, before: string | undefined): string {
  if (before !== undefined) throw new InvalidArgumentError('A report has one view.');
  return text;
}
