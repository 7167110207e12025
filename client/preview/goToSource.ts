import { Range, TabInputText, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Server } from '../server.ts';

/** Where the file is open already, or the first column: never over the preview. */
function columnOf(uri: Uri): ViewColumn {
  const open = window.tabGroups.all.find((group) =>
    group.tabs.some((tab) => tab.input instanceof TabInputText && tab.input.uri.toString() === uri.toString()),
  );
  return open?.viewColumn ?? ViewColumn.One;
}

/** A click in the preview: to the source, unless a setting says that clicks only select. */
export async function goFromPreview(server: Server, file: Uri, id: string, focus: boolean): Promise<void> {
  if (workspace.getConfiguration('roadmap.preview', file).get('openSourceOnClick', true))
    await goToSource(server, file, id, focus);
}

/** Goes to the declaration of `id`, or just to the file when there is none. `focus` moves the keyboard there too. */
export async function goToSource(server: Server, file: Uri, id: string | undefined, focus: boolean): Promise<void> {
  const place = id === undefined ? undefined : await server.reveal(file, id);
  if (id !== undefined && place === undefined) return;
  const uri = place ? Uri.parse(place.uri) : file;
  const document = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(document, {
    viewColumn: columnOf(uri),
    preserveFocus: !focus,
    ...(place && {
      selection: new Range(
        place.selectionRange.start.line,
        place.selectionRange.start.character,
        place.selectionRange.start.line,
        place.selectionRange.start.character,
      ),
    }),
  });
  if (place) editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
