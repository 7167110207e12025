/** The extension on a desktop or a remote machine: the language server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { activateWith } from './activateWith.ts';
import { nodeClient } from './nodeClient.ts';

export async function activate(context: ExtensionContext): Promise<void> {
  await activateWith(context, nodeClient);
}
