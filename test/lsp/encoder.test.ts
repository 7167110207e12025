import { strict as assert } from 'node:assert';
import { toBytes } from '../../server/lsp/encoder.ts';

const diagnostic = (message: string) => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  message,
});
const many = [diagnostic('one "quoted" \\ \n text'), diagnostic('"diagnostics":[]'), diagnostic('\ud800 ü')];

/** A URI and an id that look like the place where findings go. */
const tricky = '"diagnostics":[]"items":[]';

const messages: Readonly<Record<string, object>> = {
  'a notification of findings': {
    jsonrpc: '2.0',
    method: 'textDocument/publishDiagnostics',
    params: { uri: tricky, diagnostics: many, version: 3 },
  },
  'one without any': {
    jsonrpc: '2.0',
    method: 'textDocument/publishDiagnostics',
    params: { uri: 'a', diagnostics: [] },
  },
  'findings that are pulled': { jsonrpc: '2.0', id: tricky, result: { kind: 'full', items: many, resultId: '4' } },
  'an unchanged report': { jsonrpc: '2.0', id: 1, result: { kind: 'unchanged', resultId: '4' } },
  completion: { jsonrpc: '2.0', id: 1, result: { isIncomplete: false, items: [{ label: 'a' }] } },
  'an empty answer': { jsonrpc: '2.0', id: 1, result: null },
  'an error': { jsonrpc: '2.0', id: null, error: { code: -32700, message: tricky } },
};

describe('The bytes of a message', () => {
  for (const [name, message] of Object.entries(messages)) {
    it(`are those of its JSON: ${name}`, () => {
      const bytesOf = toBytes();
      // Again, with the JSON of each diagnostic known by now.
      for (const _ of [1, 2]) assert.equal(bytesOf(message).toString(), JSON.stringify(message));
    });
  }
});
