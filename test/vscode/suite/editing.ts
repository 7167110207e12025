import * as vscode from 'vscode';
import { edit, find, open, undoAll } from './open.ts';
import { equal, ok, until } from './until.ts';

export function editing(): void {
  describe('editing', () => {
    let document: vscode.TextDocument;
    before(async () => {
      ({ document } = await open('plan.roadmap'));
    });
    afterEach(() => undoAll(document));

    const complete = async (at: vscode.Position): Promise<string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };

    it('completes the features that may stand after `after`', async () => {
      const labels = await until('search among the completions', async () => {
        const all = await complete(find(document, 'after search', 6));
        return all.includes('search') && all;
      });
      ok(labels.includes('wishlist'), `another feature, among ${labels.slice(0, 20).join(', ')}`);
      ok(!labels.includes('web'), 'no team');
    });

    it('completes the properties of a feature', async () => {
      await edit(document, { from: 'duration 3d }', to: 'duration 3d;  }' });
      const labels = await until('owner among the completions', async () => {
        const all = await complete(find(document, 'duration 3d;  }', 13));
        return all.includes('owner') && all;
      });
      ok(!labels.includes('capacity'), 'nothing that only a team has');
      ok(!labels.includes('duration'), 'nothing that it has already');
    });

    it('renames a feature wherever it is named', async () => {
      const change = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        find(document, 'feature search', 9),
        'finder',
      );
      ok(await vscode.workspace.applyEdit(change), 'the edit is taken');
      ok(document.getText().includes('feature finder "Search that forgives"'), 'the declaration');
      ok(document.getText().includes('after finder'), 'the reference');
      equal(document.getText().includes('after search'), false, 'no old name is left');
    });

    it('formats, and a second time changes nothing', async () => {
      await edit(document, { from: '  feature wishlist "Wish list" {', to: '     feature   wishlist    "Wish list"{' });
      const format = async (): Promise<number> => {
        const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
          'vscode.executeFormatDocumentProvider',
          document.uri,
          { tabSize: 2, insertSpaces: true },
        );
        const change = new vscode.WorkspaceEdit();
        change.set(document.uri, edits ?? []);
        await vscode.workspace.applyEdit(change);
        return edits?.length ?? 0;
      };
      await until('an edit', async () => (await format()) > 0);
      ok(/\n {2}feature wishlist +"Wish list" +\{/.test(document.getText()), document.getText());
      equal(await format(), 0, 'edits of the second time');
    });
  });
}
