/** `roadmap preview`: the live preview in any browser, following the files while they are edited. */
import { spawn } from 'node:child_process';
import { InvalidArgumentError } from 'commander';
import { ExitCode } from '../../host/io.ts';
import { type LoadOptions, wholeNumber, withPlan } from '../options.ts';
import type { AddCommand } from './command.ts';

interface Options extends LoadOptions {
  readonly port: number;
  readonly open?: boolean;
}

export const preview: AddCommand = (program, io, exit) => {
  withPlan(program.command('preview').description('serve the live preview to browsers on this machine'))
    .argument('[path]', 'roadmap, or folder that contains one')
    .option('--port <number>', 'port to listen on; 0 for any free port', port, 0)
    .option('--open', 'open the preview in the browser')
    .action(async (path: string | undefined, options: Options) => {
      const { servePreview } = await import('../preview/live.ts');
      const server = await servePreview(path, options, io);
      // The address is what a script waits for, so it is data.
      io.out(`${server.url}\n`);
      io.err('The preview follows the files. Ctrl+C ends it.\n');
      if (options.open) openInBrowser(server.url);
      exit(ExitCode.clean);
    });
};

function port(text: string): number {
  const number = wholeNumber(text);
  if (number > 65_535) throw new InvalidArgumentError('The highest port is 65535.');
  return number;
}

function openInBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  spawn(command!, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
