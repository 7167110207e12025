/** A gesture of the picture, written into the text: as one step, and only into the text that the server answered for. */
import { l10n, Range, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { EditOutcome } from '../../server/protocol/previewSession.ts';
import type { EditPlanParams } from '../../server/protocol/requests.ts';
import type { Server } from '../server.ts';

/** A file is opened, or typed in, while the server thinks: then it is asked again, but not for ever. */
const tries = 4;

export const canWrite = (uri: Uri): boolean => workspace.fs.isWritableFileSystem(uri.scheme) !== false;

export async function writeGesture(
  server: Server,
  uri: Uri,
  edit: EditPlanParams['edit'],
  level?: boolean,
): Promise<EditOutcome> {
  if (!canWrite(uri)) return { done: false, says: l10n.t('This file cannot be changed.') };
  for (let i = 0; i < tries; i++) {
    const answer = await server.editPlan(uri, edit, level);
    if (answer === undefined) return { done: false, says: l10n.t('The language server did not answer.') };
    if (answer.kind === 'refused') return { done: false, says: answer.because };
    const opened = await Promise.all(
      answer.changes.map(async (change) => ({
        ...change,
        document: await workspace.openTextDocument(Uri.parse(change.uri)),
      })),
    );
    if (opened.some(({ document, version }) => document.version !== version)) continue;
    const workspaceEdit = new WorkspaceEdit();
    for (const { document, edits } of opened) {
      for (const { range, newText } of edits) {
        const { start, end } = range;
        workspaceEdit.replace(document.uri, new Range(start.line, start.character, end.line, end.character), newText);
      }
    }
    if (opened.length === 0 || (await workspace.applyEdit(workspaceEdit))) return { done: true, says: answer.title };
    return { done: false, says: l10n.t('The text could not be changed: is the file read-only?') };
  }
  return { done: false, says: l10n.t('The text changed in the meantime, so nothing was written.') };
}
