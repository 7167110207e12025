/** Views of files, such as the older side of a diff, as any editor may open them: no answer knows of them. */
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'mocha';
import { type StdioClient, startClient } from '../support/stdioClient.ts';

const plan = `import "teams.roadmap"
roadmap "R" { start 2027-01-04 }
product p { feature a "Work" { duration 1d; team web } }
`;
const teams = 'team web "Web team" { capacity 2 }\n';
/** Another day, and an error that the file does not have. */
const older = plan.replace('2027-01-04', '2027-01-05').replace('1d', '1 d');

const schemes = [
  'git',
  'gitlens',
  'git-commit',
  'review',
  'pr',
  'conflictResolution',
  'vscode-local-history',
  'fugitive',
  'x-diff',
];

describe('a view of a file over stdio', function () {
  this.timeout(30_000);
  let client: StdioClient;
  let uri: string;
  before(async () => {
    client = await startClient({ files: { 'a.roadmap': plan, 'teams.roadmap': teams } });
    uri = client.uri('a.roadmap');
    client.open('a.roadmap', plan);
    client.open('teams.roadmap', teams);
    await client.request('roadmap/summary', { uri });
  });
  after(() => client.stop());

  const viewOf = (scheme: string): string => {
    const { pathname } = new URL(uri);
    return scheme === 'fugitive' ? `fugitive://${pathname}//0123abc/a.roadmap` : `${scheme}:${pathname}?{"ref":"~"}`;
  };
  const openView = (view: string, text: string): void =>
    client.notify('textDocument/didOpen', {
      textDocument: { uri: view, languageId: 'roadmap', version: 1, text },
    });

  for (const scheme of schemes) {
    it(`publishes nothing of ${scheme}: and answers nothing with it`, async () => {
      const view = viewOf(scheme);
      client.received.length = 0;
      openView(view, older);
      client.notify('textDocument/didChange', {
        textDocument: { uri: view, version: 2 },
        contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }],
      });
      const symbols = await client.request('workspace/symbol', { query: 'Work' });
      assert.deepEqual(
        symbols.map(({ location }: { location: { uri: string } }) => location.uri),
        [uri],
      );
      const roots = await client.request('roadmap/roots', {});
      assert.deepEqual(
        roots.map((root: { uri: string }) => root.uri),
        [uri],
      );
      const team = { textDocument: { uri: client.uri('teams.roadmap') }, position: { line: 0, character: 6 } };
      const places = await client.request('textDocument/references', {
        ...team,
        context: { includeDeclaration: false },
      });
      assert.deepEqual(
        places.map((place: { uri: string }) => place.uri),
        [uri],
      );
      const renamed = await client.request('textDocument/rename', { ...team, newName: 'people' });
      assert.deepEqual(Object.keys(renamed.changes).sort(), [uri, team.textDocument.uri].sort());
      const inView = { textDocument: { uri: view }, position: { line: 2, character: 20 } };
      assert.equal(await client.request('textDocument/hover', inView), null);
      assert.equal(await client.request('textDocument/documentSymbol', inView), null);
      client.notify('textDocument/didClose', { textDocument: { uri: view } });
      await client.request('roadmap/summary', { uri });
      const published = client.received.filter(({ method }) => /publishDiagnostics|planChanged/.test(method ?? ''));
      assert.deepEqual(published, []);
    });
  }
});

describe('a view of a file where no folder is open', function () {
  this.timeout(30_000);
  it('publishes nothing of git: and everything of a document under another scheme', async () => {
    const client = await startClient({ mute: true });
    try {
      await client.request('initialize', {
        processId: process.pid,
        rootUri: null,
        workspaceFolders: null,
        capabilities: {},
      });
      client.notify('initialized', {});
      for (const [i, uri] of ['git:/a.roadmap?~', 'notes:/a.roadmap'].entries()) {
        client.notify('textDocument/didOpen', {
          textDocument: { uri, languageId: 'roadmap', version: 1, text: `feature f${i} { duration 1 d }\n` },
        });
      }
      const { uri, diagnostics } = await client.next('textDocument/publishDiagnostics');
      assert.deepEqual([uri, diagnostics.length > 0], ['notes:/a.roadmap', true]);
      const roots = await client.request('roadmap/roots', {});
      assert.deepEqual(
        roots.map((root: { uri: string }) => root.uri),
        ['notes:/a.roadmap'],
      );
    } finally {
      await client.stop();
    }
  });
});
