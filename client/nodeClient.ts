import type { ExtensionContext } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';

/** A client whose server runs in VS Code's own Node, so that nothing needs to be installed. */
export function nodeClient(context: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const run = { module, transport: TransportKind.stdio };
  return new LanguageClient(
    'roadmap',
    'Roadmap',
    { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } } },
    options,
  );
}
