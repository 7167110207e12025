/** One preview in the editor: a panel that shows a roadmap, follows the active file unless locked, and hosts the page. */
import { type Uri, ViewColumn, type WebviewPanel } from 'vscode';
import { previewSession } from '../../server/protocol/previewSession.ts';
import type { TimelinePlan } from '../../server/timeline/plan.ts';
import type { Server } from '../server.ts';
import { titleOf } from './createPanel.ts';
import { goFromPreview, goToSource } from './goToSource.ts';
import { canWrite, writeGesture } from './writeGesture.ts';

export interface PreviewPanel {
  readonly uri: () => Uri;
  readonly locked: () => boolean;
  readonly active: () => boolean;
  readonly visible: () => boolean;
  /** Shows another file's roadmap, unless it is locked. */
  follow(uri: Uri): void;
  show(column: ViewColumn): void;
  planChanged(root: string): void;
  select(id: string | null): void;
  toggleLock(): void;
  showSource(): Promise<void>;
  refresh(): void;
  /** The plan in the picture, for an export. */
  plan(): TimelinePlan | undefined;
  dispose(): void;
}

interface Parts {
  readonly panel: WebviewPanel;
  readonly server: Server;
  readonly uri: Uri;
  readonly locked: boolean;
  /** What is kept over a reload is another now. */
  readonly changed: () => void;
}

export function previewPanel({ panel, server, changed, ...initial }: Parts): PreviewPanel {
  let { uri, locked } = initial;
  const session = previewSession(
    {
      // A hidden page is unloaded, so nothing is asked for it.
      plan: async (level) => (panel.visible ? server.timelinePlan(uri, level) : undefined),
      view: (query, level) => server.viewData(uri, query, level),
      reveal: (id, focus) => void goFromPreview(server, uri, id, focus),
      isEditable: () => canWrite(uri),
      edit: (edit, level) => writeGesture(server, uri, edit, level),
    },
    (message) => void panel.webview.postMessage(message),
  );

  const retitle = (): void => {
    panel.title = titleOf(uri, locked);
    changed();
  };

  panel.webview.onDidReceiveMessage(session.receive);
  panel.onDidChangeViewState(() => {
    if (!panel.visible) session.hide();
  });

  return {
    uri: () => uri,
    locked: () => locked,
    active: () => panel.active,
    visible: () => panel.visible,
    plan: session.plan,
    follow(next) {
      if (locked || next.toString() === uri.toString()) return;
      uri = next;
      retitle();
      session.sourceChanged();
    },
    // Beside the text, the text keeps the focus.
    show: (column) => panel.reveal(column, column === ViewColumn.Beside),
    planChanged: (root) => session.planChanged(root === uri.toString() ? undefined : root),
    select: session.select,
    toggleLock() {
      locked = !locked;
      retitle();
    },
    showSource: () => goToSource(server, uri, undefined, true),
    refresh: session.restart,
    dispose: () => panel.dispose(),
  };
}
