/** Gestures of the picture over the wire: what a client gets to apply, and what it is told instead. */
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'mocha';
import { day } from '../support/retimed.ts';
import { type StdioClient, startClient } from '../support/stdioClient.ts';

const plan = `import "web.roadmap"
roadmap "Shop" { start 2027-01-04 }
product shop "Web shop" {
  feature search "Search" { duration 2w } // 🔎
  feature cart "One-page cart" { duration 1w; after search }
}
`;
const web = 'feature site "Site" {\n  duration 1w\n}\n';

describe('a gesture over stdio', function () {
  this.timeout(30_000);
  let client: StdioClient;
  let uri: string;
  before(async () => {
    client = await startClient({ files: { 'main.roadmap': plan, 'web.roadmap': web } });
    uri = client.uri('main.roadmap');
    client.open('main.roadmap', plan, 7);
  });
  after(() => client.stop());

  const editPlan = (edit: object, level?: boolean) => client.request('roadmap/editPlan', { uri, edit, level });

  it('is an edit of the document, with the version it is for', async () => {
    assert.deepEqual(await editPlan({ gesture: 'move', id: 'shop.cart', to: day('2027-02-01') }), {
      kind: 'edits',
      title: '`cart` starts 1 Feb 2027',
      changes: [
        {
          uri,
          version: 7,
          edits: [
            {
              range: { start: { line: 4, character: 58 }, end: { line: 4, character: 58 } },
              newText: '; earliest 2027-02-01',
            },
          ],
        },
      ],
    });
  });

  it('is an edit of the file where the work is, open or not', async () => {
    const { changes } = await editPlan({ gesture: 'link', from: 'shop.search', to: 'site' });
    assert.deepEqual(
      changes.map(({ uri: of, version }: { uri: string; version: number | null }) => [of, version]),
      [[client.uri('web.roadmap'), null]],
    );
    assert.equal(changes[0].edits[0].newText, '\n  after search');
  });

  it('is no edit where everything is so already', async () => {
    const { kind, changes } = await editPlan({ gesture: 'move', id: 'shop.cart', to: day('2027-01-18') }, false);
    assert.deepEqual([kind, changes], ['edits', []]);
  });

  it('is refused in words', async () => {
    const { kind, because } = await editPlan({ gesture: 'move', id: 'shop.cart', to: day('2027-01-11') });
    assert.equal(kind, 'refused');
    assert.match(because, /`search` ends 15 Jan/);
    const missing = await client.request('roadmap/editPlan', {
      uri: client.uri('none.roadmap'),
      edit: { gesture: 'move', id: 'a', to: 0 },
    });
    assert.deepEqual(missing, { kind: 'refused', because: 'There is no such roadmap.' });
  });

  it('is an error where it is none', async () => {
    for (const edit of [undefined, {}, { gesture: 'move', id: 'a', to: '2027-01-01' }, { gesture: 'drop', id: 'a' }]) {
      const { error } = await client.ask('roadmap/editPlan', { uri, edit });
      assert.match(error!.message, /roadmap\/editPlan/);
    }
  });

  it('is refused while the text is broken', async () => {
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 8 },
      contentChanges: [{ text: plan.replace('product shop "Web shop" {', 'product shop "Web shop') }],
    });
    const { because } = await editPlan({ gesture: 'move', id: 'shop.cart', to: day('2027-02-01') });
    assert.equal(because, 'The text has errors: they have to go first.');
  });
});
