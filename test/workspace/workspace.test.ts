import { strict as assert } from 'node:assert';
import { messageOf, suggestionOf } from '../../server/diagnostics/finding.ts';
import { labelText } from '../../server/diagnostics/labels.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { createWorkspace, type Workspace } from '../../server/workspace/workspace.ts';
import { testDay } from '../support/analysed.ts';

const workspaceOf = (files: Record<string, string>) => {
  const disk = memorySource(Object.entries(files));
  return { disk, workspace: createWorkspace(disk, { today: () => testDay, listFiles: disk.uris }) };
};

const errors = (workspace: Workspace, uri: string): readonly string[] =>
  workspace
    .findingsFor(uri)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, facts }) => `${code} ${'name' in facts ? facts.name : 'path' in facts ? facts.path : ''}`.trim());

const all = (text: string, part: string, by: string) => {
  const start = text.indexOf(part);
  return [{ start, end: start + part.length, text: by }];
};

describe('the workspace', () => {
  const main = 'import "teams.roadmap"\nfeature cart { duration 2d; team web }\n';

  it('knows the roots: the files that no other file imports', () => {
    const { workspace } = workspaceOf({
      '/a.roadmap': 'import "shared/*.roadmap"',
      '/b.roadmap': 'import "shared"',
      '/shared/x.roadmap': '',
      '/alone.roadmap': '',
    });
    assert.deepEqual(workspace.roots(), ['/a.roadmap', '/alone.roadmap', '/b.roadmap']);
    assert.deepEqual(workspace.rootsOf('/shared/x.roadmap'), ['/a.roadmap', '/b.roadmap']);
  });

  it('takes the first file of a circle that nothing imports for its root', () => {
    const { workspace } = workspaceOf({ '/b.roadmap': 'import "c.roadmap"', '/c.roadmap': 'import "b.roadmap"' });
    assert.deepEqual(workspace.roots(), ['/b.roadmap']);
    assert.deepEqual(
      workspace.findingsFor('/c.roadmap').map(({ code }) => code),
      ['import-cycle'],
    );
  });

  it('takes of a circle the file nearest to the top, and no file that the circle only imports', () => {
    const { workspace } = workspaceOf({
      '/plan.roadmap': 'import "areas/shop.roadmap"\nimport "areas"',
      '/areas/shop.roadmap': 'import "../plan.roadmap"',
      '/areas/people.roadmap': 'import "teams/web.roadmap"',
      '/areas/teams/web.roadmap': '',
      '/a/loop.roadmap': 'import "loop.roadmap"',
    });
    assert.deepEqual(workspace.roots(), ['/a/loop.roadmap', '/plan.roadmap']);
    assert.deepEqual(workspace.rootsOf('/areas/teams/web.roadmap'), ['/plan.roadmap']);
  });

  it('reads what is open before what is behind it, and goes back when it is closed', () => {
    const { workspace } = workspaceOf({ '/main.roadmap': main, '/teams.roadmap': 'team web' });
    assert.deepEqual(errors(workspace, '/main.roadmap'), []);
    workspace.open('/teams.roadmap', 'team app');
    assert.deepEqual(errors(workspace, '/main.roadmap'), ['unresolved-reference web']);
    workspace.change('/teams.roadmap', [
      { start: 5, end: 8, text: 'we' },
      { start: 7, end: 7, text: 'b' },
    ]);
    assert.deepEqual(errors(workspace, '/main.roadmap'), []);
    workspace.change('/teams.roadmap', [{ start: 0, end: 8, text: '' }]);
    workspace.close('/teams.roadmap');
    assert.deepEqual(errors(workspace, '/main.roadmap'), []);
  });

  it('takes the milestones of a feature for parts only as long as it says no time of its own', () => {
    const time = 'duration 2d; ';
    const text = `feature cart { ${time}milestone beta { after other } }\nfeature other { duration 9d }`;
    const { workspace } = workspaceOf({ '/a.roadmap': text });
    const parts = () => workspace.analysisOf('/a.roadmap')!.roadmap.work.map(({ partOf }) => partOf);
    assert.deepEqual(parts(), [undefined, undefined, undefined]);
    workspace.open('/a.roadmap', text);
    workspace.change('/a.roadmap', all(text, time, ''));
    assert.deepEqual(parts(), [undefined, 0, undefined]);
    const now = text.replace(time, '');
    workspace.change('/a.roadmap', all(now, 'milestone', `${time}milestone`));
    assert.deepEqual(parts(), [undefined, undefined, undefined]);
  });

  it('keeps an analysis until something that it reads has changed', () => {
    const { disk, workspace } = workspaceOf({ '/main.roadmap': main, '/teams.roadmap': 'team web', '/x.roadmap': '' });
    const first = workspace.analysisFor('/teams.roadmap');
    assert.equal(first?.root, '/main.roadmap');
    assert.equal(workspace.analysisFor('/main.roadmap'), first);
    workspace.open('/y.roadmap', 'feature y');
    workspace.change('/y.roadmap', [{ start: 9, end: 9, text: ' { }' }]);
    const second = workspace.analysisFor('/main.roadmap');
    assert.equal(second?.roadmap.work[0], first.roadmap.work[0], 'the entities are kept');
    workspace.change('/y.roadmap', [{ start: 0, end: 0, text: ' ' }]);
    assert.equal(workspace.analysisFor('/main.roadmap'), second);
    disk.set('/teams.roadmap', 'team app');
    workspace.filesChanged(['/teams.roadmap']);
    assert.deepEqual(errors(workspace, '/main.roadmap'), ['unresolved-reference web']);
  });

  it('follows imports as they are typed', () => {
    const { workspace } = workspaceOf({ '/main.roadmap': main, '/teams.roadmap': 'team web' });
    workspace.open('/main.roadmap', main);
    workspace.change('/main.roadmap', all(main, 'teams', 'team'));
    assert.deepEqual(errors(workspace, '/main.roadmap'), ['import-not-found team.roadmap']);
    assert.deepEqual(workspace.roots(), ['/main.roadmap', '/teams.roadmap']);
    workspace.change('/main.roadmap', [{ start: 12, end: 12, text: 's' }]);
    assert.deepEqual(workspace.roots(), ['/main.roadmap']);
    assert.deepEqual(errors(workspace, '/main.roadmap'), []);
  });

  it('knows which file a misspelt import may mean, beside the place it names', () => {
    const meant = (path: string): unknown => {
      const { workspace } = workspaceOf({
        '/plans/main.roadmap': `import "${path}"`,
        '/plans/teams.roadmap': 'team web',
        '/plans/products/web-shop.roadmap': 'product shop',
      });
      return workspace.findingsFor('/plans/main.roadmap').map(suggestionOf)[0];
    };
    assert.equal(meant('taems.roadmap'), 'teams.roadmap');
    assert.equal(meant('./Team.roadmap'), './teams.roadmap');
    assert.equal(meant('products/webshop.roadmap'), 'products/web-shop.roadmap');
    assert.equal(meant('../plans/temas.roadmap'), '../plans/teams.roadmap');
    assert.equal(meant('people.roadmap'), undefined);
    assert.equal(meant('Products/Web-Shop.roadmap'), 'products/web-shop.roadmap');
    assert.equal(meant('../Plans/Products/webshop.roadmap'), '../plans/products/web-shop.roadmap');
    assert.equal(meant('Products'), 'products');
    assert.equal(meant('prodcuts/'), 'products');
    assert.equal(meant('teams'), 'teams.roadmap');
    assert.equal(meant('web-shop.roadmap'), 'products/web-shop.roadmap');
    assert.equal(meant('products\\\\web-shop.roadmap'), 'products/web-shop.roadmap');
  });

  it('says of an import once what is wrong with it', () => {
    const found = (path: string): string[] =>
      workspaceOf({ '/main.roadmap': `import "${path}"`, '/shared/kpis.roadmap': 'kpi sales' })
        .workspace.findingsFor('/main.roadmap')
        .map((finding) => `${finding.code}: ${messageOf(finding)}`);
    assert.deepEqual(found(''), [
      'missing-value: `import` has no path. Add the file in quotes: `import "teams.roadmap"`.',
    ]);
    assert.deepEqual(found('shared\\kpis.roadmap'), [
      'import-not-found: Cannot find `shared\\kpis.roadmap`. Separate folders with `/`. Did you mean `shared/kpis.roadmap`?',
    ]);
    assert.deepEqual(found('main.roadmap'), ['import-cycle: `main.roadmap` imports itself. Remove the import.']);
  });

  it('forgets a file that goes, and sees one that comes', () => {
    const { disk, workspace } = workspaceOf({ '/main.roadmap': main });
    assert.deepEqual(errors(workspace, '/main.roadmap')[0], 'import-not-found teams.roadmap');
    disk.set('/teams.roadmap', 'team web');
    workspace.filesChanged();
    assert.deepEqual(errors(workspace, '/main.roadmap'), []);
    disk.delete('/teams.roadmap');
    workspace.filesChanged(['/teams.roadmap']);
    assert.deepEqual(workspace.findingsFor('/teams.roadmap'), []);
    assert.deepEqual(errors(workspace, '/main.roadmap')[0], 'import-not-found teams.roadmap');
  });

  it('reads of a file that changed on the disk only what differs, and one that did not not at all', () => {
    const { disk, workspace } = workspaceOf({ '/a.roadmap': 'team x\nfeature cart { duration 2d }\nteam y\n' });
    const before = workspace.file('/a.roadmap')!;
    workspace.filesChanged();
    assert.equal(workspace.file('/a.roadmap'), before);
    disk.set('/a.roadmap', 'team x\nfeature cart { duration 30d }\nteam y\n');
    workspace.filesChanged();
    const after = workspace.file('/a.roadmap')!;
    assert.equal(after.text.includes('30d'), true);
    const kept = after.tree.items.map((item, i) => item === before.tree.items[i]);
    assert.deepEqual(kept, [true, false, true]);
    assert.equal(workspace.analysisOf('/a.roadmap')!.schedule.items[0]!.lastDay - testDay, 39);
  });

  it('tells what several roots find in a file once, and what only one finds too', () => {
    const { workspace } = workspaceOf({
      '/a.roadmap': 'import "shared.roadmap"\nteam web',
      '/b.roadmap': 'import "shared.roadmap"',
      '/shared.roadmap': 'feature x { duration 2027-02-30; team web; after nothing }',
    });
    assert.deepEqual(errors(workspace, '/shared.roadmap'), [
      'invalid-date',
      'unresolved-reference web',
      'unresolved-reference nothing',
    ]);
  });

  it('says in which roadmap a finding is that only some have, and of an absence only where all have it', () => {
    const { workspace } = workspaceOf({
      '/a.roadmap': 'import "shared.roadmap"\nfeature x { duration 1w; moves sales +9 }',
      '/b.roadmap': 'import "shared.roadmap"',
      '/shared.roadmap': 'kpi sales { target 2 by 2027 }\nkpi nps { target 3 by 2027 }\nmilestone m { after x }',
    });
    const found = workspace.sharedFindingsFor('/shared.roadmap');
    assert.deepEqual(
      found.map(({ finding: { code, facts }, everywhere }) => [code, 'name' in facts && facts.name, everywhere]),
      [
        ['kpi-nobody-moves', 'nps', true],
        ['unresolved-reference', 'x', false],
      ],
    );
    assert.deepEqual(
      found.map(({ finding }) => finding.related.map(({ place, label }) => `${labelText(label)}: ${place.file}`)),
      [[], ['in this roadmap: /b.roadmap']],
    );
  });

  it('answers for a file that is on no list, for one that cannot be read, and for one that has no folder', () => {
    const disk = memorySource([['/main.roadmap', main]]);
    const workspace = createWorkspace(disk, { today: () => testDay });
    assert.equal(workspace.analysisFor('/main.roadmap')?.roadmap.work.length, 1);
    assert.equal(workspace.analysisFor('/nowhere.roadmap'), undefined);
    workspace.open('untitled:Untitled-1', main);
    assert.deepEqual(errors(workspace, 'untitled:Untitled-1')[0], 'import-outside teams.roadmap');
  });

  it('takes each spelling of a URI for the same file', () => {
    const { workspace } = workspaceOf({ 'file:///c%3A/my%20plan.roadmap': 'feature a' });
    workspace.open('file:///C:/my plan.roadmap', 'feature b { after c }');
    assert.deepEqual(errors(workspace, 'file:///c:/my%20plan.roadmap'), ['unresolved-reference c']);
  });

  it('takes two spellings of a path for one file where case does not count, and for two where it does', () => {
    const imports = 'import "Teams.roadmap"\nimport "teams.roadmap"';
    const one = workspaceOf({ '/main.roadmap': imports, '/Teams.roadmap': 'team web', '/teams.roadmap': 'team web' });
    assert.deepEqual(errors(one.workspace, '/teams.roadmap'), []);
    assert.equal(one.workspace.analysisFor('/main.roadmap')?.roadmap.teams.length, 1);
    const two = workspaceOf({ '/main.roadmap': imports, '/Teams.roadmap': 'team web', '/teams.roadmap': 'team app' });
    assert.equal(two.workspace.analysisFor('/main.roadmap')?.roadmap.teams.length, 2);
  });

  it('reads a burst of edits once, and only the last text counts', () => {
    const { workspace } = workspaceOf({});
    workspace.open('/a.roadmap', 'feature a { }\nfeature b { after a }');
    const before = workspace.analysisFor('/a.roadmap');
    for (let n = 0; n < 500; n++) workspace.change('/a.roadmap', [{ start: 8 + n, end: 8 + n, text: 'x' }]);
    assert.deepEqual(errors(workspace, '/a.roadmap'), ['unresolved-reference a']);
    assert.equal(workspace.file('/a.roadmap')?.text.length, before!.files.get('/a.roadmap')!.text.length + 500);
  });

  it('makes analyses again when something else has changed: the day, a simulation', () => {
    let day = testDay;
    const workspace = createWorkspace(memorySource([['/a.roadmap', 'feature a']]), {
      today: () => day,
      confidence: ({ work }) => new Map(work.map(({ index }) => [index, { meets: 0.5, p80: day, planned: 0.1 }])),
    });
    const first = workspace.analysisFor('/a.roadmap');
    assert.equal(first?.confidence?.get(0)?.p80, testDay);
    day++;
    assert.equal(workspace.analysisFor('/a.roadmap')?.today, testDay + 1);
    workspace.refresh();
    assert.notEqual(workspace.analysisFor('/a.roadmap'), first);
  });
});
