/** Every editor feature once, over the wire, as an editor asks for it. */
import { strict as assert } from 'node:assert';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { type StdioClient, startClient } from '../support/stdioClient.ts';

const plan = `import "teams.roadmap"
roadmap "Shop" { start 2027-01-04 }
/// Where customers buy.
product shop "Web shop" {
  feature search "Search" {
    duration 2w
    team web
  }
  feature cart "One-page cart" { duration 1w; after search }
  milestone beta "Public beta" { after cart; due 2027-01-20 }
}
`;
const teams = 'team web "Web" { capacity 2 }\nfeature lone "Lone" { after nowhere }\n';

const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true }, configuration: true, workspaceFolders: true },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

describe('the server over stdio', function () {
  this.timeout(30_000);
  let client: StdioClient;
  let uri: string;
  before(async () => {
    client = await startClient({
      files: { 'main.roadmap': plan, 'teams.roadmap': teams, 'next/later.roadmap': '' },
      capabilities,
    });
    uri = client.uri('main.roadmap');
    client.open('main.roadmap', plan);
  });
  after(() => client.stop());

  const document = () => ({ textDocument: { uri } });
  /** The place of a text in the plan, `|` in it being the cursor. */
  const place = (marked: string) => {
    const offset = plan.indexOf(marked.replace('|', '')) + marked.indexOf('|');
    const lines = plan.slice(0, offset).split('\n');
    return { ...document(), position: { line: lines.length - 1, character: lines.at(-1)!.length } };
  };
  const whole = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };

  it('publishes findings with code, documentation and version, of closed files too', async () => {
    const { diagnostics, version } = await client.next(
      'textDocument/publishDiagnostics',
      (p) => p.uri === uri && p.version,
    );
    assert.equal(version, 1);
    const late = diagnostics.find(({ code }: { code: string }) => code === 'missed-deadline');
    assert.equal(late.source, 'roadmap');
    assert.match(late.codeDescription.href, /^https:.*missed-deadline\.md$/);
    await client.request('roadmap/summary', { uri });
    const elsewhere = client.received.findLast(
      ({ params }) => params?.uri === client.uri('teams.roadmap') && params.diagnostics,
    )!.params;
    assert.ok(elsewhere.diagnostics.some(({ code }: { code: string }) => code === 'unresolved-reference'));
  });

  it('says what it can do', async () => {
    const initialized = client.received.find(({ result }) => result?.capabilities)!.result;
    assert.equal(initialized.serverInfo.name, 'roadmap');
    const { capabilities: can } = initialized;
    assert.equal(can.positionEncoding, 'utf-16');
    assert.equal(can.textDocumentSync.change, 2);
    assert.equal(can.diagnosticProvider, undefined, 'this client is pushed to');
  });

  it('hovers', async () => {
    const { contents, range } = await client.request('textDocument/hover', place('feature ca|rt'));
    assert.equal(contents.kind, 'markdown');
    assert.match(contents.value, /One-page cart/);
    assert.equal(range.end.character - range.start.character, 4);
  });

  it('completes, with snippets, and explains an item when it is looked at', async () => {
    const { items } = await client.request('textDocument/completion', place('    |team web'));
    const due = items.find(({ label }: { label: string }) => label === 'due');
    assert.equal(due.textEdit.newText, 'due ');
    const resolved = await client.request('completionItem/resolve', due);
    assert.match(resolved.documentation.value, /deadline/);
    const atEnd = { ...document(), position: { line: plan.split('\n').length - 1, character: 0 } };
    const { items: kinds } = await client.request('textDocument/completion', atEnd);
    const whole = kinds.filter(({ label }: { label: string }) => label === 'feature');
    assert.deepEqual(
      whole.map(({ insertTextFormat }: Record<string, unknown>) => insertTextFormat),
      [InsertTextFormat.Snippet],
      'each kind once',
    );
    // The package turns off whatever is of that kind.
    assert.ok(items.every(({ kind }: { kind: number }) => kind !== CompletionItemKind.Snippet));
  });

  it('completes imports with the files of the workspace, which nothing imports yet', async () => {
    const { items } = await client.request('textDocument/completion', place('import "|teams'));
    assert.deepEqual(
      items.map(({ label }: { label: string }) => label),
      ['next', 'teams.roadmap', 'next/later.roadmap', '*.roadmap', '**/*.roadmap'],
    );
  });

  it('goes to definitions in other files', async () => {
    const [found] = await client.request('textDocument/definition', place('team w|eb'));
    assert.equal(found.uri, client.uri('teams.roadmap'));
  });

  it('renames with versions, and says why it does not', async () => {
    const { documentChanges } = await client.request('textDocument/rename', {
      ...place('feature se|arch'),
      newName: 'find',
    });
    assert.equal(documentChanges[0].textDocument.version, 1);
    assert.equal(documentChanges[0].edits.length, 2);
    const { error } = await client.ask('textDocument/rename', { ...place('feature se|arch'), newName: 'cart' });
    assert.match(error!.message, /already the name/);
  });

  it('shows computed dates at the end of lines and above milestones', async () => {
    const hints = await client.request('textDocument/inlayHint', { ...document(), range: whole });
    assert.deepEqual(
      hints.map(({ label }: { label: string }) => label),
      [
        '4 Jan to 15 Jan · 2d late for Public beta, due 20 Jan 2027',
        '18 Jan to 22 Jan · 2d late for Public beta, due 20 Jan 2027',
        '22 Jan · 2d late for its due date, 20 Jan 2027',
      ],
    );
    const [lens] = await client.request('textDocument/codeLens', document());
    const { title, arguments: goal } = lens.command;
    assert.equal(title, '22 Jan 2027 · because One-page cart ends 22 Jan · 2d late for its due date, 20 Jan 2027');
    assert.deepEqual(goal, [{ id: 'shop.beta', title: 'Public beta' }]);
  });

  it('colours names by what they name, whole and by difference', async () => {
    const full = await client.request('textDocument/semanticTokens/full', document());
    assert.ok(full.data.length % 5 === 0 && full.data.length > 50);
    const delta = await client.request('textDocument/semanticTokens/full/delta', {
      ...document(),
      previousResultId: full.resultId,
    });
    assert.deepEqual(delta.edits, []);
    const range = await client.request('textDocument/semanticTokens/range', { ...document(), range: whole });
    assert.deepEqual(range.data, full.data);
  });

  it('outlines, folds, selects, links, formats', async () => {
    const symbols = await client.request('textDocument/documentSymbol', document());
    assert.deepEqual(
      symbols.map(({ name, children }: { name: string; children: unknown[] }) => [name, children.length]),
      [
        ['Shop', 0],
        ['Web shop', 3],
      ],
    );
    assert.equal((await client.request('textDocument/foldingRange', document())).length, 2);
    const [selection] = await client.request('textDocument/selectionRange', {
      ...document(),
      positions: [place('feature ca|rt').position],
    });
    assert.ok(selection.parent.parent);
    const [link] = await client.request('textDocument/documentLink', document());
    assert.equal(link.target, client.uri('teams.roadmap'));
    const options = { tabSize: 2, insertSpaces: true };
    assert.ok(Array.isArray(await client.request('textDocument/formatting', { ...document(), options })));
  });

  it('offers fixes under the cursor', async () => {
    const at = place('d|ue 2027').position;
    const actions = await client.request('textDocument/codeAction', {
      ...document(),
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['quickfix'] },
    });
    assert.equal(actions[0].title, 'Move `due` to the planned finish, 2027-01-22');
    assert.equal(actions[0].isPreferred, true);
    assert.equal(actions[0].diagnostics[0].code, 'missed-deadline');
  });

  it('writes on save, and as the preferred fix, what a dash of a word processor means', async () => {
    const pasted = 'feature b { duration 2d }\nfeature a { due 2027–03–15; after b –2d }\n';
    client.open('pasted.roadmap', pasted);
    const other = client.uri('pasted.roadmap');
    const all = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    const ask = (only: string) =>
      client.request('textDocument/codeAction', {
        textDocument: { uri: other },
        range: all,
        context: { diagnostics: [], only: [only] },
      });
    const [saved] = await ask('source.fixAll');
    assert.deepEqual(saved.edit.documentChanges[0].edits.map(({ newText }: { newText: string }) => newText).sort(), [
      '-2d',
      '2027-03-15',
    ]);
    const preferred = (await ask('quickfix')).filter(({ isPreferred }: { isPreferred?: boolean }) => isPreferred);
    assert.deepEqual(
      preferred.map(({ title }: { title: string }) => title),
      ['Change to `2027-03-15`', 'Change to `-2d`'],
    );
  });

  it('walks the dependency graph', async () => {
    const [item] = await client.request('textDocument/prepareCallHierarchy', place('feature ca|rt'));
    const [to] = await client.request('callHierarchy/outgoingCalls', { item });
    assert.equal(to.to.name, 'Search');
    const [from] = await client.request('callHierarchy/incomingCalls', { item });
    assert.equal(from.from.name, 'Public beta');
    assert.equal(from.fromRanges.length, 1);
  });

  it('answers our own requests', async () => {
    const summary = await client.request('roadmap/summary', { uri });
    assert.deepEqual([summary.title, summary.finish, summary.features, summary.errors], ['Shop', '2027-01-22', 3, 2]);
    const path = await client.request('roadmap/criticalPath', { uri });
    assert.equal(path.critical.length, 3);
    const { plan: drawn, version, syntaxErrors } = await client.request('roadmap/timelinePlan', { uri });
    assert.deepEqual([drawn.version, drawn.rows.length, syntaxErrors], [1, 4, 0]);
    assert.ok(version >= 1);
    const [root] = await client.request('roadmap/roots', {});
    assert.deepEqual([root.uri, root.title, root.finish], [uri, 'Shop', '2027-01-22']);
    const top = await client.request('roadmap/portfolio', { uri });
    const product = top.find(({ id }: { id: string }) => id === 'shop');
    const parts = await client.request('roadmap/portfolio', { uri, inside: product.id });
    assert.deepEqual([product.kind, product.hasParts, parts[0].title], ['product', true, 'Search']);
    const revealed = await client.request('roadmap/reveal', { uri, id: 'shop.cart' });
    assert.equal(revealed.selectionRange.start.line, 8);
    const item = await client.request('roadmap/itemAt', { uri, position: place('duration 2|w').position });
    assert.equal(item.id, 'shop.search');
    const { error } = await client.ask('roadmap/reveal', { uri, id: 7 });
    assert.equal(error?.code, -32602);
  });

  it('says when a plan has changed, and when the text is broken', async () => {
    const change = (version: number, text: string): void =>
      client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    let { version: last } = await client.request('roadmap/timelinePlan', { uri });
    const next = async (): Promise<{ uri: string; broken: boolean }> => {
      const changed = await client.next('roadmap/planChanged', ({ version }) => version > last);
      last = changed.version;
      return changed;
    };
    change(2, plan.replace('duration 1w', 'duration 3w'));
    assert.equal((await next()).broken, false);
    change(3, plan.replace('after search }', 'after search'));
    assert.equal((await next()).broken, true);
    change(4, plan);
    assert.equal((await next()).broken, false);
  });

  it('notices files that change, move and go on the disk', async () => {
    const file = path.join(client.folder, 'teams.roadmap');
    const changes = (...types: number[]) =>
      client.notify('workspace/didChangeWatchedFiles', {
        changes: types.map((type) => ({ uri: client.uri('teams.roadmap'), type })),
      });
    writeFileSync(file, 'team web "Web" { capacity 2 }\n');
    changes(2);
    const cleared = await client.next('textDocument/publishDiagnostics', (p) => p.uri === client.uri('teams.roadmap'));
    assert.deepEqual(cleared.diagnostics, []);
    const renamed = await client.request('workspace/willRenameFiles', {
      files: [{ oldUri: client.uri('teams.roadmap'), newUri: client.uri('people/teams.roadmap') }],
    });
    assert.equal(renamed.documentChanges[0].edits[0].newText, '"people/teams.roadmap"');
    renameSync(file, path.join(client.folder, 'gone.txt'));
    changes(3);
    const missing = await client.next('textDocument/publishDiagnostics', (p) => p.uri === uri);
    assert.ok(missing.diagnostics.some(({ code }: { code: string }) => code === 'import-not-found'));
    rmSync(path.join(client.folder, 'gone.txt'));
  });

  it('reports a file on the disk that cannot be read, at its start, until it can be', async () => {
    const file = path.join(client.folder, 'latin.roadmap');
    const latin = client.uri('latin.roadmap');
    const changed = (type: number) =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: latin, type }] });
    const diagnosed = (count: number) =>
      client.next('textDocument/publishDiagnostics', (p) => p.uri === latin && p.diagnostics.length === count);
    writeFileSync(file, Buffer.from('kpi a "Gr\xfc\xdfe" {}\n', 'latin1'));
    changed(1);
    const { diagnostics } = await diagnosed(1);
    assert.equal(diagnostics[0].code, 'unreadable-file');
    assert.deepEqual(diagnostics[0].range.start, { line: 0, character: 0 });
    assert.match(diagnostics[0].message, /^Cannot read `latin\.roadmap`: it is not UTF-8 text \(line 1\)/);
    rmSync(file);
    changed(3);
    await diagnosed(0);
  });
});
