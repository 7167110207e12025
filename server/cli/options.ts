/** Options that several commands share, each defined once. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ColourChoice } from './colour.ts';

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
      'resolve over-allocated teams; with a number, search that many schedules for the shortest plan',
      wholeNumber,
    )
    .option('--no-level', 'do not level, whatever the file says')
    .option('--seed <number>', 'the seed of searches and simulations', wholeNumber);

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number is needed.');
  return Number(text);
}

export const outputFormat = <T extends string>(choices: readonly T[], fallback: T): Option =>
  new Option('-f, --format <format>', 'how the answer is written').choices(choices).default(fallback);
