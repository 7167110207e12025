/** `roadmap format`: one layout for every file, comments and meaning kept. */
import path from 'node:path';
import { format } from '../../../grammar/format.ts';
import { parse } from '../../../grammar/parse.ts';
import { diskFileSource, uriOfPath } from '../../host/diskFileSource.ts';
import { filesNamed } from '../../host/filesNamed.ts';
import { ExitCode, type Io, UsageError } from '../../host/io.ts';
import { type Reading, readText } from '../../host/readText.ts';
import { writeFile } from '../../host/writeFile.ts';
import { plural } from '../../wording/lists.ts';
import { showPatch } from '../fix.ts';
import { foldersFor, unreadableMessage } from '../load.ts';
import { type CommonOptions, withCommon } from '../options.ts';
import type { AddCommand } from './command.ts';

interface Options extends CommonOptions {
  readonly check?: boolean;
  readonly diff?: boolean;
}

export const formatFiles: AddCommand = (program, io, exit) => {
  withCommon(program.command('format').description('format files in the standard style'))
    .argument(
      '[paths...]',
      'files, folders or globs; - for standard input (default: every roadmap below the working directory)',
    )
    .option('--check', 'write nothing; exit with code 1 if a file would change')
    .option('--diff', 'write nothing; print the changes, and exit with code 1 if there are any')
    .action(async (paths: string[], options: Options) => {
      exit(
        paths.length === 1 && paths[0] === '-' ? await formatInput(options, io) : await formatAll(paths, options, io),
      );
    });
};

async function formatInput({ check }: Options, io: Io): Promise<ExitCode> {
  const read = await io.stdin();
  if (read.kind === 'unreadable') throw new UsageError(unreadableMessage('standard input', read.reason));
  const formatted = format(read.text);
  if (!check) io.out(formatted);
  return check && formatted !== read.text ? ExitCode.findings : ExitCode.clean;
}

/** What became of a file: `failed` could not be read or written, `unbalanced` has no layout. */
type Outcome = 'changed' | 'unchanged' | 'unbalanced' | 'failed';

async function formatAll(paths: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const dry = options.check === true || options.diff === true;
  const files = filesNamed(paths, io);
  const read = reader(paths, files, options, io);
  const outcomes: Outcome[] = [];
  for (const file of files) {
    const name = path.relative(io.cwd, file).replaceAll('\\', '/');
    try {
      const outcome = await formatOne(file, name, read(file), options, io);
      if (outcome === 'changed' && !options.diff) io.out(`${name}\n`);
      outcomes.push(outcome);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      // The others are formatted all the same.
      io.err(`roadmap: ${error.message}\n`);
      outcomes.push('failed');
    }
  }
  const count = (wanted: Outcome): number => outcomes.filter((outcome) => outcome === wanted).length;
  const [changed, failed] = [count('changed'), count('failed')];
  const unchanged = count('unchanged');
  if (changed > 0) io.err(`${plural(changed, 'file')} of ${files.length} ${dry ? 'would change' : 'changed'}.\n`);
  else if (unchanged > 0 || failed === 0) io.err(`${plural(unchanged, 'file')} already in the standard style.\n`);
  if (failed > 0) return ExitCode.failure;
  return count('unbalanced') > 0 || (dry && changed > 0) ? ExitCode.findings : ExitCode.clean;
}

/** A file that is named is read wherever its link leads; one that a folder or a glob finds, only inside that folder. */
function reader(paths: readonly string[], files: readonly string[], options: Options, io: Io) {
  const named = new Set(paths.map((name) => path.resolve(io.cwd, name)));
  const source = diskFileSource(foldersFor(files, options, io));
  return (file: string): Reading | undefined => {
    if (named.has(file)) return readText(file);
    const text = source.read(uriOfPath(file));
    if (text !== undefined) return { kind: 'text', text };
    const reason = source.unreadable(uriOfPath(file));
    return reason && { kind: 'unreadable', reason };
  };
}

/** @throws UsageError where the file cannot be read or written */
async function formatOne(
  file: string,
  name: string,
  read: Reading | undefined,
  { check, diff }: Options,
  io: Io,
): Promise<Outcome> {
  if (read === undefined) throw new UsageError(`Cannot read \`${name}\`: it no longer exists.`);
  if (read.kind === 'unreadable') throw new UsageError(unreadableMessage(name, read.reason));
  const { text } = read;
  const tree = parse(text);
  if (tree.unbalanced) {
    io.err(`roadmap: ${name} has braces or quotes that do not match and stays as it is.\n`);
    return 'unbalanced';
  }
  const formatted = format(text, tree);
  if (formatted === text) return 'unchanged';
  if (diff) await showPatch(name, text, formatted, io);
  if (!check && !diff) writeFile(file, formatted, { name, replaces: text });
  return 'changed';
}
