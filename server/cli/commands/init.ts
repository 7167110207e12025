/** `roadmap init`: a first roadmap to change, where there is none yet. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ExitCode, type Io, UsageError } from '../../host/io.ts';
import { type CommonOptions, withCommon } from '../options.ts';
import { writeWhole } from '../output.ts';
import { starterText } from '../starter.ts';
import { today } from '../today.ts';
import type { AddCommand } from './index.ts';

export const init: AddCommand = (program, io, exit) => {
  withCommon(program.command('init').description('write a first roadmap to begin with'))
    .argument('[file]', 'the file to write; none that exists is touched', 'product.roadmap')
    .action((name: string, options: CommonOptions) => {
      const file = named(name, io);
      writeWhole(file, starterText(today(options.today)));
      const shown = path.relative(io.cwd, file) || file;
      io.err(
        `Wrote ${shown}. \`roadmap preview ${/\s/.test(shown) ? `"${shown}"` : shown}\` draws it while you change it.\n`,
      );
      exit(ExitCode.clean);
    });
};

function named(name: string, { cwd }: Io): string {
  const file = path.resolve(cwd, name.endsWith('.roadmap') ? name : `${name}.roadmap`);
  if (existsSync(file)) throw new UsageError(`${name} exists already, and stays as it is. Name another file.`);
  return file;
}
