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

export interface Edit {
  readonly from: string;
  readonly to: string;
}

/** One piece of text for another. */
export async function edit(document: vscode.TextDocument, { from, to }: Edit): Promise<void> {
  const start = find(document, from);
  const change = new vscode.WorkspaceEdit();
  change.replace(
    document.uri,
    new vscode.Range(start, document.positionAt(document.offsetAt(start) + from.length)),
    to,
  );
  if (!(await vscode.workspace.applyEdit(change))) throw new Error(`not taken: ${to}`);
}

/** The text as it is on the disk. */
export async function undoAll(document: vscode.TextDocument): Promise<void> {
  const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
  if (document.getText() === saved) return;
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), saved);
  await vscode.workspace.applyEdit(change);
}
