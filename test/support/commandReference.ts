/** The page about the command, from the same objects that `roadmap --help` prints. */
import type { Argument, Command, Option } from 'commander';
import { sharedHeading } from '../../server/cli/options.ts';
import { commandProgram } from '../../server/cli/run.ts';
import { silentIo } from './commandHere.ts';

/** Markdown of `docs/cli.md`. */
export function commandReference(): string {
  const { commands } = commandProgram(silentIo('.'), () => {});
  const shared = new Map(
    commands.flatMap((command) => command.options.filter(isShared).map((option) => [option.flags, option])),
  );
  return [
    introduction,
    ['| command | purpose |', '| --- | --- |', ...commands.map(indexRow)].join('\n'),
    ...commands.flatMap(section),
    '## Options of most commands',
    optionTable([...shared.values()]),
  ]
    .join('\n\n')
    .concat('\n');
}

const introduction = `# The \`roadmap\` command

This page is generated from the commands by \`npm run generate\`; a test fails if it is stale. \`roadmap help COMMAND\`
prints the same.

Without a path, a command reads the root roadmaps below the working directory. The exit code is 0 without errors, 1 with
errors (or a failed condition of \`--fail-on\` or \`--max-warnings\`), and 2 if a file cannot be read or written or an option
is wrong. Other commands than \`validate\` also answer for a roadmap with errors, and report on standard error which figures
may be wrong.`;

const isShared = (option: Option): boolean => option.helpGroupHeading === sharedHeading;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

const indexRow = (command: Command): string =>
  `| [\`${command.name()}\`](#roadmap-${command.name()}) | ${cell(command.description())} |`;

function section(command: Command): string[] {
  const words = command.registeredArguments.map(argumentWord).join(' ');
  const own = command.options.filter((option) => !isShared(option));
  const more = command.options.some(isShared)
    ? 'See also the [options of most commands](#options-of-most-commands).'
    : '';
  return [
    `## roadmap ${command.name()}`,
    `${capital(command.description())}.`,
    ['```text', `roadmap ${command.name()} [options] ${words}`.trim(), '```'].join('\n'),
    argumentTable(command.registeredArguments),
    optionTable(own),
    more,
  ].filter((part) => part !== '');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const argumentWord = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};

const argumentTable = (rows: readonly Argument[]): string =>
  rows.length === 0
    ? ''
    : [
        '| argument | meaning | values | default |',
        '| --- | --- | --- | --- |',
        ...rows.map(
          (row) =>
            `| \`${row.name()}\` | ${cell(row.description)} | ${values(row.argChoices)} | ${fallback(row.defaultValue)} |`,
        ),
      ].join('\n');

const optionTable = (rows: readonly Option[]): string =>
  rows.length === 0
    ? ''
    : [
        '| option | meaning | values | default |',
        '| --- | --- | --- | --- |',
        ...rows.map(
          (row) =>
            `| \`${row.flags}\` | ${cell(row.description)} | ${values(row.argChoices)} | ${fallback(row.defaultValue)} |`,
        ),
      ].join('\n');

const values = (choices: readonly string[] | undefined): string =>
  (choices ?? []).map((each) => `\`${each}\``).join(' ');

const fallback = (value: unknown): string => (value === undefined || value === true ? '' : `\`${String(value)}\``);
