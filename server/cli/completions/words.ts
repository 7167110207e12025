/** What may stand in a call of the command, read off the program itself: so a script that completes it is never stale. */
import type { Command, Option } from 'commander';

export interface OptionWords {
  /** `--format`, and `-f` where there is a short one. */
  readonly long: string;
  readonly short?: string;
  readonly description: string;
  /** Whether a word follows: one of the choices, or a file where there are none. */
  readonly takesWord: boolean;
  readonly choices: readonly string[];
}

export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  /** What its arguments may be beside files. */
  readonly choices: readonly string[];
}

/** @param known words that no list of the program names: by option (`--select`), and by command for its arguments */
export const commandWords = (
  program: Command,
  known: Readonly<Record<string, readonly string[]>>,
): readonly CommandWords[] =>
  program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: [...command.options.map((option) => optionWords(option, known)), help],
    choices: command.registeredArguments
      .flatMap(({ argChoices }) => argChoices ?? [])
      .concat(known[command.name()] ?? []),
  }));

const help: OptionWords = { long: '--help', short: '-h', description: 'print help', takesWord: false, choices: [] };

const optionWords = (
  { long, short, description, required, argChoices }: Option,
  known: Readonly<Record<string, readonly string[]>>,
): OptionWords => ({
  long: long!,
  ...(short && { short }),
  description,
  // A value that may be left out is joined with `=`, and what is behind the option is another word.
  takesWord: required,
  choices: argChoices ?? known[long!] ?? [],
});
