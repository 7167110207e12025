import * as vscode from 'vscode';
import { edit, open, undoAll } from './open.ts';
import { clickInPreview, dragInPreview, folder, inPreview, tell } from './probe.ts';
import { equal, ok, until } from './until.ts';

const bar = (id: string): string => `.picture .rows [data-key$=" ${id}"] .bar`;
const width = (id: string): Promise<number> =>
  inPreview(`document.querySelector('${bar(id)}').getBoundingClientRect().width`);

/** Keys on the row of a feature, which keeps them from the editor around the page. */
async function press(id: string, keys: string): Promise<void> {
  const row = `.names [role=row][data-key$=" ${id}"]`;
  await clickInPreview(row);
  await until('the keyboard on the row', () => inPreview<boolean>(`document.activeElement.matches('${row}')`));
  await tell({ ask: 'press', keys });
}

export function gestures(): void {
  describe('changing the plan in the preview', () => {
    let editor: vscode.TextEditor;
    let text: string;
    before(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      editor = await open('plan.roadmap');
      text = editor.document.getText();
      await vscode.commands.executeCommand('roadmap.showPreviewToSide');
      await until('a picture that can be changed', () =>
        inPreview<boolean>(`document.querySelector('.board[data-editable] ${bar('shop.wishlist')}') !== null`),
      );
    });
    afterEach(() => undoAll(editor.document));
    after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

    const undone = async (): Promise<void> => {
      await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
      await vscode.commands.executeCommand('undo');
      await until('the text as it was', () => editor.document.getText() === text);
    };

    it('a bar that is dragged changes one place of the text, and one undo takes it back', async () => {
      const day = (await width('shop.wishlist')) / 3;
      await dragInPreview(bar('shop.wishlist'), 7 * day);
      const wanted = text.replace('"Wish list" { duration 3d }', '"Wish list" { duration 3d; earliest 2027-01-11 }');
      await until('the new date', () => editor.document.getText() === wanted);
      await until('the words of it', async () =>
        (await inPreview<string>(`document.querySelector('.said').textContent`)).includes(
          'wishlist starts 11 Jan 2027',
        ),
      );
      await undone();
    });

    it('the keyboard does it, too', async () => {
      await until(
        'the bar where it was',
        async () => (await inPreview<number>(`document.querySelectorAll('.ghost').length`)) === 0,
      );
      await press('shop.wishlist', 'Shift+Alt+ArrowRight');
      await until('a day more', () => editor.document.getText() === text.replace('duration 3d', 'duration 4d'));
      await undone();
    });

    it('adds a day to what is left of started work, and to nothing that is done', async () => {
      await edit(editor.document, { from: 'start 2027-01-04', to: 'start 2027-01-04; as-of 2027-01-11' });
      const [before, longer] = ['duration 20d; status in-progress 60%', 'duration 21d; status in-progress 58%'];
      await edit(editor.document, { from: 'duration 3d', to: before });
      const begun = editor.document.getText();
      await until(
        'the bar of 8 days',
        async () => (await width('shop.wishlist')) > (2 * (await width('shop.search'))) / 3,
      );
      await press('shop.wishlist', 'Shift+Alt+ArrowRight');
      await until('a day more', () => editor.document.getText() === begun.replace(before, longer));
    });

    it('writes into the file where the work is, which nobody had open', async () => {
      const file = vscode.Uri.joinPath(folder(), 'teams.roadmap');
      const opened = (): vscode.TextDocument | undefined =>
        vscode.workspace.textDocuments.find(({ uri }) => uri.path === file.path);
      equal(opened(), undefined, 'open before');
      // A click would open it.
      const key = { key: 'ArrowRight', altKey: true, shiftKey: true, bubbles: true };
      await inPreview(`(() => {
        const row = document.querySelector('.names [role=row][data-key$=" onboarding"]');
        row.focus();
        row.dispatchEvent(new KeyboardEvent('keydown', ${JSON.stringify(key)}));
      })()`);
      await until('a day more', () => opened()?.getText().includes('"Onboarding" { duration 3d; team web }'));
      equal(editor.document.getText(), text, 'the other file');
      await undoAll(opened()!);
      await opened()!.save();
    });

    it('says why not, and changes nothing', async () => {
      await press('shop.cart', 'Alt+ArrowLeft');
      const notice = `document.querySelector('.notice:not([hidden])')?.textContent ?? ''`;
      const words = await until('a notice', async () => (await inPreview<string>(notice)) || undefined);
      ok(/because search ends 15 Jan/.test(words), words);
      equal(editor.document.getText(), text, 'the text');
    });
  });
}
