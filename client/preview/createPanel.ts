/** The panel's frame: what it may load (its own script and style, nothing else), its icon and its page. */
import {
  type ExtensionContext,
  l10n,
  Uri,
  ViewColumn,
  type Webview,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { pageHtml } from '../../server/timeline/page.ts';

export const viewType = 'roadmap.preview';

export function createPanel(context: ExtensionContext, uri: Uri, column: ViewColumn): WebviewPanel {
  const where = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
  const panel = window.createWebviewPanel(viewType, titleOf(uri, false), where, { enableFindWidget: false });
  prepare(panel, context);
  return panel;
}

/** Also for a panel that VS Code brings back after a reload. */
export function prepare(panel: WebviewPanel, context: ExtensionContext): void {
  const dist = Uri.joinPath(context.extensionUri, 'dist');
  const icon = (theme: string) => Uri.joinPath(context.extensionUri, `client/media/preview-${theme}.svg`);
  panel.iconPath = { light: icon('light'), dark: icon('dark') };
  panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
  panel.webview.html = html(panel.webview, dist);
}

/** As VS Code's own previews are named: brackets say that it is locked. */
export function titleOf(uri: Uri, locked: boolean): string {
  const name = workspace.asRelativePath(uri);
  return locked ? l10n.t('[Preview] {0}', name) : l10n.t('Preview {0}', name);
}

const html = (webview: Webview, dist: Uri): string =>
  pageHtml({
    nonce: nonce(),
    scriptUri: webview.asWebviewUri(Uri.joinPath(dist, 'webview.js')).toString(),
    styleUri: webview.asWebviewUri(Uri.joinPath(dist, 'webview.css')).toString(),
    cspSource: webview.cspSource,
    title: l10n.t('Roadmap'),
  });

const nonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
