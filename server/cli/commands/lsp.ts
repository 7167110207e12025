/** `roadmap lsp --stdio`: the language server, for Neovim, Helix, Emacs and every other editor that speaks the protocol. */
import type { AddCommand } from './command.ts';

export const languageServer: AddCommand = (program, io) => {
  program
    .command('lsp')
    .description('the language server, over standard input and output')
    .option('--stdio', 'the only transport there is', true)
    .action(async () => {
      const { startStdio } = await import('../../lsp/main.ts');
      startStdio(io.threadFile);
    });
};
