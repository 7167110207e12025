/** Import and export over the wire: what an editor gets for a file of another tool. */
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'mocha';
import { type StdioClient, startClient } from '../support/stdioClient.ts';

const plan = `roadmap "Shop" { start 2027-01-04 }
product shop "Shop" {
  feature cart "Cart" { duration 2w; issue "S-1"; due 2027-02-01 }
}
`;
const jira = 'Issue key,Summary,Status,Project name,Due date\nS-1,Cart,To Do,Shop,2027-03-01\nS-2,Pay,Parked,Shop,\n';

describe('import and export over stdio', function () {
  this.timeout(30_000);
  let client: StdioClient;
  let uri: string;
  before(async () => {
    client = await startClient({ files: { 'main.roadmap': plan } });
    uri = client.uri('main.roadmap');
    client.open('main.roadmap', plan, 1);
  });
  after(() => client.stop());

  const exported = async (format: string): Promise<Buffer> => {
    const { base64 } = await client.request('roadmap/export', { uri, format });
    return Buffer.from(base64, 'base64');
  };
  const imported = (name: string, text: string, more: object = {}) =>
    client.request('roadmap/import', { name, base64: Buffer.from(text).toString('base64'), ...more });

  it('exports the text as it is in the editor', async () => {
    assert.match((await exported('csv')).toString(), /shop\.cart,feature,Cart,Shop,2027-01-04,2027-01-15/);
    assert.equal((await exported('xlsx')).subarray(0, 2).toString(), 'PK');
    assert.match((await exported('ics')).toString(), /SUMMARY:Due: Cart/);
  });

  it('imports a file as a new roadmap, with the list of what has no place in it', async () => {
    const { kind, text, remarks } = await imported('jira.csv', jira);
    assert.equal(kind, 'imported');
    assert.match(text, /^roadmap "jira" \{[\s\S]*feature pay "Pay" \{/);
    assert.deepEqual(remarks.length, 1);
    assert.match(remarks[0], /status `Parked` is not known/);
  });

  it('merges a file into the roadmap as edits of its document', async () => {
    const { changes } = await imported('jira.csv', jira, { into: uri });
    assert.equal(changes[0].uri, uri);
    assert.deepEqual(changes[0].edits[0], {
      range: { start: { line: 2, character: 54 }, end: { line: 2, character: 64 } },
      newText: '2027-03-01',
    });
    assert.match(changes[0].edits[1].newText, /feature pay "Pay" \{\n {4}issue "S-2"/);
  });

  it('asks for the order of day and month, and says what it cannot read', async () => {
    const table = 'Name,Due\nA,1/4/2027\n';
    assert.deepEqual(await imported('t.csv', table), { kind: 'undecided', sample: '1/4/2027' });
    assert.match((await imported('t.csv', table, { dates: 'dmy' })).text, /due 2027-04-01/);
    const { kind, because } = await imported('t.csv', 'x\n1\n');
    assert.equal(kind, 'failed');
    assert.match(because, /Cannot import `t.csv`: it has no column for titles/);
  });
});
