/** What both kinds of extension host share: the server, and everything that is fed by it. */
import { type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './clientOptions.ts';
import { registerCommands } from './commands/index.ts';
import { criticalPathMarks } from './decorations/criticalPath.ts';
import { previews } from './preview/previews.ts';
import { followSchemes } from './servedSchemes.ts';
import { type Server, startServer } from './server.ts';
import { languageStatus } from './status/languageStatus.ts';
import { validateTasks } from './tasks/validateTasks.ts';
import { portfolioTree } from './tree/portfolioTree.ts';

type MakeClient = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

export async function activateWith(context: ExtensionContext, makeClient: MakeClient): Promise<Server> {
  const output = window.createOutputChannel('Roadmap', { log: true });
  const server = await startServer(() => makeClient(context, clientOptions(output)));
  const marks = criticalPathMarks(server, context);
  const preview = previews(server, context);
  context.subscriptions.push(
    output,
    server,
    marks,
    preview,
    languageStatus(server),
    portfolioTree(server),
    validateTasks(context),
    registerCommands({ server, marks, preview }),
    followSchemes(server),
  );
  return server;
}
