/** The walk-throughs of CONTRIBUTING.md, followed to the letter in a copy of the repository. */
import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folder } from '../support/command.ts';
import { root } from '../support/sources.ts';

type Step =
  | { readonly kind: 'create'; readonly file: string; readonly text: string }
  | { readonly kind: 'add'; readonly file: string; readonly after: string; readonly text: string }
  | { readonly kind: 'run'; readonly command: string };

/** The blocks of a section in their order: files to create, lines to add, commands to run. */
function stepsOf(heading: string): readonly Step[] {
  const page = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');
  const section = page.split(/^## /m).find((each) => each.startsWith(`${heading}\n`));
  assert.ok(section, `CONTRIBUTING.md has a section "${heading}"`);
  const block =
    /^(?: {3}(?:Create `(.+?)`|In `(.+?)`, after `(.+?)`, add):\n\n)? {3}(`{3,})(\w+)\n([\s\S]*?)^ {3}\4$/gm;
  return [...section.matchAll(block)].map(([, created, changed, after, , language, indented]): Step => {
    const text = indented!.replace(/^ {3}/gm, '');
    if (created) return { kind: 'create', file: created, text };
    if (changed) return { kind: 'add', file: changed, after: after!, text };
    assert.equal(language, 'sh', `a block without a place: ${text}`);
    return { kind: 'run', command: text };
  });
}

/** The files of the working tree that git knows or would add, and the packages that are installed. */
function scratchCopy(): ReturnType<typeof folder> {
  const place = folder({});
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of list
    .toString()
    .split('\0')
    .filter((name) => name && existsSync(path.join(root, name)))) {
    mkdirSync(path.dirname(path.join(place.path, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(place.path, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(place.path, 'node_modules'), 'junction');
  return place;
}

function follow(step: Step, copy: string): void {
  if (step.kind === 'run') {
    const ran = spawnSync('sh', ['-e', '-c', step.command], { cwd: copy, encoding: 'utf8' });
    assert.equal(ran.status, 0, `${step.command}\n${ran.stdout}\n${ran.stderr}`);
    return;
  }
  const file = path.join(copy, step.file);
  if (step.kind === 'create') {
    assert.ok(!existsSync(file), `${step.file} is new`);
    writeFileSync(file, step.text);
    return;
  }
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.indexOf(step.after);
  assert.ok(at >= 0, `${step.file} has the line ${step.after}`);
  lines.splice(at + 1, 0, ...step.text.replace(/\n$/, '').split('\n'));
  writeFileSync(file, lines.join('\n'));
}

describe('a contributor who follows CONTRIBUTING.md', () => {
  for (const heading of ['Add a rule', 'Add a property', 'Add a command']) {
    it(`can ${heading.toLowerCase()}`, function () {
      this.timeout(600_000);
      const steps = stepsOf(heading);
      assert.ok(steps.length >= 5 && steps.some(({ kind }) => kind === 'run'));
      const copy = scratchCopy();
      for (const step of steps) follow(step, copy.path);
      copy.remove();
    });
  }
});
