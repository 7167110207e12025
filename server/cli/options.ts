/** Options that several commands share, each defined once. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ColourChoice } from './colour.ts';
import type { OddsWanted } from './odds.ts';

export interface CommonOptions {
  readonly today?: string;
  readonly color: ColourChoice;
  readonly folder?: string;
}

export interface PlanOptions extends CommonOptions {
  /** `true` for `--level`, a number of schedules for `--level=N`, `false` for `--no-level`. */
  readonly level?: boolean | number;
  readonly seed?: number;
}

export interface LoadOptions extends PlanOptions {
  readonly stdinFilename?: string;
  /** Which simulated odds the analysis is to have; none where this is left out. */
  readonly odds?: OddsWanted;
}

/** Of a command whose answer is a table for people or JSON for programs. */
export interface AnswerOptions extends PlanOptions {
  readonly format: 'table' | 'json';
  readonly outputFile?: string;
}

export const withCommon = (command: Command): Command =>
  command
    .option('--today <date>', 'the day to count as today, so that a result never depends on the clock')
    .option(
      '--folder <dir>',
      'files may be imported from this folder (default: the working directory, or the file’s own folder)',
    )
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'));

export const withPlan = (command: Command): Command =>
  withCommon(command)
    .option(
      '--level [schedules]',
      'resolve over-allocated teams; --level=N searches N schedules for the shortest plan',
      (text: string) => (text === aRule ? true : wholeNumber(text)),
    )
    .option('--no-level', 'do not level, whatever the file says')
    .option('--seed <number>', 'the seed of searches and simulations', wholeNumber);

const aRule = 'rule';

/** An option's value that may be left out would swallow the path behind it; so a bare `--level` gets a value of its own. */
export const withLevel = (args: readonly string[]): string[] =>
  args.map((arg) => (arg === '--level' ? `--level=${aRule}` : arg));

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number is needed.');
  return Number(text);
}

export const outputFormat = <T extends string>(choices: readonly T[], fallback: T): Option =>
  new Option('-f, --format <format>', 'how the answer is written').choices(choices).default(fallback);

/** The values of an option that is given again for each: one that took several at once would swallow the path behind it. */
export const again = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

/** The same, with several at once between commas, all of them among the `choices`. */
export const chosen =
  (choices: readonly string[]) =>
  (text: string, before: readonly string[] = []): readonly string[] => {
    const names = text.split(',');
    const wrong = names.find((name) => !choices.includes(name));
    if (wrong !== undefined) throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
    return [...before, ...names];
  };

/** One roadmap in, a table or JSON out. */
export const withAnswer = (command: Command): Command =>
  withPlan(command)
    .argument('[path]', 'a roadmap, or a folder that has one')
    .addOption(outputFormat(['table', 'json'], 'table'))
    .option('-o, --output-file <file>', 'write to a file instead of standard output');
