import * as vscode from 'vscode';
import { edit, open, undoAll } from './open.ts';
import { inWorkbench } from './probe.ts';
import { equal, ok, until } from './until.ts';

/** The lines of the portfolio as the explorer draws them: `Search  4 Jan to 15 Jan · critical`. */
const drawn = (): Promise<string[]> =>
  inWorkbench(`[...document.querySelectorAll('.pane')]
    .filter((pane) => /^Roadmap/.test(pane.querySelector('.pane-header .title')?.textContent ?? ''))
    .flatMap((pane) => [...pane.querySelectorAll('.monaco-list-row')])
    .map((row) => [row.querySelector('.label-name'), row.querySelector('.label-description')]
      .map((part) => part?.textContent ?? '').join('  ').trim())`);

export function tree(): void {
  describe('the portfolio in the explorer', () => {
    let document: vscode.TextDocument;
    before(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      ({ document } = await open('plan.roadmap'));
      await until('the view', async () => {
        await vscode.commands.executeCommand('roadmap.portfolio.focus');
        ok((await drawn()).length > 0, 'lines');
        return true;
      });
    });
    afterEach(() => undoAll(document));

    it('shows products and features with their dates', () =>
      until('the lines', async () => {
        const lines = await drawn();
        ok(
          lines.some((line) => /^Search that forgives.*\d+ \w{3} to \d+ \w{3} · critical/.test(line)),
          lines.join('\n'),
        );
        return true;
      }));

    it('follows an edit', async () => {
      await edit(document, { from: '"Search that forgives"', to: '"Better search"' });
      await until('the new title', async () => {
        ok(
          (await drawn()).some((line) => line.startsWith('Better search')),
          'Better search',
        );
        return true;
      });
    });

    it('goes to the source', async () => {
      await vscode.commands.executeCommand('roadmap.goTo', { uri: document.uri.toString(), id: 'shop.cart' });
      const editor = vscode.window.activeTextEditor!;
      equal(document.lineAt(editor.selection.active.line).text.includes('feature cart'), true, 'the line');
      // Nothing else goes anywhere.
      await vscode.commands.executeCommand('roadmap.goTo', { id: 7 });
    });
  });
}
