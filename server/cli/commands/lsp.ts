/** `roadmap lsp --stdio`: the language server, for Neovim, Helix, Emacs and every other editor that speaks the protocol. */
import type { AddCommand } from './command.ts';

export const languageServer: AddCommand = (program, io) => {
  program
    .command('lsp')
    .description('start the language server on standard input and output')
    .option('--stdio', 'use standard input and output, the only transport', true)
    .action(async () => {
      const { startStdio } = await import('../../lsp/main.ts');
      startStdio(io.threadFile);
    });
};
