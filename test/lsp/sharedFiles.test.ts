/** A file that two roadmaps import, over the wire: what is asked or changed in it concerns both. */
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'mocha';
import { type StdioClient, startClient } from '../support/stdioClient.ts';

describe('a file of two roadmaps', function () {
  this.timeout(30_000);
  let client: StdioClient;
  before(async () => {
    client = await startClient({
      files: {
        'a.roadmap': 'import "teams.roadmap"\nfeature x { duration 1w; team web }\n',
        'b.roadmap': 'import "teams.roadmap"\nfeature y { duration 1w; team web }\n',
        'teams.roadmap': 'team web "Web" { capacity 2 }\n',
      },
    });
  });
  after(() => client.stop());

  const inTeams = () => ({
    textDocument: { uri: client.uri('teams.roadmap') },
    position: { line: 0, character: 6 },
  });

  it('has its names renamed in both', async () => {
    const { changes } = await client.request('textDocument/rename', { ...inTeams(), newName: 'site' });
    assert.deepEqual(
      Object.keys(changes).sort(),
      ['a', 'b', 'teams'].map((name) => client.uri(`${name}.roadmap`)),
    );
  });

  it('has them found in both', async () => {
    const found = await client.request('textDocument/references', {
      ...inTeams(),
      context: { includeDeclaration: false },
    });
    assert.deepEqual(found.map(({ uri }: { uri: string }) => uri).sort(), [
      client.uri('a.roadmap'),
      client.uri('b.roadmap'),
    ]);
  });
});
