/** Nothing is kept of what was typed: an hour of edits later the server is as large as after a minute. */
import { strict as assert } from 'node:assert';
import { PassThrough } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, it } from 'mocha';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/lsp/server.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { testDay } from '../support/analysed.ts';
import { generateRoadmap } from '../support/generateRoadmap.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

describe('the memory of the server', function () {
  this.timeout(240_000);

  it('grows by at most a fifth from the thousandth edit to the ten thousandth', async () => {
    const [up, down] = [new PassThrough(), new PassThrough()];
    startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
      source: { ...memorySource(), files: () => [] },
      setFolders: () => undefined,
      today: () => testDay,
      nextTurn: (run) => void setImmediate(run),
    });
    const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    client.listen();
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await client.sendNotification('initialized', {});
    const uri = 'file:///a.roadmap';
    const text = generateRoadmap({ features: 60 });
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'roadmap', version: 1, text },
    });
    const lines = text.split('\n');
    const line = lines.findIndex((each) => /^ {2}feature f30 /.test(each));
    const character = lines[line]!.indexOf('"') + 1;
    const sizes: number[] = [];
    for (let edit = 1; edit <= 10_000; edit++) {
      // Each title is a new one; the letter before goes.
      const letter = String.fromCharCode(97 + (edit % 26));
      const range = { start: { line, character }, end: { line, character: character + (edit === 1 ? 0 : 1) } };
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: edit + 1 },
        contentChanges: [{ range, text: letter }],
      });
      const answer = await client.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
        textDocument: { uri },
        position: { line, character: 11 },
      });
      assert.ok(answer.contents.value.startsWith(`**${letter}`), answer.contents.value);
      if (edit % 10 === 0) await client.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri } });
      if (edit % 10 === 5) await client.sendRequest('textDocument/inlayHint', { textDocument: { uri }, range });
      if (edit !== 1000 && edit !== 10_000) continue;
      collect();
      sizes.push(process.memoryUsage().heapUsed);
    }
    client.dispose();
    const [early, late] = sizes as [number, number];
    assert.ok(late <= early * 1.2, `${(early / 1e6).toFixed(1)} MB, then ${(late / 1e6).toFixed(1)} MB`);
  });
});
