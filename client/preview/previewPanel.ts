/**
 * One preview. The server's plan comes in and the page draws it; what the page says is what was clicked, and what was
 * dragged where, which the text then says. What is posted is the difference to what the page already has; a broken text
 * leaves the last good picture.
 */
import { l10n, type Uri, ViewColumn, type WebviewPanel } from 'vscode';
import { type HostMessage, type PageMessage, readPageMessage } from '../../server/protocol/messages.ts';
import { difference } from '../../server/timeline/difference.ts';
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
  let root: string | undefined;
  /** What the page has; `undefined` until it says that it is ready. */
  let shown: { readonly version: number; readonly plan?: TimelinePlan } | undefined;
  let version = 0;
  /** Whether what is shown is the whole of a text, or what could be read of one that was broken from the start. */
  let whole = true;
  let selected: string | null = null;
  /** What the reader said of levelling; the page remembers it. */
  let level: boolean | undefined;
  let asking = false;
  let askAgain = false;

  const post = (message: HostMessage): void => void panel.webview.postMessage(message);

  const draw = (plan: TimelinePlan): void => {
    version++;
    if (shown?.plan === undefined) post({ kind: 'plan', version, plan });
    else post({ kind: 'difference', base: shown.version, version, difference: difference(shown.plan, plan) });
    shown = { version, plan };
  };

  /** One question at a time; changes in the meantime are answered together by the next. */
  const renew = async (): Promise<void> => {
    if (shown === undefined || !panel.visible) return;
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    const asked = { uri, level };
    const isCurrent = (): boolean => asked.uri === uri && asked.level === level;
    const answer = await server.timelinePlan(uri, level);
    asking = false;
    if (shown !== undefined && isCurrent() && answer !== undefined) {
      if (answer.plan === undefined) post({ kind: 'broken', message: answer.reason });
      else {
        const another = root !== answer.root;
        root = answer.root;
        if (!answer.broken || another || !whole || shown.plan === undefined) {
          draw(answer.plan);
          whole = !answer.broken;
        }
        if (answer.broken) {
          const what = whole
            ? l10n.t('The text has errors: this is the last good picture.')
            : l10n.t('The text has errors: this is what can be read.');
          post({ kind: 'broken', message: what });
        }
      }
    }
    if (askAgain || !isCurrent()) {
      askAgain = false;
      await renew();
    }
  };

  const retitle = (): void => {
    panel.title = titleOf(uri, locked);
    changed();
  };
  const startAgain = (): void => {
    shown = { version };
    post({ kind: 'editable', editable: canWrite(uri) });
    void renew().then(() => post({ kind: 'select', id: selected }));
  };

  const answerView = async (message: PageMessage & { kind: 'view' }): Promise<void> => {
    const data = await server.viewData(uri, message.wish, level);
    if (data !== undefined && shown !== undefined) post({ kind: 'view', wish: message.wish, data });
  };

  const answerGesture = async ({ request, wish }: PageMessage & { kind: 'retime' }): Promise<void> => {
    const { done, says } = await writeGesture(server, uri, wish, level);
    // The picture comes before the answer, so that a bar does not go back for a moment.
    if (done) await renew();
    if (shown !== undefined) post({ kind: 'retimed', request, done, says });
  };

  panel.webview.onDidReceiveMessage((data: unknown) => {
    const message = readPageMessage(data);
    if (message?.kind === 'ready' || message?.kind === 'level') level = message.level;
    if (message?.kind === 'ready') startAgain();
    else if (message?.kind === 'level') void renew();
    else if (message?.kind === 'view') void answerView(message);
    else if (message?.kind === 'retime') void answerGesture(message);
    else if (message?.kind === 'reveal') void goFromPreview(server, uri, message.id, message.focus);
  });
  // A hidden page is unloaded, and says that it is ready when it is shown again.
  panel.onDidChangeViewState(() => {
    if (!panel.visible) shown = undefined;
  });

  return {
    uri: () => uri,
    locked: () => locked,
    active: () => panel.active,
    visible: () => panel.visible,
    plan: () => shown?.plan,
    follow(next) {
      if (locked || next.toString() === uri.toString()) return;
      uri = next;
      retitle();
      if (shown !== undefined) post({ kind: 'editable', editable: canWrite(uri) });
      void renew();
    },
    // Beside the text, the text keeps the focus.
    show: (column) => panel.reveal(column, column === ViewColumn.Beside),
    planChanged(changedRoot) {
      if (root === undefined || changedRoot === root || changedRoot === uri.toString()) void renew();
    },
    select(id) {
      selected = id;
      if (shown !== undefined) post({ kind: 'select', id });
    },
    toggleLock() {
      locked = !locked;
      retitle();
    },
    showSource: () => goToSource(server, uri, undefined, true),
    refresh: startAgain,
    dispose: () => panel.dispose(),
  };
}
