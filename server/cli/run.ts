/** The command from its words to its exit code. Nothing below here ends the process or throws past here. */
import { Command, CommanderError, type Option } from 'commander';
import { visible } from '../diagnostics/visible.ts';
import { ExitCode, type Io, UsageError } from '../host/io.ts';
import { escapeForCi } from '../render/terminal/escapeForCi.ts';
import { commands } from './commands/index.ts';
import { modelContext } from './commands/mcp.ts';
import { sharedHeading, withLevel } from './options.ts';
import { version } from './version.ts';

export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = ExitCode.clean;
  const program = commandProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(withLevel(args), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.clean : ExitCode.failure;
    if (error instanceof UsageError) {
      io.err(talk(`roadmap: ${error.message}\n`));
      return ExitCode.failure;
    }
    // Our own mistake: say so plainly, with what a report needs.
    io.err(
      `roadmap: Internal error in version ${version}. Please report it with the text below.\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return ExitCode.failure;
  }
}

/** All commands with their options, each with its own options before those it shares with others. */
export function commandProgram(io: Io, exit: (code: ExitCode) => void): Command {
  const program = new Command('roadmap')
    .description('Check, schedule, rank and draw product roadmaps that are kept as text.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(roadmap --help lists the commands)')
    .configureOutput({
      writeOut: io.out,
      writeErr: (text) => io.err(talk(text)),
      outputError: (text, write) => write(text.replace(/^error: /, 'roadmap: ')),
    })
    .exitOverride();
  for (const add of [...commands, modelContext(run)]) add(program, io, exit);
  for (const command of program.commands) {
    command.showHelpAfterError(`(roadmap ${command.name()} --help lists its options)`);
    (command.options as Option[]).sort((a, b) => Number(isShared(a)) - Number(isShared(b)));
  }
  return program;
}

const isShared = (option: Option): boolean => option.helpGroupHeading === sharedHeading;

/** What a person typed comes back in messages; on a terminal it must not be obeyed. */
const talk = (text: string): string => escapeForCi(text.split('\n').map(visible).join('\n'));
