/**
 * The critical path, lit in the text: a glyph in the gutter, a tick on the overview ruler, the name in another colour;
 * nearly critical work fainter. It can be narrowed to the path that drives one milestone.
 */
import {
  type DecorationOptions,
  Disposable,
  type ExtensionContext,
  l10n,
  OverviewRulerLane,
  Range,
  StatusBarAlignment,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { debounced } from '../debounced.ts';
import { isRoadmap } from '../servedSchemes.ts';
import type { Server } from '../server.ts';

export interface CriticalPathMarks extends Disposable {
  /** Turns the setting on or off, where it is set now. */
  toggle(): Promise<void>;
  /** Only the path that drives this milestone; `undefined` is the path to the roadmap's finish. */
  narrow(milestone: { readonly id: string; readonly title: string } | undefined): void;
}

type Spot = { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } };

const toRange = ({ start, end }: Spot): DecorationOptions => ({
  range: new Range(start.line, start.character, end.line, end.character),
});

function decoration(context: ExtensionContext, name: string, color: string, tinted: boolean): TextEditorDecorationType {
  const icon = (theme: string) => ({
    gutterIconPath: Uri.joinPath(context.extensionUri, `client/media/${name}-${theme}.svg`),
    gutterIconSize: 'contain',
  });
  return window.createTextEditorDecorationType({
    overviewRulerColor: new ThemeColor(color),
    overviewRulerLane: OverviewRulerLane.Center,
    ...(tinted && { color: new ThemeColor(color) }),
    light: icon('light'),
    dark: icon('dark'),
  });
}

const enabled = (editor: TextEditor): boolean =>
  workspace.getConfiguration('roadmap.criticalPath', editor.document).get('enabled', true);

async function toggle(): Promise<void> {
  const settings = workspace.getConfiguration('roadmap.criticalPath', window.activeTextEditor?.document);
  const set = settings.inspect<boolean>('enabled');
  const inWorkspace = set?.workspaceValue !== undefined;
  await settings.update('enabled', !settings.get('enabled', true), !inWorkspace);
}

export function criticalPathMarks(server: Server, context: ExtensionContext): CriticalPathMarks {
  const critical = decoration(context, 'critical', 'roadmap.criticalPath', true);
  const near = decoration(context, 'near-critical', 'roadmap.nearCriticalPath', false);
  const narrowed = window.createStatusBarItem('roadmap.criticalPathTo', StatusBarAlignment.Right, 50);
  narrowed.name = l10n.t('Critical path to a milestone');
  narrowed.command = 'roadmap.showCriticalPathTo';
  let to: string | undefined;

  const mark = async (editor: TextEditor): Promise<void> => {
    const { document } = editor;
    if (!enabled(editor)) {
      editor.setDecorations(critical, []);
      editor.setDecorations(near, []);
      return;
    }
    const { version } = document;
    const found = await server.criticalPath(document.uri, to);
    // An answer for another text would mark the wrong lines; the next change of the plan brings the right one.
    if (found === undefined || document.version !== version) return;
    editor.setDecorations(critical, found.critical.map(toRange));
    editor.setDecorations(near, found.nearCritical.map(toRange));
  };
  const renew = debounced(60, () => {
    for (const editor of window.visibleTextEditors) if (isRoadmap(editor.document)) void mark(editor);
  });
  renew();

  const parts = Disposable.from(
    critical,
    near,
    narrowed,
    renew,
    server.onPlanChanged(renew),
    window.onDidChangeVisibleTextEditors(renew),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('roadmap.criticalPath') && renew()),
  );
  return {
    toggle,
    narrow(milestone) {
      to = milestone?.id;
      if (milestone === undefined) narrowed.hide();
      else {
        narrowed.text = `$(git-commit) ${l10n.t('Path to {0}', milestone.title)}`;
        narrowed.tooltip = l10n.t(
          'The text marks what drives this milestone. Click to choose another, or the whole roadmap.',
        );
        narrowed.show();
      }
      renew();
    },
    dispose: () => parts.dispose(),
  };
}
