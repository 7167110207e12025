/** `roadmap init`: a first roadmap to change, where there is none yet. */
import path from 'node:path';
import { ExitCode } from '../../host/io.ts';
import { writeFile } from '../../host/writeFile.ts';
import { type CommonOptions, withCommon } from '../options.ts';
import { starterText } from '../starter.ts';
import { today } from '../today.ts';
import type { AddCommand } from './command.ts';

export const init: AddCommand = (program, io, exit) => {
  withCommon(program.command('init').description('create a first roadmap'))
    .argument('[file]', 'file to create; existing files are never overwritten', 'product.roadmap')
    .action((name: string, options: CommonOptions) => {
      const file = path.resolve(io.cwd, name.endsWith('.roadmap') ? name : `${name}.roadmap`);
      writeFile(file, starterText(today(options.today)), { name: path.relative(io.cwd, file) || file, onlyNew: true });
      const shown = path.relative(io.cwd, file) || file;
      io.err(
        `Wrote ${shown}. \`roadmap preview ${/\s/.test(shown) ? `"${shown}"` : shown}\` draws it while you change it.\n`,
      );
      exit(ExitCode.clean);
    });
};
