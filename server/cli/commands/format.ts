/** `roadmap format`: one layout for every file, comments and meaning kept. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { format } from '../../../grammar/format.ts';
import { ExitCode, type Io } from '../io.ts';
import { filesNamed } from '../load.ts';
import { withCommon } from '../options.ts';
import { writeWhole } from '../output.ts';
import { plural } from '../summary.ts';
import type { AddCommand } from './index.ts';

interface Options {
  readonly check?: boolean;
}

export const formatFiles: AddCommand = (program, io, exit) => {
  withCommon(program.command('format').description('lay files out the one way, comments kept'))
    .argument('[paths...]', 'files, folders or globs; - for standard input (default: every roadmap below here)')
    .option('--check', 'write nothing; exit with 1 if a file would change')
    .action(async (paths: string[], options: Options) => {
      if (paths.length === 1 && paths[0] === '-') {
        const text = await io.stdin();
        const formatted = format(text);
        if (!options.check) io.out(formatted);
        exit(options.check && formatted !== text ? ExitCode.findings : ExitCode.clean);
        return;
      }
      exit(formatAll(filesNamed(paths, io), options.check === true, io));
    });
};

function formatAll(files: readonly string[], check: boolean, io: Io): ExitCode {
  const changed = files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    const formatted = format(text);
    if (formatted === text) return false;
    if (!check) writeWhole(file, formatted);
    return true;
  });
  for (const file of changed) io.out(`${path.relative(io.cwd, file)}\n`);
  io.err(
    changed.length === 0
      ? `${plural(files.length, 'file')} already laid out.\n`
      : `${plural(changed.length, 'file')} of ${files.length} ${check ? 'would change' : 'changed'}.\n`,
  );
  return check && changed.length > 0 ? ExitCode.findings : ExitCode.clean;
}
