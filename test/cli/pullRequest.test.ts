/** What ships for pull requests: the GitHub Action, the GitLab template and the hooks; their commands run for real. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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
      'runner.temp': place.path,
    };
    const each = step('Check and compare');
    const ran = shell(each.run, repository.path, {
      ...environmentOf(each, values),
      ...files,
      GITHUB_ACTION_PATH: root,
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
      assert.match(output, /^markdown=.*roadmap\.md\n$/);
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
  it('runs the same, and names the files that it makes', () => {
    const repository = gitRepository();
    repository.commit({ 'plan.roadmap': plan(5) });
    const base = repository.git('rev-parse', 'HEAD').trim();
    repository.commit({ 'plan.roadmap': plan(8) });
    const home = folder({});
    shell('ln -s "$ROOT" "$HOME/roadmap-as-code"', repository.path, { HOME: home.path, ROOT: root });
    const env = { ...job.variables, ROADMAP_BASE: base, ROADMAP_TODAY: '2027-01-04', HOME: home.path };
    const { code, out } = shell(job.script.join('\n'), repository.path, env);
    assert.equal(code, 0);
    assert.match(out, /(info|warning)\[/);
    const [comparison] = job.artifacts.paths;
    assert.match(readFileSync(path.join(repository.path, comparison!), 'utf8'), /Launch\*\* slips 5 days/);
    const findings = JSON.parse(readFileSync(path.join(repository.path, job.artifacts.reports.codequality), 'utf8'));
    assert.ok(findings.length > 0 && findings[0].fingerprint);
    assert.equal(job.variables.ROADMAP_BASE, '$CI_MERGE_REQUEST_DIFF_BASE_SHA');
    assert.equal(job.variables.ROADMAP_VERSION, `v${JSON.parse(read('package.json')).version}`);
    home.remove();
    repository.remove();
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
      assert.equal(language, 'node');
      assert.ok(new RegExp(files!).test('a/plan.roadmap') && !new RegExp(files!).test('plan.roadmap.md'));
      const [name, ...args] = entry!.split(' ');
      const bin: string = JSON.parse(read('package.json')).bin[name!];
      const of = (file: string) =>
        shell(`node "$BIN" ${args.join(' ')} ${file}`, repository.path, { BIN: path.join(root, bin) }).code;
      assert.equal(of('plan.roadmap'), 0, entry);
      assert.equal(of('late.roadmap'), args[0] === 'validate' ? 1 : 0, entry);
    }
    repository.remove();
  });

  it('install a package that has the whole command', () => {
    const ran = spawnSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], { cwd: root, encoding: 'utf8' });
    const packed = (JSON.parse(ran.stdout)[0].files as { path: string }[]).map((file) => file.path);
    const { outputs } = JSON.parse(read('dist/meta.json')) as { outputs: Record<string, unknown> };
    const needed = Object.keys(outputs).filter((file) => /^dist\/(roadmap|simulation|webview)/.test(file));
    assert.deepEqual(
      needed.filter((file) => !packed.includes(file)),
      [],
    );
    assert.deepEqual(
      packed.filter((file) => !/^(dist\/|package\.json|README\.md|LICENSE|CHANGELOG\.md)/.test(file)),
      [],
    );
  });
});
