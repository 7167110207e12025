/** A server whose every feature throws still answers every request. */
import { strict as assert } from 'node:assert';
import { PassThrough } from 'node:stream';
import { describe, it } from 'mocha';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type Features, features } from '../../server/lsp/features.ts';
import { startServer } from '../../server/lsp/server.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { testDay } from '../support/analysed.ts';

const throwing = Object.fromEntries(
  Object.keys(features).map((name) => [
    name,
    () => {
      throw new Error(`${name} is broken`);
    },
  ]),
) as unknown as Features;

describe('one request that fails does not take the server down', () => {
  it('answers every request of a server in which nothing works', async () => {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const memory = memorySource();
    startServer(
      createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)),
      {
        source: { ...memory, files: () => [] },
        setFolders: () => undefined,
        today: () => testDay,
        nextTurn: (run) => void setImmediate(run),
      },
      throwing,
    );
    const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    client.listen();
    const { capabilities } = await client.sendRequest<{ capabilities: object }>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    assert.ok(capabilities);
    await client.sendNotification('initialized', {});
    const uri = 'file:///a.roadmap';
    const text = 'feature a "A" { duration 1d }\n';
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'roadmap', version: 1, text },
    });
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const params = {
      uri,
      id: 'a',
      textDocument: { uri },
      position: range.start,
      positions: [range.start],
      range,
      newName: 'b',
      ch: '}',
      query: 'a',
      context: { diagnostics: [], includeDeclaration: true },
      previousResultId: '1',
      previousResultIds: [],
      files: [{ oldUri: uri, newUri: 'file:///b.roadmap' }],
      edit: { gesture: 'move', id: 'a', to: testDay },
      item: { uri, name: 'a', kind: 12, range, selectionRange: range, data: { root: uri, id: 'a' } },
    };
    const document = ['hover', 'completion', 'definition', 'implementation', 'references', 'documentHighlight'];
    const more = ['documentSymbol', 'prepareRename', 'rename', 'foldingRange', 'selectionRange', 'documentLink'];
    const edits = ['formatting', 'rangeFormatting', 'onTypeFormatting', 'inlayHint', 'codeLens', 'codeAction'];
    const tokens = ['semanticTokens/full', 'semanticTokens/range', 'semanticTokens/full/delta', 'prepareCallHierarchy'];
    const methods = [
      ...[...document, ...more, ...edits, ...tokens].map((name) => `textDocument/${name}`),
      ...[
        'workspace/symbol',
        'workspace/willRenameFiles',
        'callHierarchy/incomingCalls',
        'callHierarchy/outgoingCalls',
      ],
      ...['textDocument/diagnostic', 'workspace/diagnostic'],
      ...[
        'roadmap/summary',
        'roadmap/criticalPath',
        'roadmap/timelinePlan',
        'roadmap/reveal',
        'roadmap/portfolio',
        'roadmap/roots',
        'roadmap/editPlan',
      ],
    ];
    for (const method of methods) {
      await client.sendRequest(method, params).catch((error: Error) => assert.match(error.message, /is broken/));
    }
    const item = await client.sendRequest('roadmap/itemAt', { uri, position: { line: 0, character: 9 } });
    assert.deepEqual(item, { id: 'a', kind: 'feature', title: 'A' });
    client.dispose();
  });
});
