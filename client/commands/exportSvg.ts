import { l10n, Uri, window, workspace } from 'vscode';
import { timelineSvg } from '../../server/timeline/svg.ts';
import type { Command } from './command.ts';
import { target } from './target.ts';

/** Writes the timeline of the roadmap in the editor, or of the preview in use, to a file of the user's choice. */
export const exportSvg: Command = async ({ server, preview }, argument) => {
  const uri = preview.active()?.uri() ?? target(argument);
  if (uri === undefined) return;
  const answer = await server.timelinePlan(uri);
  if (answer?.plan === undefined) {
    return window.showErrorMessage(answer?.reason ?? l10n.t('The language server does not answer.'));
  }
  const defaultUri = uri.with({ path: uri.path.replace(/\.roadmap$/, '.svg') });
  const file =
    argument instanceof Uri ? defaultUri : await window.showSaveDialog({ defaultUri, filters: { SVG: ['svg'] } });
  if (file === undefined) return;
  await workspace.fs.writeFile(file, new TextEncoder().encode(timelineSvg(answer.plan)));
  const open = l10n.t('Open');
  const chosen = await window.showInformationMessage(
    l10n.t('The picture is in {0}.', workspace.asRelativePath(file)),
    open,
  );
  if (chosen === open) await window.showTextDocument(file);
};
