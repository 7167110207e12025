/** However a text came to be, by edits or at once, its findings are the same. */
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'mocha';
import { random } from '../support/generateRoadmap.ts';
import { type StdioClient, startClient } from '../support/stdioClient.ts';

const start = `roadmap "Shop 😀" { start 2027-01-04 }\r
team web "Web" { capacity 4 }\r
product shop "Web shop" {
  feature search "Sëarch" { duration 2w; team web 2 }
  feature cart "Cart" { duration 8d..10d..16d; after search +2d }
  milestone launch "Launch" { after cart; due 2027-06-30 }
}
`;

const pieces = [
  '{',
  '}',
  '\n',
  '\r\n',
  '"',
  ' ',
  ';',
  'after cart',
  'feature x "X" { duration 1d }\n',
  '😀',
  '/*',
  '*/',
  '//',
  'due',
  '2027-02-30',
  ',',
];

/** A tenth of the edits that are compared without the wire. More by the environment variable ROADMAP_FUZZ_EDITS. */
const edits = process.env.ROADMAP_FUZZ_EDITS ? Math.ceil(Number(process.env.ROADMAP_FUZZ_EDITS) / 10) : 300;
const perRound = 12;

describe('edits over the wire', function () {
  // The runner of many edits has no limit, and that holds here too.
  this.timeout(process.env.ROADMAP_FUZZ_EDITS ? 0 : 60_000);
  let edited: StdioClient;
  let fresh: StdioClient;
  before(async () => {
    const initializationOptions = { diagnostics: 'pull' };
    edited = await startClient({ initializationOptions });
    fresh = await startClient({ initializationOptions });
  });
  after(async () => {
    await edited.stop();
    await fresh.stop();
  });

  const findings = async (client: StdioClient): Promise<string[]> => {
    const { items } = await client.request('textDocument/diagnostic', {
      textDocument: { uri: client.uri('a.roadmap') },
    });
    return items.map((item: Record<string, unknown>) => JSON.stringify([item.range, item.code, item.message]));
  };

  it('end in the findings of the text they made', async () => {
    const next = random(Number(process.env.ROADMAP_FUZZ_SEED ?? 11));
    const below = (n: number): number => Math.floor(next() * n);
    let text = start;
    edited.open('a.roadmap', text);
    for (let round = 0; round < edits / perRound; round++) {
      for (let i = 0; i < perRound; i++) {
        const from = below(text.length + 1);
        const to = Math.min(text.length, from + (below(3) === 0 ? below(30) : 0));
        const piece = below(4) === 0 ? '' : pieces[below(pieces.length)]!;
        // An editor puts no cursor between the halves of CRLF or of a surrogate pair.
        if ([from, to].some((at) => /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(at - 1, at + 1))))
          continue;
        const range = { start: position(text, from), end: position(text, to) };
        text = text.slice(0, from) + piece + text.slice(to);
        edited.notify('textDocument/didChange', {
          textDocument: { uri: edited.uri('a.roadmap'), version: round * 100 + i + 2 },
          contentChanges: [{ range, text: piece }],
        });
      }
      // Halves of CRLF that an edit put together or apart end lines as before for both sides.
      fresh.open('a.roadmap', text, round);
      assert.deepEqual(await findings(edited), await findings(fresh), JSON.stringify(text));
      if (round % 5 === 4) {
        text = start;
        edited.notify('textDocument/didChange', {
          textDocument: { uri: edited.uri('a.roadmap'), version: round * 100 + 50 },
          contentChanges: [{ text }],
        });
      }
    }
  });
});

function position(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}
