/** `roadmap explain`: what a finding means, or why a feature has its date and its rank. */
import { readFileSync } from 'node:fs';
import { codeRow, docsUrl, isCode } from '../../diagnostics/codes.ts';
import { explanation } from '../explanation.ts';
import { ExitCode } from '../io.ts';
import { loadOne } from '../load.ts';
import { findEntity } from '../names.ts';
import { type PlanOptions, withPlan } from '../options.ts';
import type { AddCommand } from './index.ts';

export const explain: AddCommand = (program, io, exit) => {
  withPlan(program.command('explain').description('why something has its date and rank; or what a finding means'))
    .argument('<name>', 'anything the roadmap declares, or the code of a finding')
    .argument('[path]', 'a roadmap, or a folder that has one')
    .action(async (name: string, path: string | undefined, options: PlanOptions) => {
      if (isCode(name)) {
        const row = codeRow(name);
        io.out(rulePage(name) ?? `# ${name}\n\n${row.summary}\n\nSeverity: ${row.severity}. ${docsUrl(name)}\n`);
      } else {
        const analysis = await loadOne(path, { ...options, odds: 'of-all-dates' }, io);
        io.out(`${explanation(analysis, findEntity(analysis, name))}\n`);
      }
      exit(ExitCode.clean);
    });
};

/** The page lies beside the bundled command. */
function rulePage(code: string): string | undefined {
  try {
    return readFileSync(new URL(`rules/${code}.md`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}
