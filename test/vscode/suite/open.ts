import * as vscode from 'vscode';
import { folder } from './probe.ts';

export const extensionId = 'roadmap-as-code.roadmap-as-code';

/** A file of the workspace, shown in the first column. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), name));
  return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
}

/** Where a piece of text stands; `into` counts on from its start. */
export function find(document: vscode.TextDocument, text: string, into = 0): vscode.Position {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`not in ${document.uri.path}: ${text}`);
  return document.positionAt(at + into);
}
