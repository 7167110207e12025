/** The extension in a browser (vscode.dev): the language server is a web worker. */
import type { ExtensionContext } from 'vscode';
import { activateWith } from './activateWith.ts';
import { workerClient } from './workerClient.ts';
import { sendWorkspaceFiles } from './workspaceFiles.ts';

export async function activate(context: ExtensionContext): Promise<void> {
  const server = await activateWith(context, workerClient);
  context.subscriptions.push(await sendWorkspaceFiles(server));
}
