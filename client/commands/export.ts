import { l10n, window, workspace } from 'vscode';
import { formatNames } from '../../server/exchange/out/formatNames.ts';
import type { Command } from './command.ts';
import { target } from './target.ts';

/** Writes the roadmap in the editor, or of the preview in use, to a file in the format of its ending. */
export const exportFile: Command = async ({ server, preview }, argument) => {
  const uri = preview.active()?.uri() ?? target(argument);
  if (uri === undefined) return;
  const format = await window.showQuickPick(
    formatNames.map(({ name, extension, about }) => ({ label: `.${extension}`, description: about, name, extension })),
    { placeHolder: l10n.t('Format of the file') },
  );
  if (!format) return;
  const defaultUri = uri.with({ path: uri.path.replace(/\.roadmap$/, `.${format.extension}`) });
  const file = await window.showSaveDialog({ defaultUri, filters: { [format.description]: [format.extension] } });
  if (file === undefined) return;
  const answer = await server.exportFile(uri, format.name);
  if (answer?.kind !== 'file') {
    return window.showErrorMessage(answer?.because ?? l10n.t('The language server does not answer.'));
  }
  await workspace.fs.writeFile(
    file,
    Uint8Array.from(atob(answer.base64), (character) => character.charCodeAt(0)),
  );
  return window.showInformationMessage(l10n.t('The export is in {0}.', workspace.asRelativePath(file)));
};
