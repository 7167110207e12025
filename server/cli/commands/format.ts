/** `roadmap format`: one layout for every file, comments and meaning kept. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { format } from '../../../grammar/format.ts';
import { parse } from '../../../grammar/parse.ts';
import { ExitCode, type Io } from '../../host/io.ts';
import { plural } from '../../wording/lists.ts';
import { showPatch } from '../fix.ts';
import { filesNamed } from '../load.ts';
import { withCommon } from '../options.ts';
import { writeWhole } from '../output.ts';
import type { AddCommand } from './index.ts';

interface Options {
  readonly check?: boolean;
  readonly diff?: boolean;
}

export const formatFiles: AddCommand = (program, io, exit) => {
  withCommon(program.command('format').description('lay files out the one way, comments kept'))
    .argument('[paths...]', 'files, folders or globs; - for standard input (default: every roadmap below here)')
    .option('--check', 'write nothing; exit with 1 if a file would change')
    .option('--diff', 'write nothing; print what would change, and exit with 1 if anything would')
    .action(async (paths: string[], options: Options) => {
      if (paths.length === 1 && paths[0] === '-') {
        const text = await io.stdin();
        const formatted = format(text);
        if (!options.check) io.out(formatted);
        exit(options.check && formatted !== text ? ExitCode.findings : ExitCode.clean);
        return;
      }
      exit(formatAll(filesNamed(paths, io), options, io));
    });
};

function formatAll(files: readonly string[], { check, diff }: Options, io: Io): ExitCode {
  const dry = check === true || diff === true;
  let unread = 0;
  const changed = files.filter((file) => {
    const bytes = readFileSync(file);
    const text = bytes.toString('utf8');
    // Bytes that are no UTF-8 would be lost when written back.
    if (!Buffer.from(text, 'utf8').equals(bytes)) {
      io.err(`roadmap: ${path.relative(io.cwd, file)} is not UTF-8 text and stays as it is.\n`);
      return false;
    }
    const tree = parse(text);
    if (tree.unbalanced) {
      unread++;
      io.err(`roadmap: ${path.relative(io.cwd, file)} has braces or quotes that do not match and stays as it is.\n`);
      return false;
    }
    const formatted = format(text, tree);
    if (formatted === text) return false;
    if (diff) showPatch(path.relative(io.cwd, file).replaceAll('\\', '/'), text, formatted, io);
    if (!dry) writeWhole(file, formatted);
    return true;
  });
  if (!diff) for (const file of changed) io.out(`${path.relative(io.cwd, file)}\n`);
  io.err(
    changed.length === 0
      ? `${plural(files.length - unread, 'file')} already laid out.\n`
      : `${plural(changed.length, 'file')} of ${files.length} ${dry ? 'would change' : 'changed'}.\n`,
  );
  return unread > 0 || (dry && changed.length > 0) ? ExitCode.findings : ExitCode.clean;
}
