/** `roadmap completions SHELL`: a script that completes commands, options and their values. */
import { Argument } from 'commander';
import { allCodes, codes } from '../../diagnostics/codes.ts';
import { ExitCode } from '../../host/io.ts';
import { bash } from '../completions/bash.ts';
import { fish } from '../completions/fish.ts';
import { type CommandWords, commandWords } from '../completions/words.ts';
import { zsh } from '../completions/zsh.ts';
import type { AddCommand } from './command.ts';

const shells: Readonly<Record<string, (commands: readonly CommandWords[]) => string>> = { bash, zsh, fish };

export const completions: AddCommand = (program, io, exit) => {
  program
    .command('completions')
    .description('print the completion script for a shell')
    .addArgument(new Argument('<shell>', 'shell to complete in').choices(Object.keys(shells)))
    .action((shell: string) => {
      const groups = new Set<string>(allCodes.map((code) => codes[code].group));
      const names = [...groups, ...allCodes];
      io.out(shells[shell]!(commandWords(program, { '--select': names, '--ignore': names, explain: allCodes })));
      exit(ExitCode.clean);
    });
};
