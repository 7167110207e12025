import { strict as assert } from 'node:assert';
import { messageOf } from '../../server/diagnostics/finding.ts';
import type { Unreadable } from '../../server/diagnostics/unreadable.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { withUnreadable } from '../../server/workspace/withUnreadable.ts';
import { createWorkspace } from '../../server/workspace/workspace.ts';
import { assertFindings, testDay } from '../support/analysed.ts';

describe('a file that is there but cannot be read', () => {
  const files = memorySource([
    ['/main.roadmap', 'import "teams.roadmap"\nfeature a { duration 2d; team web }\n'],
    ['/teams.roadmap', 'team web { capacity 2 }\n'],
  ]);
  const reasons = new Map<string, Unreadable>();
  const listed = ['/main.roadmap', '/teams.roadmap'];
  const workspace = createWorkspace(withUnreadable(files, reasons), { today: () => testDay, listFiles: () => listed });
  const errors = (uri: string): string[] =>
    workspace
      .findingsFor(uri)
      .filter(({ severity }) => severity === 'error')
      .map(messageOf);
  const set = (uri: string, reason: Unreadable | undefined): void => {
    if (reason) reasons.set(uri, reason);
    else reasons.delete(uri);
    workspace.filesChanged([uri]);
  };

  it('is found again when it can be read, and the other way round', () => {
    assert.deepEqual(errors('/main.roadmap'), []);
    set('/teams.roadmap', { kind: 'permission' });
    const denied = 'Cannot read `teams.roadmap`: permission denied. Change its permissions.';
    assert.deepEqual(errors('/main.roadmap'), [denied]);
    set('/teams.roadmap', undefined);
    assert.deepEqual(errors('/main.roadmap'), []);
  });

  it('has its finding at its start where nothing imports it, and the analysis is kept', () => {
    set('/main.roadmap', { kind: 'encoding', line: 3 });
    assert.deepEqual(errors('/main.roadmap'), [
      'Cannot read `main.roadmap`: it is not UTF-8 text (line 3). Save it as UTF-8.',
    ]);
    assert.equal(workspace.analysisOf('/main.roadmap'), workspace.analysisOf('/main.roadmap'));
    assert.deepEqual(workspace.roots(), ['/main.roadmap', '/teams.roadmap']);
  });

  it('is read where an editor has it open, even if it is empty there', () => {
    workspace.open('/main.roadmap', '');
    assert.deepEqual(errors('/main.roadmap'), []);
    workspace.close('/main.roadmap');
    assert.equal(errors('/main.roadmap').length, 1);
    set('/main.roadmap', undefined);
  });

  it('is the one cause where it is a data file', () => {
    assertFindings(
      `
      kpi users "Users" { baseline 1; target 5 by 2027-06-30; from "numbers.csv" }
      //                                                           ^^^^^^^^^^^^^ error[unreadable-file]
      //- /numbers.csv: permission
      `,
      { only: ({ severity }) => severity === 'error' },
    );
  });

  it('is reported for an import of more files than are read', () => {
    const many = memorySource([['/all/main.roadmap', 'import "many"\n']]);
    for (let i = 0; i < 5001; i++) many.set(`/all/many/f${i}.roadmap`, '');
    const all = createWorkspace(many, { today: () => testDay, listFiles: () => ['/all/main.roadmap'] });
    assert.deepEqual(all.findingsFor('/all/main.roadmap').map(messageOf), [
      'Cannot read `many`: at most 5000 files are imported. Import fewer files.',
    ]);
  });

  it('is reported for a chain of imports that is longer than is followed', () => {
    const chain = memorySource([]);
    for (let i = 0; i < 3000; i++) chain.set(`/c${i}.roadmap`, i < 2999 ? `import "c${i + 1}.roadmap"\n` : '');
    const long = createWorkspace(chain, { today: () => testDay, listFiles: () => ['/c0.roadmap'] });
    assert.deepEqual(long.findingsFor('/c199.roadmap').map(messageOf), [
      'Cannot read `c200.roadmap`: its chain of imports is longer than 200 files. Import it from a file nearer to the root.',
    ]);
  });
});
