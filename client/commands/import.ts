import { l10n, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { ImportFileResult } from '../../server/protocol/exchangeRequests.ts';
import type { Server } from '../server.ts';
import type { Command } from './command.ts';
import { target } from './target.ts';

type Imported = Extract<ImportFileResult, { kind: 'imported' }>;

/** Opens the file of another tool as a new roadmap, or merges it into the one in the editor. */
export const importFile: Command = async ({ server }, argument) => {
  const open = target(argument);
  const [file] =
    (await window.showOpenDialog({ title: l10n.t('Import'), filters: { [l10n.t('Exports')]: endings } })) ?? [];
  if (!file) return;
  const fresh = { label: l10n.t('New roadmap'), into: undefined };
  const merge = open && { label: l10n.t('Merge into {0}', workspace.asRelativePath(open)), into: open };
  const choice = merge ? await window.showQuickPick([fresh, merge], { placeHolder: l10n.t('Where to import') }) : fresh;
  if (!choice) return;
  const answer = await ask(server, file, choice.into);
  if (answer === undefined) return window.showErrorMessage(l10n.t('The language server does not answer.'));
  if (answer.kind === 'failed') return window.showErrorMessage(answer.because);
  if (answer.kind === 'undecided') return;
  await show(answer);
};

const endings = ['csv', 'tsv', 'json', 'xml', 'xlsx', 'txt'];

/** Asks for the order of day and month where the dates of the file do not show it. */
async function ask(server: Server, file: Uri, into: Uri | undefined): Promise<ImportFileResult | undefined> {
  const bytes = await workspace.fs.readFile(file);
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const answer = await server.importFile(name, bytes, into);
  if (answer?.kind !== 'undecided') return answer;
  const orders = [
    { label: l10n.t('Day first'), dates: 'dmy' },
    { label: l10n.t('Month first'), dates: 'mdy' },
  ] as const;
  const order = await window.showQuickPick(orders, {
    placeHolder: l10n.t('How to read dates such as {0}', answer.sample),
  });
  return order ? server.importFile(name, bytes, into, order.dates) : answer;
}

async function show({ text, changes = [], format, items, remarks }: Imported): Promise<void> {
  if (text !== undefined) {
    await window.showTextDocument(await workspace.openTextDocument({ language: 'roadmap', content: text }));
  } else {
    const edit = new WorkspaceEdit();
    for (const { uri, edits } of changes) {
      for (const { range, newText } of edits) {
        const { start, end } = range;
        edit.replace(Uri.parse(uri), new Range(start.line, start.character, end.line, end.character), newText);
      }
    }
    await workspace.applyEdit(edit);
  }
  const all = l10n.t('Show the List');
  const summary = l10n.t('{0}: {1} items; {2} things have no place in the roadmap.', format, items, remarks.length);
  const chosen = await window.showInformationMessage(summary, ...(remarks.length > 0 ? [all] : []));
  if (chosen === all)
    await window.showTextDocument(await workspace.openTextDocument({ content: `${remarks.join('\n')}\n` }));
}
