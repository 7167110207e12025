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

/** The heading of the options that a command has in common with others: its own come first. */
export const sharedHeading = 'Options of most commands:';
const shared = (flags: string, description: string): Option => new Option(flags, description).helpGroup(sharedHeading);

export const withCommon = (command: Command): Command =>
  command
    .addOption(shared('--today <date>', 'day to use as today, for a reproducible result'))
    .addOption(
      shared(
        '--folder <dir>',
        'folder that imports may read (default: the working directory, or the folder of the file)',
      ),
    )
    .addOption(shared('--color <when>', 'when to use colour').choices(['auto', 'always', 'never']).default('auto'));

export const withPlan = (command: Command): Command =>
  withCommon(command)
    .addOption(
      shared(
        '--level [schedules]',
        'resolve over-allocated teams; --level=N searches N schedules for the shortest plan',
      ).argParser((text: string) => (text === aRule ? true : wholeNumber(text))),
    )
    .addOption(shared('--no-level', 'do not resolve over-allocated teams, even if the file requests it'))
    .addOption(shared('--seed <number>', 'seed of searches and simulations').argParser(wholeNumber));

const aRule = 'rule';

/** An option's value that may be left out would swallow the path behind it; so a bare `--level` gets a value of its own. */
export const withLevel = (args: readonly string[]): string[] =>
  args.map((arg) => (arg === '--level' ? `--level=${aRule}` : arg));

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

/** A parser of whole numbers from `least` to `most`. */
export const wholeNumberIn =
  (least: number, most: number) =>
  (text: string): number => {
    const number = wholeNumber(text);
    if (number < least || number > most) throw new InvalidArgumentError(`Expected ${least} to ${most}.`);
    return number;
  };

/** An option that is said again for each value: one that takes several words would swallow the path behind it. */
export const again = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

/** The same for words without a comma, so that one option may also name several. */
export const several =
  <T extends string>(choices?: readonly T[]) =>
  (text: string, before: readonly T[] = []): readonly T[] => {
    const said = text
      .split(',')
      .map((word) => word.trim() as T)
      .filter((word) => word !== '');
    const wrong = choices && said.find((word) => !choices.includes(word));
    if (said.length === 0 || wrong !== undefined)
      throw new InvalidArgumentError(`Expected one of: ${(choices ?? ['names']).join(', ')}.`);
    return [...before, ...said];
  };

export const outputFormat = <T extends string>(choices: readonly T[], fallback: T): Option =>
  new Option('-f, --format <format>', 'output format').choices(choices).default(fallback);

/** One roadmap in, a table or JSON out. */
export const withAnswer = (command: Command): Command =>
  withPlan(command)
    .argument('[path]', 'roadmap, or folder that contains one')
    .addOption(outputFormat(['table', 'json'], 'table'))
    .option('-o, --output-file <file>', 'file to write instead of standard output');
