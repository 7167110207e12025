/** The older side of a diff has the text of a file: it is shown, and nothing else of it is known. */
import * as vscode from 'vscode';
import { open } from './open.ts';
import { inWorkbench } from './probe.ts';
import { equal, ok, until } from './until.ts';

const schemes = ['git', 'review', 'gitlens', 'git-commit', 'somebodys-history'];

/** An older version: it does not read without errors. */
const older = `import "teams.roadmap"
roadmap "Shop 2027" { start 2027-01-04 }
product shop "Web shop" { feature search "Search that forgives" { duration 2w; team wbe 1 } }
`;

export function views(): void {
  describe('the older side of a diff', () => {
    const registered: vscode.Disposable[] = [];
    let document: vscode.TextDocument;
    before(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      for (const scheme of schemes) {
        const provider = { provideTextDocumentContent: () => older };
        registered.push(vscode.workspace.registerTextDocumentContentProvider(scheme, provider));
      }
      ({ document } = await open('plan.roadmap'));
    });
    after(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      for (const each of registered) each.dispose();
    });

    const problems = (): string[] =>
      vscode.languages.getDiagnostics().flatMap(([uri, found]) => found.map(({ message }) => `${uri.path} ${message}`));
    const symbols = async (): Promise<string[]> => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'Search that forgives',
      );
      return found.map(({ name, location }) => `${name} in ${location.uri.scheme}`);
    };

    for (const scheme of schemes) {
      it(`as ${scheme}: adds no problem and no name`, async () => {
        const before = await until('the names of the file', async () => {
          const found = await symbols();
          return found.length > 0 && found;
        });
        const known = problems();
        const query = JSON.stringify({ path: document.uri.path, ref: '~' });
        const old = document.uri.with({ scheme, authority: '', query });
        await vscode.commands.executeCommand('vscode.diff', old, document.uri, 'Working Tree');
        const side = await until('the older side', () =>
          vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === scheme),
        );
        equal(side.languageId, 'roadmap', 'language');
        // Whatever comes of it comes within a moment; an answer about the other side shows that the server is idle.
        await new Promise((wait) => setTimeout(wait, 1000));
        equal(await symbols(), before, 'names');
        equal(problems(), known, 'problems');
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          side.uri,
          new vscode.Position(2, 30),
        );
        equal(hovers.length, 0, 'explanations');
        const buttons = await inWorkbench<number>(
          `document.querySelectorAll('.editor-actions [aria-label^="Open Preview to the Side"]').length`,
        );
        ok(buttons > 0, 'the preview of the file is a click away');
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      });
    }
  });
}
