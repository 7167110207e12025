import * as vscode from 'vscode';
import { type Edit, edit, find, open, undoAll } from './open.ts';
import { equal, ok, until } from './until.ts';

const problems = (document: vscode.TextDocument): vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri);
const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);
const errors = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  problems(document).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);

export function findings(): void {
  describe('findings', () => {
    let document: vscode.TextDocument;
    before(async () => {
      ({ document } = await open('plan.roadmap'));
    });
    afterEach(() => undoAll(document));

    const broken: readonly (Edit & { readonly what: string; readonly code: string; readonly at: string })[] = [
      {
        what: 'a name that nothing has',
        from: 'after search }',
        to: 'after serch }',
        code: 'unresolved-reference',
        at: 'serch',
      },
      { what: 'a day that no month has', from: '2027-03-26', to: '2027-02-30', code: 'invalid-date', at: '2027-02-30' },
    ];
    for (const { what, from, to, code, at } of broken) {
      it(`points at ${what} while it is typed, and clears the finding when it is mended`, async () => {
        await until('a file without errors', () => errors(document).length === 0);
        await edit(document, { from, to });
        const found = await until('an error', () => errors(document)[0]);
        equal(codeOf(found), code, 'code');
        equal(found.source, 'roadmap', 'source');
        equal(document.getText(found.range), at, 'place');
        await edit(document, { from: to, to: from });
        await until('the error is gone', () => errors(document).length === 0);
      });
    }

    it('knows the files of an import, on a disk and in a browser', async () => {
      await until('no finding about teams.roadmap', () => errors(document).length === 0);
      const [place] = await until('the team of another file', async () => {
        const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          find(document, 'team web', 6),
        );
        return places.length > 0 && places;
      });
      const uri = 'targetUri' in place! ? place.targetUri : place!.uri;
      ok(uri.path.endsWith('/teams.roadmap'), `the team is declared in teams.roadmap, not ${uri.path}`);
    });

    it('come again after the server was restarted', async () => {
      await vscode.commands.executeCommand('roadmap.restartServer');
      await edit(document, { from: 'after search', to: 'after serch' });
      await until('the error', () => errors(document).some((found) => codeOf(found) === 'unresolved-reference'));
    });

    it('offers a quick fix for a slip of the finger', async () => {
      await edit(document, { from: 'after search }', to: 'after serch }' });
      const found = await until('the finding', () => errors(document)[0]);
      const actions = await until('a quick fix', async () => {
        const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          found.range,
          vscode.CodeActionKind.QuickFix.value,
        );
        return all.some((action) => action.edit) && all;
      });
      const fix = actions.find((action) => action.edit && action.title.includes('search'));
      ok(fix?.edit, `a fix that names search, among ${actions.map(({ title }) => title).join(', ')}`);
      await vscode.workspace.applyEdit(fix.edit);
      await until('no error', () => errors(document).length === 0);
      ok(document.getText().includes('after search }'), 'the name is mended');
    });
  });
}
