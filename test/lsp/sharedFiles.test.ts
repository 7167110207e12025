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
        'a.roadmap': 'import "teams.roadmap"\nfeature x { duration 1w; team web; before launch }\n',
        'b.roadmap': 'import "teams.roadmap"\nfeature y { duration 3w; team web; before launch }\n',
        'teams.roadmap': 'team web "Web" { capacity 2 }\nmilestone launch { due 2027-01-15 }\n',
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

  it('has a finding mended by the plan that it is of', async () => {
    const at = { line: 1, character: 21 };
    const actions = await client.request('textDocument/codeAction', {
      textDocument: { uri: client.uri('teams.roadmap') },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['quickfix'] },
    });
    assert.equal(actions[0].title, 'Move `due` to the planned finish, 2027-01-22');
    const { relatedInformation } = actions[0].diagnostics[0];
    assert.ok(
      relatedInformation.some(
        ({ location }: { location: { uri: string } }) => location.uri === client.uri('b.roadmap'),
      ),
    );
  });
});
