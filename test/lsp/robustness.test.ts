/** What the server does with clients that are broken, hostile or in a hurry. */
import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { type StartOptions, type StdioClient, startClient } from '../support/stdioClient.ts';

const plan = `roadmap "Shop" { start 2027-01-04 }
product shop "Web shop" {
  feature search "Search" { duration 2w }
  feature cart "Cart" { duration 1w; after search }
}
`;

describe('the server under bad clients', function () {
  this.timeout(30_000);
  let client: StdioClient | undefined;
  const start = async (options: StartOptions = {}): Promise<StdioClient> => {
    client = await startClient(options);
    return client;
  };
  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  describe('a frame that cannot be read ends the process with an error within a second', function () {
    // A machine that is busy with other things may be late once, not always.
    this.retries(2);
    const broken: Readonly<Record<string, string>> = {
      'no Content-Length': 'Content-Type: text\r\n\r\n{"jsonrpc":"2.0","id":9,"method":"x"}',
      'no header at all': '{"jsonrpc":"2.0","id":9,"method":"x"}\n',
      'a negative length': 'Content-Length: -5\r\n\r\n{"jsonrpc":"2.0"}',
      'a length that is no number': 'Content-Length: many\r\n\r\n{"jsonrpc":"2.0"}',
      'a length that is too long': 'Content-Length: 4096\r\n\r\n{"jsonrpc":"2.0","id":9,"method":"x"}',
      'a length that is too short': 'Content-Length: 5\r\n\r\n{"jsonrpc":"2.0","id":9,"method":"x"}',
      'an absurd length': 'Content-Length: 99999999999\r\n\r\n{}',
      'a header without an end': 'X'.repeat(20_000),
    };
    for (const [title, bytes] of Object.entries(broken)) {
      it(title, async () => {
        const { raw, ended, stderr } = await start();
        const began = performance.now();
        raw(bytes);
        assert.equal(await ended, 1);
        assert.ok(performance.now() - began < 1000, `${performance.now() - began} ms`);
        assert.match(stderr(), /messages cannot be read/);
      });
    }
  });

  it('answers what is not JSON, and goes on', async () => {
    const server = await start();
    server.raw('Content-Length: 5\r\n\r\n{"a":');
    server.open('a.roadmap', plan);
    await server.next('textDocument/publishDiagnostics');
    assert.ok(server.received.some(({ id, error }) => id === null && error?.code === -32700));
  });

  it('answers every request, however wrong its parameters are', async () => {
    const server = await start();
    server.open('a.roadmap', plan);
    await server.next('textDocument/publishDiagnostics');
    const uri = server.uri('a.roadmap');
    const methods = [
      ...['hover', 'completion', 'definition', 'implementation', 'references', 'documentHighlight', 'documentSymbol'],
      ...['prepareRename', 'rename', 'foldingRange', 'selectionRange', 'documentLink', 'formatting', 'rangeFormatting'],
      ...['onTypeFormatting', 'inlayHint', 'codeLens', 'codeAction', 'semanticTokens/full', 'semanticTokens/range'],
      ...['semanticTokens/full/delta', 'prepareCallHierarchy', 'diagnostic'],
    ].map((name) => `textDocument/${name}`);
    const ours = ['timelinePlan', 'viewData', 'criticalPath', 'summary', 'reveal', 'itemAt', 'portfolio'].map(
      (name) => `roadmap/${name}`,
    );
    const others = [
      'workspace/symbol',
      'workspace/diagnostic',
      'callHierarchy/incomingCalls',
      'callHierarchy/outgoingCalls',
    ];
    const wrong: unknown[] = [
      undefined,
      null,
      [],
      {},
      { uri: 7, textDocument: null, position: 'here' },
      {
        uri,
        textDocument: { uri },
        position: { line: -1, character: 1e9 },
        range: {},
        newName: {},
        item: {},
        query: [],
      },
      { uri: '../../%zz', textDocument: { uri: 'nowhere' }, position: { line: 0, character: 0 } },
      { uri, textDocument: { uri: 'file:///not/open.roadmap' }, position: { line: 0, character: 0 }, positions: [{}] },
      JSON.parse(
        '{"__proto__":{"uri":1},"textDocument":{"uri":"constructor"},"position":{"line":1e308,"character":-0.5}}',
      ),
    ];
    for (const method of [...methods, ...ours, ...others]) {
      for (const params of wrong) await server.ask(method, params);
    }
    const { error } = await server.ask('roadmap/nobodyKnowsThis', {});
    assert.equal(error?.code, -32601);
    assert.ok((await server.ask('workspace/symbol', { query: 'cart' }, 'x'.repeat(100_000))).result.length === 1);
    assert.ok(
      await server.request('textDocument/hover', { textDocument: { uri }, position: { line: 2, character: 12 } }),
    );
  });

  it('outlives notifications that make no sense', async () => {
    const server = await start();
    const uri = server.uri('a.roadmap');
    server.notify('textDocument/didChange', { textDocument: { uri, version: 9 }, contentChanges: [{ text: 'x' }] });
    server.notify('textDocument/didClose', { textDocument: { uri: 'file:///never/opened.roadmap' } });
    server.notify('textDocument/didOpen', {});
    server.notify('textDocument/didChange', { textDocument: {}, contentChanges: 7 });
    server.notify('workspace/didChangeWatchedFiles', { changes: [{}] });
    server.notify('workspace/didChangeConfiguration', { settings: 'none' });
    server.notify('$/cancelRequest', { id: 12345 });
    server.notify('no/such/notification', [1, 2, 3]);
    server.open('a.roadmap', plan);
    const { diagnostics } = await server.next('textDocument/publishDiagnostics', (params) => params.uri === uri);
    assert.deepEqual(diagnostics, []);
  });

  it('answers with the newest version within a second of a burst of edits and cancels', async function () {
    this.retries(2);
    const server = await start();
    const uri = server.uri('a.roadmap');
    server.open('a.roadmap', plan);
    await server.next('textDocument/publishDiagnostics');
    const before = server.received.length;
    const character = '  feature cart "Cart" { duration 1w; after search'.length;
    const asked: Promise<unknown>[] = [];
    const began = performance.now();
    for (let i = 1; i <= 1000; i++) {
      const at = { line: 3, character: character + i - 1 };
      server.notify('textDocument/didChange', {
        textDocument: { uri, version: i + 1 },
        contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
      });
      if (i % 10 !== 0) continue;
      const id = `burst-${i}`;
      asked.push(server.ask('textDocument/completion', { textDocument: { uri }, position: at }, id));
      server.notify('$/cancelRequest', { id });
    }
    const { version, diagnostics } = await server.next(
      'textDocument/publishDiagnostics',
      (params) => params.version === 1001,
    );
    assert.ok(performance.now() - began < 1000, `${performance.now() - began} ms`);
    assert.equal(version, 1001);
    assert.equal(diagnostics.length, 1);
    assert.equal(diagnostics[0].code, 'unresolved-reference');
    await Promise.all(asked);
    const versions = server.received
      .slice(before)
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => params.version as number);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
    assert.equal(versions.at(-1), 1001);
  });

  it('clears the findings of a file that goes', async () => {
    const server = await start();
    const uri = server.uri('a.roadmap');
    server.open('a.roadmap', 'feature a "A" { after nothing }');
    await server.next('textDocument/publishDiagnostics', (params) => params.diagnostics.length > 0);
    server.notify('textDocument/didClose', { textDocument: { uri } });
    const { diagnostics } = await server.next('textDocument/publishDiagnostics', (params) => params.uri === uri);
    assert.deepEqual(diagnostics, []);
  });

  it('ends in order when it is asked to', async () => {
    const server = await start();
    await server.request('shutdown');
    server.notify('exit');
    assert.equal(await server.ended, 0);
  });

  it('ends with its client, and not in order, when the pipe is closed', async () => {
    const server = await start();
    server.process.stdin.end();
    assert.equal(await server.ended, 1);
  });

  it('counts columns in UTF-16', async () => {
    const server = await start();
    const text = 'feature a "😀 Ωm" { duration 1d; after nowhere }';
    server.open('a.roadmap', `${text}\n`);
    const { diagnostics } = await server.next(
      'textDocument/publishDiagnostics',
      (params) => params.diagnostics.length > 0,
    );
    const found = diagnostics.find(({ code }: { code: string }) => code === 'unresolved-reference');
    const character = text.indexOf('nowhere');
    assert.deepEqual(found.range, { start: { line: 0, character }, end: { line: 0, character: character + 7 } });
  });
});
