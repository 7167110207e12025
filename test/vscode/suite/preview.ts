import * as vscode from 'vscode';
import { edit, find, open, undoAll } from './open.ts';
import { clickInPreview, inPreview } from './probe.ts';
import { equal, ok, until } from './until.ts';

/** The features and milestones that the picture has a row for: a row's key ends with the dotted path. */
const rows = (): Promise<string[]> =>
  inPreview(`[...document.querySelectorAll('.picture .rows [data-key]')].map((e) => e.dataset.key.split(' ').at(-1))`);
const selected = (): Promise<string[]> =>
  inPreview(
    `[...document.querySelectorAll('.picture .rows .selected[data-key]')].map((e) => e.dataset.key.split(' ').at(-1))`,
  );
const has = async (key: string): Promise<boolean> => (await rows()).some((row) => row === key);

const previewTabs = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('roadmap.preview'));

export function preview(): void {
  describe('preview', () => {
    let editor: vscode.TextEditor;
    before(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      editor = await open('plan.roadmap');
    });
    afterEach(() => undoAll(editor.document));
    after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

    it('opens beside the text and draws its features', async () => {
      await vscode.commands.executeCommand('roadmap.showPreviewToSide');
      const tab = await until('a tab', () => previewTabs()[0]);
      equal(tab.group.viewColumn, vscode.ViewColumn.Two, 'column');
      await until(
        'four rows',
        async () => (await has('shop.search')) && (await has('shop.cart')) && (await has('shop.beta')),
      );
      equal(vscode.window.activeTextEditor?.document.uri.path, editor.document.uri.path, 'the text keeps the focus');
    });

    it('allows no script but its own and no source from elsewhere', async () => {
      const policy = await inPreview<string>(
        `document.querySelector('meta[http-equiv="Content-Security-Policy"]').content`,
      );
      ok(policy.startsWith("default-src 'none'"), policy);
      ok(!/unsafe|\*|script-src[^;]*http/.test(policy.replace(/https:\/\/\*\.vscode-cdn\.net/g, '')), policy);
    });

    it('follows the text, and draws what is typed', async () => {
      await edit(editor.document, {
        from: '  milestone beta',
        to: '  feature gifts "Gifts" { duration 5d }\n  milestone beta',
      });
      await until('the new row', () => has('shop.gifts'));
    });

    it('keeps the last good picture while the text is broken, and says so', async () => {
      await until('only what is in the text', async () => !(await has('shop.gifts')));
      await edit(editor.document, { from: 'product shop "Web shop" {', to: 'product shop "Web shop' });
      const words = await until('a banner', async () => {
        const text = await inPreview<string>(`document.querySelector('.banner:not([hidden])')?.textContent ?? ''`);
        return text.trim() !== '' && text;
      });
      ok(await has('shop.cart'), `the picture is still there beside: ${words}`);
    });

    it('lights up what the cursor is in', async () => {
      await until('a whole picture', () => has('shop.wishlist'));
      for (const [text, key] of [
        ['feature cart', 'shop.cart'],
        ['feature wishlist', 'shop.wishlist'],
      ] as const) {
        const at = find(editor.document, text, 10);
        editor.selection = new vscode.Selection(at, at);
        await until(`${key} selected`, async () => (await selected()).includes(key));
      }
    });

    it('shows another view of the same text, and the timeline again', async () => {
      const cards = `[...document.querySelectorAll('.feature-card')].map((e) => e.dataset.id)`;
      await inPreview(`document.querySelector('#tab-board').click()`);
      await until('the cards', async () => (await inPreview<string[]>(cards)).includes('shop.cart'));
      await inPreview(`document.querySelector('#tab-timeline').click()`);
      await until('the picture', () => has('shop.cart'));
    });

    it('goes to the line of what is clicked', async () => {
      const start = new vscode.Position(0, 0);
      editor.selection = new vscode.Selection(start, start);
      await clickInPreview(`.picture .rows [data-key$=" shop.cart"] .marks > *`);
      const line = find(editor.document, 'feature cart').line;
      await until('the cursor on its line', () =>
        vscode.window.visibleTextEditors.some((e) => e.selection.active.line === line),
      );
      equal(previewTabs().length, 1, 'previews');
    });

    it('stays with its roadmap while it is locked, and follows the editor again when it is not', async () => {
      await vscode.commands.executeCommand('roadmap.lockPreview');
      await until('brackets around the title', () => previewTabs()[0]?.label.startsWith('[Preview]'));
      await open('other.roadmap');
      await until('the picture of the plan still', async () => (await has('shop.cart')) && !(await has('solo')));
      await vscode.commands.executeCommand('roadmap.lockPreview');
      await open('plan.roadmap');
      await open('other.roadmap');
      await until('the picture of the other', () => has('solo'));
      equal(previewTabs()[0]?.label, 'Preview other.roadmap', 'title');
      editor = await open('plan.roadmap');
      await until('the picture of the plan', () => has('shop.cart'));
    });

    it('shows the same picture again after it was hidden', async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      editor = await open('plan.roadmap');
      await vscode.commands.executeCommand('roadmap.showPreview');
      await until('the picture', () => has('shop.cart'));
      await vscode.commands.executeCommand('roadmap.showSource');
      await until('the source', () => vscode.window.activeTextEditor?.document.uri.path === editor.document.uri.path);
      await vscode.commands.executeCommand('roadmap.showPreview');
      await until('the picture again', () => has('shop.cart'));
    });

    it('is exported as a picture of its own', async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      editor = await open('plan.roadmap');
      void vscode.commands.executeCommand('roadmap.exportSvg', editor.document.uri);
      const file = editor.document.uri.with({ path: editor.document.uri.path.replace(/roadmap$/, 'svg') });
      const svg = await until('the file', async () =>
        new TextDecoder().decode(await vscode.workspace.fs.readFile(file)),
      );
      ok(svg.includes('<svg') && svg.includes('One-page cart'), svg.slice(0, 200));
    });
  });
}
