import * as vscode from 'vscode';
import { find, open } from './open.ts';
import { equal, ok, until } from './until.ts';

const words = (contents: readonly (vscode.MarkdownString | vscode.MarkedString)[]): string =>
  contents.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');

export function reading(): void {
  describe('reading', () => {
    let document: vscode.TextDocument;
    before(async () => {
      ({ document } = await open('plan.roadmap'));
    });

    const hover = (at: vscode.Position): Promise<string> =>
      until('a hover', async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          at,
        );
        return hovers.length > 0 && words(hovers.flatMap(({ contents }) => contents));
      });

    it('says when a feature starts and finishes, and why', async () => {
      const text = await hover(find(document, 'feature cart', 9));
      ok(/One-page cart/.test(text), `its title, in: ${text}`);
      ok(/Jan/.test(text) || /2027-01/.test(text), `its dates, in: ${text}`);
      ok(/Search that forgives|search/.test(text), `what it waits for, in: ${text}`);
    });

    it('explains a word of the language', async () => {
      const text = await hover(find(document, 'duration 2w', 2));
      ok(/duration/i.test(text), text);
    });

    it('shows computed dates at the end of lines', async () => {
      const hints = await until('inlay hints', async () => {
        const all = await vscode.commands.executeCommand<vscode.InlayHint[]>(
          'vscode.executeInlayHintProvider',
          document.uri,
          new vscode.Range(0, 0, document.lineCount, 0),
        );
        return all.length >= 3 && all;
      });
      const line = find(document, 'feature search').line;
      ok(
        hints.some(({ position }) => position.line === line),
        'one on the line of search',
      );
    });

    it('colours by meaning: kinds of things, and what is critical', async () => {
      const legend = await until('a legend', () =>
        vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
          'vscode.provideDocumentSemanticTokensLegend',
          document.uri,
        ),
      );
      ok(legend.tokenTypes.includes('feature') && legend.tokenModifiers.includes('critical'), 'feature and critical');
      const tokens = await until('tokens', async () => {
        const found = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
          'vscode.provideDocumentSemanticTokens',
          document.uri,
        );
        return (found?.data.length ?? 0) > 0 && found;
      });
      const feature = legend.tokenTypes.indexOf('feature');
      const critical = 1 << legend.tokenModifiers.indexOf('critical');
      const marked = Array.from({ length: tokens!.data.length / 5 }, (_, i) =>
        tokens!.data.subarray(i * 5, i * 5 + 5),
      ).filter(([, , , type, modifiers]) => type === feature && (modifiers! & critical) !== 0);
      ok(marked.length >= 2, `search and cart are critical features, found ${marked.length}`);
    });

    it('lists what is declared, as a tree', async () => {
      const symbols = await until('symbols', async () => {
        const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        );
        return (found?.length ?? 0) > 0 && found;
      });
      const shop = symbols!.find(({ name, detail }) => `${name} ${detail}`.includes('shop'));
      equal(shop?.children.length, 4, 'three features and a milestone in the product');
    });
  });
}
