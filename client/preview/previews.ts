/** All previews: opened, restored after a reload, fed when a plan changes, following the editor unless locked. */
import {
  Disposable,
  type ExtensionContext,
  type TextEditor,
  type Uri,
  type ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { debounced } from '../debounced.ts';
import { isRoadmap } from '../servedSchemes.ts';
import type { Server } from '../server.ts';
import { createPanel, prepare, viewType } from './createPanel.ts';
import { openPreviews } from './openPreviews.ts';
import { type PreviewPanel, previewPanel } from './previewPanel.ts';

export interface Previews extends Disposable {
  /** Shows a roadmap's preview in a column: the one that follows is used again, a locked one is left as it is. */
  show(uri: Uri, column: ViewColumn): void;
  /** The preview that has the focus, or else the only one that is seen. */
  active(): PreviewPanel | undefined;
}

export function previews(server: Server, context: ExtensionContext): Previews {
  const panels = new Set<PreviewPanel>();
  const kept = openPreviews(context.workspaceState);

  const add = (panel: WebviewPanel, uri: Uri, locked: boolean): void => {
    const made = previewPanel({ panel, server, uri, locked, changed: () => kept.save([...panels]) });
    panels.add(made);
    panel.onDidDispose(() => {
      panels.delete(made);
      kept.save([...panels]);
    });
    kept.save([...panels]);
  };

  const followed = (editor: TextEditor | undefined): void => {
    if (editor === undefined || !isRoadmap(editor.document)) return;
    for (const panel of panels) panel.follow(editor.document.uri);
    lightUp();
  };
  const lightUp = debounced(50, async () => {
    const editor = window.activeTextEditor;
    if (panels.size === 0 || editor === undefined || !isRoadmap(editor.document)) return;
    const { document, selection } = editor;
    if (!workspace.getConfiguration('roadmap.preview', document).get('followCursor', true)) return;
    const item = await server.itemAt(document.uri, selection.active);
    for (const panel of panels) panel.select(item?.id ?? null);
  });

  const parts = Disposable.from(
    lightUp,
    server.onPlanChanged((change) => {
      for (const panel of panels) panel.planChanged(change.uri);
    }),
    window.onDidChangeActiveTextEditor(followed),
    window.onDidChangeTextEditorSelection(({ textEditor }) => isRoadmap(textEditor.document) && lightUp()),
    window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel) {
        const document = window.visibleTextEditors.map((editor) => editor.document).find(isRoadmap);
        const found = kept.find(panel.title) ?? (document && { uri: document.uri, locked: false });
        if (found === undefined) return panel.dispose();
        prepare(panel, context);
        add(panel, found.uri, found.locked);
      },
    }),
  );
  return {
    show(uri, column) {
      const reusable = [...panels].find((panel) => !panel.locked() || panel.uri().toString() === uri.toString());
      if (reusable === undefined) return add(createPanel(context, uri, column), uri, false);
      reusable.follow(uri);
      reusable.show(column);
    },
    active() {
      const all = [...panels];
      const seen = all.filter((panel) => panel.visible());
      return all.find((panel) => panel.active()) ?? (seen.length === 1 ? seen[0] : undefined);
    },
    dispose() {
      parts.dispose();
      for (const panel of panels) panel.dispose();
    },
  };
}
