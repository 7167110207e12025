/** `roadmap explain`: what a finding means, or why a feature has its date and its rank. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { closest } from '../../../grammar/suggest.ts';
import { codes, docsUrl, isCode } from '../../diagnostics/codes.ts';
import { ExitCode, type Io, UsageError } from '../../host/io.ts';
import { cardText } from '../../render/terminal/terminal.ts';
import { cardOf } from '../../topics/cardOf.ts';
import { colours } from '../colour.ts';
import { loadOne, loadQuietly } from '../load.ts';
import { findEntity } from '../names.ts';
import { type PlanOptions, withPlan } from '../options.ts';
import type { AddCommand } from './command.ts';

const codeNames = Object.keys(codes);

export const explain: AddCommand = (program, io, exit) => {
  withPlan(program.command('explain').description('explain why an item has its date and rank, or what a finding means'))
    .argument('<name>', 'name of a declaration, or code of a finding')
    .argument('[path]', 'roadmap, or folder that contains one')
    .action(async (name: string, path: string | undefined, options: PlanOptions) => {
      if (isCode(name)) {
        const row = codes[name];
        io.out(rulePage(name, io) ?? `# ${name}\n\n${row.summary}\n\nSeverity: ${row.severity}. ${docsUrl(name)}\n`);
      } else {
        const guess = closest(name, codeNames);
        // Two words and a slip are a code and no name of something here, of which there may even be no file.
        if (guess && name.includes('-') && path === undefined && !(await knows(name, options, io)))
          throw new UsageError(`Unknown code \`${name}\`. Did you mean \`${guess}\`?`);
        const analysis = await loadOne(path, { ...options, odds: 'of-all-dates' }, io);
        const look = { width: io.columns, colours: colours(options.color, io) };
        io.out(`${cardText(cardOf(analysis, findEntity(analysis, name)), look)}\n`);
      }
      exit(ExitCode.clean);
    });
};

/** Whether the one roadmap here declares it. */
async function knows(name: string, options: PlanOptions, io: Io): Promise<boolean> {
  try {
    findEntity(await loadQuietly(undefined, options, io), name);
    return true;
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
}

function rulePage(code: string, { shippedFolder }: Io): string | undefined {
  try {
    return readFileSync(path.join(shippedFolder, 'rules', `${code}.md`), 'utf8');
  } catch {
    return undefined;
  }
}
