/** `roadmap diff` as a process in a repository of its own: what a team reads in a pull request, and how a build uses it. */
import { strict as assert } from 'node:assert';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { folder, roadmap } from '../support/command.ts';
import { gitEnvironment, gitRepository, type Repository } from '../support/gitRepository.ts';

const plan = (cart = '10d', more = ''): string => `roadmap "Web shop" { start 2027-01-04; currency EUR }
team web "Web" { capacity 2; rate 500/day }
product shop "Shop" {
  feature search "Search" { duration 5d; team web }
  feature cart "Cart" { duration ${cart}; team web; after search }
  milestone beta "Beta" { after search }
  milestone launch "Launch" { after cart${more ? ', review' : ''}; due 2027-01-29; commitment committed }
  ${more}
}
`;
const review = 'feature review "Legal review" { duration 4d; after cart }';

const run = (repository: Repository, ...args: string[]) =>
  roadmap(['diff', ...args, '--today', '2027-01-04'], { cwd: repository.path, env: gitEnvironment });
// biome-ignore lint/suspicious/noExplicitAny: the test looks into it.
const json = (repository: Repository, ...args: string[]): any =>
  JSON.parse(run(repository, ...args, '--format', 'json').out);

describe('a change since a revision', () => {
  const repository = gitRepository();
  before(() => {
    repository.commit({ 'plan.roadmap': plan() });
    repository.git('tag', 'v1');
    repository.commit({ 'plan.roadmap': plan('15d') });
    repository.write({ 'plan.roadmap': plan('15d', review) });
  });
  after(() => repository.remove());

  it('says which edit made the launch slip', () => {
    const { code, out, err } = run(repository, 'v1');
    assert.deepEqual([code, err], [0, '']);
    const [says, , head, launch, ...rest] = out.split('\n');
    assert.equal(says, 'Launch (committed) slips 13 days to 4 Feb 2027 and misses its due date of 29 Jan 2027.');
    assert.match(head!, /^Milestone +Before +After +Moves +Notes$/);
    assert.match(launch!, /^Launch +22 Jan 2027 +4 Feb 2027 +\+13 days +committed, misses its due date 29 Jan 2027$/);
    assert.deepEqual(rest.slice(0, 5), [
      '  └ +7 days: duration of Cart `10d` → `15d`',
      '  └ +6 days: Legal review is new, and Launch depends on it',
      '',
      '• 1 other milestone keeps its date.',
      '• The roadmap ends 13 days later: 4 Feb 2027 instead of 22 Jan 2027.',
    ]);
  });

  it('is of the working tree since HEAD, of two revisions, of a range, and of where a branch began', () => {
    const days = (...words: string[]): number => json(repository, ...words).roadmaps[0]?.milestones[0]?.days ?? 0;
    assert.deepEqual([days(), days('HEAD'), days('v1', 'HEAD'), days('v1..main'), days('v1..')], [6, 6, 7, 7, 7]);
    assert.deepEqual([days('v1'), days('v1...'), days('main...v1'), days('HEAD~1', 'plan.roadmap')], [13, 7, 0, 13]);
  });

  it('is of what a branch did since it began, whatever came on the other one meanwhile', () => {
    const other = gitRepository();
    other.commit({ 'plan.roadmap': plan() });
    other.git('checkout', '-q', '-b', 'late');
    other.commit({ 'plan.roadmap': plan('12d') });
    other.git('checkout', '-q', 'main');
    other.commit({ 'plan.roadmap': plan('15d') });
    const days = (...words: string[]): number => json(other, ...words).roadmaps[0].milestones[0].days;
    assert.deepEqual([days('main...late'), days('main', 'late')], [4, -3]);
    other.remove();
  });

  it('is data that other programs can read', () => {
    const { version, before, after, roadmaps, same } = json(repository, 'v1', 'HEAD');
    assert.deepEqual([version, before.name, after.name, same], [2, 'v1', 'HEAD', []]);
    assert.equal(before.commit, repository.git('rev-parse', 'v1').trim());
    const [{ milestones, changes, findings, money, finish, file, status }] = roadmaps;
    assert.deepEqual([file, status, finish.days], ['plan.roadmap', 'changed', 7]);
    assert.deepEqual(milestones[0], {
      id: 'shop.launch',
      title: 'Launch',
      commitment: 'committed',
      existed: true,
      exists: true,
      before: { start: '2027-01-22', finish: '2027-01-22' },
      after: { start: '2027-01-29', finish: '2027-01-29' },
      days: 7,
      due: { before: '2027-01-29', after: '2027-01-29' },
      missed: { before: false, after: false },
      p80: null,
      causes: [{ changes: [0], by: 7 }],
    });
    assert.deepEqual(changes[0].edits[0], {
      kind: 'changed',
      id: 'shop.cart',
      entity: 'feature',
      title: 'Cart',
      property: 'duration',
      before: ['10d'],
      after: ['15d'],
    });
    assert.deepEqual(money.cost, { before: 7500, after: 10000 });
    assert.deepEqual(findings.gone, []);
  });

  it('is a comment for a pull request', () => {
    const { out } = run(repository, 'v1', '--format', 'markdown');
    assert.match(out, /^<!-- roadmap diff -->\n\n### \*\*Launch\*\* \(committed\) slips 13 days to 4 Feb 2027/);
    assert.match(out, /^\| Milestone \| Before \| After \| Moves \| Notes \| Why \|$/m);
    assert.match(
      out,
      /^\| \*\*Launch\*\* \| 22\sJan\s2027 \| \*\*4\sFeb\s2027\*\* \| \*\*\+13\sdays\*\* \| committed, .* \| \+7 days: .*`10d` → `15d`<br>\+6 days: /m,
    );
    assert.match(out, /^- 1 other milestone keeps its date\.$/m);
    assert.match(out, /<details><summary>Edits \(2\)<\/summary>/);
    const file = path.join(repository.path, 'comment.md');
    assert.equal(run(repository, 'v1', '--format', 'markdown', '-o', 'comment.md').out, '');
    assert.equal(readFileSync(file, 'utf8'), out);
  });

  it('fails a build on what it is told to', () => {
    const fails = (...args: string[]) => {
      const { code, err } = run(repository, 'v1', '--fail-on', ...args);
      return [code, err];
    };
    assert.deepEqual(fails('slip'), [1, 'roadmap: slip: Launch is 13 days later.\n']);
    const [, reasons] = fails('committed-slip,new-error');
    assert.match(
      String(reasons),
      /^roadmap: committed-slip: Launch is 13 days later\.\nroadmap: new-error: 1 new error, `launch` is due 29 Jan 2027 but .*\.\n$/,
    );
    assert.match(String(fails('missed-deadline')), /^1,roadmap: missed-deadline: 1 new finding, `launch` is due /);
    assert.deepEqual(fails('over-budget,new-warning'), [0, '']);
    assert.deepEqual(run(repository, 'HEAD', 'HEAD', '--fail-on', 'slip').code, 0);
    const [code, err] = fails('missed-dedline');
    assert.equal(code, 2);
    assert.match(
      String(err),
      /Unknown condition `[^`]*` in `--fail-on`\. Use slip, committed-slip, .*Did you mean missed-deadline\?/,
    );
  });

  it('is the same to the last byte, whatever the colours and the time zone', () => {
    const of = (env: Record<string, string>) =>
      roadmap(['diff', 'v1', '--format', 'json', '--today', '2027-01-04'], {
        cwd: repository.path,
        env: { ...gitEnvironment, ...env },
      }).out;
    assert.equal(of({ TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' }), of({ TZ: 'America/Adak', FORCE_COLOR: '1' }));
  });
});

describe('the files of a revision', () => {
  let repository: Repository;
  beforeEach(() => {
    repository = gitRepository();
  });
  afterEach(() => repository.remove());

  it('are read with their imports, folders, globs and data, as they were', () => {
    const root = `import "teams"\nimport "products/*.roadmap"\nroadmap "All" { start 2027-01-04 }
kpi sales "Sales" { from "data/sales.csv"; target 9 by 2027-12-31 }`;
    repository.commit({
      'a plan/all.roadmap': root,
      'a plan/teams/web.roadmap': 'team web "Web" { capacity 2 }',
      'a plan/products/shop.roadmap':
        'product shop "Shop" { feature a "A" { duration 5d; team web; moves sales +1 }; milestone m "M" { after a } }',
      'a plan/data/sales.csv': 'day,sales\n2027-01-01,5\n',
    });
    repository.commit({
      'a plan/products/shop.roadmap': undefined,
      'a plan/products/store.roadmap':
        'product shop "Shop" { feature a "A" { duration 7d; team web; moves sales +1 }; milestone m "M" { after a } }',
      'a plan/data/sales.csv': 'day,sales\n2027-01-01,6\n',
    });
    for (const words of [
      ['HEAD~1'],
      ['HEAD~1', 'a plan'],
      ['HEAD~1', 'a plan/all.roadmap'],
      ['HEAD~1', 'a plan/products/store.roadmap'],
    ]) {
      const [{ milestones, changes, kpis, file }] = json(repository, ...words).roadmaps;
      assert.deepEqual([file, milestones[0].days, changes.length], ['a plan/all.roadmap', 4, 2], words.join(' '));
      assert.deepEqual(kpis[0].forecast, { before: 6, after: 7 });
    }
  });

  it('are looked for from a folder inside, too, and through links', () => {
    repository.commit({ 'sub/real.roadmap': plan() });
    symlinkSync('real.roadmap', path.join(repository.path, 'sub/plan.roadmap'));
    repository.commit({});
    repository.write({ 'sub/real.roadmap': plan('15d') });
    const inside = roadmap(['diff', 'HEAD', 'plan.roadmap', '--format', 'json', '--today', '2027-01-04'], {
      cwd: path.join(repository.path, 'sub'),
      env: gitEnvironment,
    });
    assert.equal(JSON.parse(inside.out).roadmaps[0].milestones[0].days, 7);
  });

  it('may be there on one side only, or under another name', () => {
    repository.commit({ 'readme.txt': 'nothing yet' });
    repository.write({ 'plan.roadmap': plan() });
    assert.match(run(repository).out, /^Web shop is new\.\n\nMilestone +Date +Notes\nBeta +8 Jan 2027\n/);
    repository.commit({});
    repository.git('mv', 'plan.roadmap', 'shop plan.roadmap');
    assert.deepEqual(
      json(repository).roadmaps.map(
        ({ file, formerFile, changes }: { file: string; formerFile: string; changes: unknown[] }) => [
          file,
          formerFile,
          changes,
        ],
      ),
      [['shop plan.roadmap', 'plan.roadmap', []]],
    );
    repository.git('rm', '-q', '-f', 'shop plan.roadmap');
    assert.match(run(repository).out, /^Web shop was removed\.\n$/);
  });

  it('are compared roadmap by roadmap; what nobody touched is only counted', () => {
    repository.commit({ 'a.roadmap': plan(), 'b.roadmap': plan(), 'c.roadmap': plan() });
    assert.equal(run(repository).out, 'Nothing changes in 3 plans.\n');
    repository.write({ 'b.roadmap': plan('15d'), 'c.roadmap': `\n${plan()}` });
    const { roadmaps, same } = json(repository);
    assert.deepEqual(
      [roadmaps.map(({ file }: { file: string }) => file), same],
      [['b.roadmap'], ['a.roadmap', 'c.roadmap']],
    );
    assert.match(run(repository).out, /^b\.roadmap\nLaunch .*2 other roadmaps are unchanged\.\n$/s);
  });

  it('may have errors: that is said, and what can be read is compared', () => {
    repository.commit({ 'plan.roadmap': plan().replace('duration 10d', 'duration 10days after search') });
    repository.write({ 'plan.roadmap': plan('15d') });
    const { code, out, err } = run(repository, '--format', 'markdown');
    assert.equal(code, 0);
    const doubt =
      /HEAD: Dates, capacity and costs may be wrong because of 1 error in plan\.roadmap\. `10days` is not a duration/;
    assert.match(err, new RegExp(`^roadmap: ${doubt.source}`));
    assert.match(out, new RegExp(`^> ${doubt.source}`, 'm'));
    assert.match(out, /\*\*Cart\*\*/);
  });
});

describe('two files', () => {
  it('are compared without a repository', () => {
    const place = folder({ 'old.roadmap': plan(), 'new.roadmap': plan('15d') });
    const ran = roadmap(['diff', 'old.roadmap', 'new.roadmap', '--today', '2027-01-04'], {
      cwd: place.path,
      env: gitEnvironment,
    });
    assert.match(ran.out, /^Launch \(committed\) slips 7 days to 29 Jan 2027\.\n/);
    const alone = roadmap(['diff', 'old.roadmap'], { cwd: place.path, env: gitEnvironment });
    assert.equal(alone.code, 2);
    assert.match(
      alone.err,
      /^roadmap: `old\.roadmap` is not in a git repository\. .*`roadmap diff old\.roadmap new\.roadmap`\.\n$/,
    );
    place.remove();
  });
});
