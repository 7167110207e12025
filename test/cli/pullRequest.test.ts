/** What ships for pull requests: the GitHub Action, the GitLab template and the hooks; their commands run for real. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { folder } from '../support/command.ts';
import { gitEnvironment, gitRepository, type Repository } from '../support/gitRepository.ts';
import { root } from '../support/sources.ts';

interface Step {
  readonly name: string;
  readonly run: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly variables: Readonly<Record<string, string>>;
  readonly before_script: readonly string[];
  readonly script: readonly string[];
  readonly artifacts: { readonly paths: readonly string[]; readonly reports: { readonly codequality: string } };
}

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const action = load(read('action.yml')) as {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};
const { roadmap: job } = load(read('.ci/gitlab.yml')) as { readonly roadmap: Job };
const hooks = load(read('.pre-commit-hooks.yaml')) as readonly Readonly<Record<string, string>>[];

const plan = (days: number): string =>
  `roadmap "R" { start 2027-01-04 }\nfeature work "Work" { duration ${days}d }\nmilestone launch "Launch" { after work; due 2027-01-15 }\nobjective grow "Grow"\n`;

/** The environment of a step: what is an expression there is a text here. */
const environmentOf = (step: Step, values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(step.env ?? {}).map(([name, text]) => [
      name,
      text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => values[expression] ?? ''),
    ]),
  );

function shell(script: string, cwd: string, env: Readonly<Record<string, string>>) {
  const ran = spawnSync('sh', ['-e', '-c', script], {
    cwd,
    env: { PATH: process.env.PATH, ...gitEnvironment, ...env },
    encoding: 'utf8',
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

describe('the GitHub Action', () => {
  const step = (name: string): Step => action.runs.steps.find((each) => each.name === name)!;

  it('is a composite one whose inputs are described, and never part of a command', () => {
    assert.equal(action.runs.using, 'composite');
    for (const [name, input] of Object.entries(action.inputs)) assert.ok(input.description.length > 20, name);
    for (const { run, shell: by } of action.runs.steps) {
      assert.equal(by, 'bash');
      assert.doesNotMatch(run, /\$\{\{/);
      for (const [script] of run.matchAll(/\.ci\/[\w-]+/g)) assert.ok(existsSync(path.join(root, script)), script);
    }
    assert.doesNotMatch(read('action.yml'), /uses:/);
  });

  const check = (
    repository: Repository,
    inputs: { readonly base?: string; readonly path?: string; readonly failOn?: string },
  ) => {
    const place = folder({});
    const files = {
      GITHUB_STEP_SUMMARY: path.join(place.path, 'summary'),
      GITHUB_OUTPUT: path.join(place.path, 'output'),
    };
    const values = {
      'inputs.path': inputs.path ?? '.',
      'inputs.base || github.event.pull_request.base.sha': inputs.base ?? '',
      'inputs.fail-on': inputs.failOn ?? '',
      'inputs.today': '2027-01-04',
    };
    const each = step('Check and compare');
    const ran = shell(each.run, repository.path, {
      ...environmentOf(each, values),
      ...files,
      GITHUB_ACTION_PATH: root,
      RUNNER_TEMP: place.path,
    });
    const text = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
    const answer = { ...ran, summary: text(files.GITHUB_STEP_SUMMARY), output: text(files.GITHUB_OUTPUT) };
    place.remove();
    return answer;
  };

  describe('in a pull request', () => {
    let repository: Repository;
    let base: string;
    before(() => {
      repository = gitRepository();
      repository.commit({ 'plan.roadmap': plan(5) });
      base = repository.git('rev-parse', 'HEAD').trim();
      repository.commit({ 'plan.roadmap': plan(8) });
    });
    after(() => repository.remove());

    it('annotates findings and puts the comparison into the summary of the job', () => {
      const { code, out, summary, output } = check(repository, { base });
      assert.equal(code, 0);
      assert.match(out, /^::(notice|warning) file=plan\.roadmap,/m);
      assert.match(summary, /^<!-- roadmap diff -->\n\n### \*\*Launch\*\* slips 5 days to 13 Jan 2027\.\n/);
      assert.match(output, /^markdown=.*\/comparison\.md\n$/);
    });

    it('fails on errors, and on what it is told to', () => {
      assert.equal(check(repository, { base, failOn: 'slip' }).code, 1);
      assert.equal(check(repository, { base, failOn: 'missed-deadline,new-error' }).code, 0);
      repository.write({ 'plan.roadmap': plan(20) });
      const late = check(repository, { base });
      assert.equal(late.code, 1);
      assert.match(late.out, /^::error file=plan\.roadmap,/m);
      assert.match(late.summary, /misses its due date of 15 Jan 2027/);
      repository.write({ 'plan.roadmap': plan(8) });
    });

    it('only checks where there is nothing to compare with', () => {
      const { code, out, summary, output } = check(repository, {});
      assert.deepEqual([code, summary, output], [0, '', '']);
      assert.match(out, /^::(notice|warning) /m);
    });

    it('fetches the commit to compare with where only the last one is there', () => {
      const shallow = folder({});
      repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
      repository.git('clone', '-q', '--depth', '1', `file://${repository.path}`, shallow.path);
      const { code, summary } = check({ ...repository, path: shallow.path }, { base });
      assert.deepEqual([code, /slips 5 days/.test(summary)], [0, true]);
      shallow.remove();
    });

    it('publishes only what it wrote, never a file of the checkout', () => {
      repository.write({ 'comparison.md': 'secret', 'roadmap.md': 'secret', 'plan.roadmap': '' });
      for (const input of [{ base: 'no-such-revision' }, { base, path: 'missing.roadmap' }, {}]) {
        const { summary, output } = check(repository, input);
        assert.deepEqual([summary, output], ['', ''], JSON.stringify(input));
      }
      repository.write({ 'plan.roadmap': plan(8) });
      assert.doesNotMatch(check(repository, { base }).summary, /secret/);
    });

    it('takes an input for what it is, whatever it says', () => {
      const inputs = ['$(touch pwned)', '"; touch pwned; "', '--output-file=pwned'];
      for (const text of inputs) {
        for (const input of [{ base, path: text }, { base: text }, { base, failOn: text }]) {
          assert.equal(check(repository, input).code, 2, JSON.stringify(input));
        }
      }
      assert.equal(check(repository, { base: '+main:main' }).code, 2);
      assert.ok(!existsSync(path.join(repository.path, 'pwned')));
    });
  });

  it('writes one comment, and writes that anew later', () => {
    const gh = '#!/bin/sh\nprintf "%s\\n" "$*" >> "$LOG"\ncase "$*" in *--paginate*) printf "%s" "$KNOWN";; esac\n';
    const place = folder({ 'bin/gh': gh, 'roadmap.md': 'text' });
    shell('chmod +x bin/gh', place.path, {});
    const comment = (known: string, number: string) => {
      const log = path.join(place.path, `log${known}`);
      const each = step('Comment');
      const values = {
        'inputs.token': 'secret',
        'github.event.pull_request.number': number,
        'steps.roadmap.outputs.markdown': 'roadmap.md',
      };
      const { code } = shell(each.run, place.path, {
        ...environmentOf(each, values),
        GITHUB_ACTION_PATH: root,
        GITHUB_REPOSITORY: 'org/repo',
        PATH: `${place.path}/bin:${process.env.PATH}`,
        LOG: log,
        KNOWN: known,
      });
      return { code, log: existsSync(log) ? readFileSync(log, 'utf8') : '' };
    };
    assert.match(
      comment('', '12').log,
      /^api .*issues\/12\/comments .*\napi .*--method POST repos\/org\/repo\/issues\/12\/comments --field body=@roadmap\.md\n$/,
    );
    assert.match(
      comment('77', '12').log,
      /--method PATCH repos\/org\/repo\/issues\/comments\/77 --field body=@roadmap\.md\n$/,
    );
    assert.equal(comment('x', '12; touch pwned').code, 2);
    place.remove();
  });
});

describe('the GitLab template', () => {
  let repository: Repository;
  let base: string;
  let home: ReturnType<typeof folder>;
  before(() => {
    repository = gitRepository();
    repository.commit({ 'plan.roadmap': plan(5) });
    base = repository.git('rev-parse', 'HEAD').trim();
    repository.commit({ 'plan.roadmap': plan(8) });
    home = folder({});
    shell('ln -s "$ROOT" "$HOME/roadmap-as-code"', repository.path, { HOME: home.path, ROOT: root });
  });
  after(() => {
    home.remove();
    repository.remove();
  });
  const run = (over: Readonly<Record<string, string>> = {}) =>
    shell(job.script.join('\n'), repository.path, {
      ...job.variables,
      ROADMAP_BASE: base,
      ROADMAP_TODAY: '2027-01-04',
      HOME: home.path,
      ...over,
    });
  const comparison = job.artifacts.paths[0]!;
  const inRepository = (file: string): string => path.join(repository.path, file);

  it('runs the same, and names the files that it makes', () => {
    const { code, out } = run();
    assert.equal(code, 0);
    assert.match(out, /(info|warning)\[/);
    assert.match(readFileSync(inRepository(comparison), 'utf8'), /Launch\*\* slips 5 days/);
    const findings = JSON.parse(readFileSync(inRepository(job.artifacts.reports.codequality), 'utf8'));
    assert.ok(findings.length > 0 && findings[0].fingerprint);
    assert.equal(job.variables.ROADMAP_OUT, comparison);
    assert.equal(job.variables.ROADMAP_BASE, '$CI_MERGE_REQUEST_DIFF_BASE_SHA');
    assert.equal(job.variables.ROADMAP_VERSION, `v${JSON.parse(read('package.json')).version}`);
  });

  it('replaces a link of the checkout that has the name of an artifact, and writes nothing through it', () => {
    const target = path.join(home.path, 'target');
    repository.write({ [comparison]: '' });
    shell('rm -f "$FILE" && printf before > "$TARGET"', repository.path, { FILE: comparison, TARGET: target });
    symlinkSync(target, inRepository(comparison));
    assert.equal(run().code, 0);
    assert.equal(readFileSync(target, 'utf8'), 'before');
    assert.ok(lstatSync(inRepository(comparison)).isFile());
  });

  it('leaves no artifact of the checkout where the comparison fails', () => {
    repository.write({ [comparison]: 'planted' });
    assert.equal(run({ ROADMAP_BASE: 'no-such-revision' }).code, 2);
    assert.ok(!existsSync(inRepository(comparison)));
    repository.write({ [comparison]: 'planted' });
    run({ ROADMAP_BASE: '' });
    assert.ok(!existsSync(inRepository(comparison)));
  });
});

describe('the hooks for pre-commit', () => {
  it('are commands that there are, on the files that they are about', () => {
    assert.deepEqual(
      hooks.map(({ id }) => id),
      ['roadmap-validate', 'roadmap-format'],
    );
    const repository = gitRepository();
    repository.write({ 'plan.roadmap': plan(5), 'late.roadmap': plan(20) });
    for (const { entry, files, language } of hooks) {
      assert.equal(language, 'script');
      assert.ok(new RegExp(files!).test('a/plan.roadmap') && !new RegExp(files!).test('plan.roadmap.md'));
      // As pre-commit runs a script: its path is one in the repository of the hook.
      const [script, ...args] = entry!.split(' ');
      const of = (file: string) =>
        shell(`"$SCRIPT" ${args.join(' ')} ${file}`, repository.path, { SCRIPT: path.join(root, script!) }).code;
      assert.equal(of('plan.roadmap'), 0, entry);
      assert.equal(of('late.roadmap'), args[0] === 'validate' ? 1 : 0, entry);
    }
    repository.remove();
  });
});
