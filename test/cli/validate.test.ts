import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { folder, roadmap } from '../support/command.ts';

const require = createRequire(import.meta.url);
const Ajv = require('ajv-draft-04').default as typeof import('ajv-draft-04').default;
const addFormats = require('ajv-formats').default as typeof import('ajv-formats').default;
const sarifSchema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

const broken = `product shop "Web shop" {
  feature search "Search" { duration 2w }
  feature cart "Cart" { duration 5d; after serch }
}
`;

describe('roadmap validate', () => {
  const place = folder({
    'plan.roadmap': broken,
    'good.roadmap': 'product tea "Tea" { feature pot "Pot" { duration 2d } }\n',
  });
  after(() => place.remove());
  const validate = (...args: string[]) => roadmap(['validate', '--today', '2027-01-04', ...args], { cwd: place.path });

  it('is silent in its exit code about a clean file, and says so', () => {
    const { code, out } = validate('good.roadmap');
    assert.equal(code, 0);
    assert.match(out, /All good: no findings in 1 file\./);
  });

  it('shows a finding with its code, its place, a code frame and the mend', () => {
    const { code, out } = validate('plan.roadmap');
    assert.equal(code, 1);
    assert.match(out, /unresolved-reference/);
    assert.match(out, /plan\.roadmap:3:44/);
    assert.match(out, /after serch/);
    assert.match(out, /\^{5}/);
    assert.match(out, /Did you mean `search`\?/);
    assert.match(out, /1 error/);
  });

  it('takes every root below here when no path is given', () => {
    const { code, out } = validate('--format', 'json');
    const report = JSON.parse(out);
    assert.equal(code, 1);
    assert.equal(report.roadmaps, 2);
    assert.deepEqual(
      report.findings.map((f: { file: string; code: string }) => [f.file, f.code]),
      [['plan.roadmap', 'unresolved-reference']],
    );
  });

  it('prints JSON that other programs can rely on', () => {
    const report = JSON.parse(validate('plan.roadmap', '--format', 'json').out);
    assert.deepEqual(report.findings[0], {
      code: 'unresolved-reference',
      severity: 'error',
      message: 'Cannot find `serch`. Did you mean `search`?',
      file: 'plan.roadmap',
      start: { line: 3, column: 44 },
      end: { line: 3, column: 49 },
      related: [],
      url: report.findings[0].url,
    });
    assert.equal(report.version, 1);
    assert.equal(report.errors, 1);
  });

  it('annotates a pull request on GitHub, with nothing in it that could be a command', () => {
    const { out } = validate('plan.roadmap', '--format', 'github');
    assert.equal(
      out.trim(),
      '::error file=plan.roadmap,line=3,endLine=3,col=44,endColumn=49,title=unresolved-reference::Cannot find `serch`. Did you mean `search`?',
    );
  });

  it('writes SARIF that its schema accepts', function () {
    this.timeout(30_000);
    const sarif = JSON.parse(validate('plan.roadmap', '--format', 'sarif').out);
    const accepts = addFormats(new Ajv({ strict: false, unicodeRegExp: false })).compile(sarifSchema) as ((
      data: unknown,
    ) => boolean) & { errors?: unknown };
    const accepted: boolean = accepts(sarif);
    assert.equal(accepted, true, JSON.stringify(accepts.errors, null, 2));
    const result = sarif.runs[0].results[0];
    assert.equal(sarif.version, '2.1.0');
    assert.equal(result.ruleId, 'unresolved-reference');
    assert.equal(sarif.runs[0].tool.driver.rules[result.ruleIndex].id, 'unresolved-reference');
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: 'plan.roadmap' },
      region: { startLine: 3, startColumn: 44, endLine: 3, endColumn: 49 },
    });
  });

  it('writes several formats at once, each to its file, whole', () => {
    const { code } = validate(
      'plan.roadmap',
      '-f',
      'sarif',
      '-f',
      'junit',
      '-f',
      'checkstyle',
      '-f',
      'gitlab',
      '-f',
      'rdjson',
      '-o',
      'out/a.sarif',
      '-o',
      'out/b.xml',
      '-o',
      'out/c.xml',
      '-o',
      'out/d.json',
      '-o',
      'out/e.json',
    );
    const read = (name: string): string => readFileSync(path.join(place.path, 'out', name), 'utf8');
    assert.equal(code, 1);
    assert.equal(JSON.parse(read('a.sarif')).version, '2.1.0');
    assert.match(read('b.xml'), /<testsuites name="roadmap" tests="1" failures="1">/);
    assert.match(read('c.xml'), /<error line="3" column="44" severity="error"/);
    assert.equal(JSON.parse(read('d.json'))[0].check_name, 'unresolved-reference');
    assert.equal(JSON.parse(read('e.json')).diagnostics[0].location.range.start.column, 44);
  });

  it('reads standard input under a name', () => {
    const { code, out } = roadmap(['validate', '-', '--stdin-filename', 'typed.roadmap', '--format', 'concise'], {
      cwd: place.path,
      input: broken,
    });
    assert.equal(code, 1);
    assert.match(out, /^typed\.roadmap:3:44: error\[unresolved-reference\]/);
  });

  it('keeps what --select and --severity ask for, and leaves out what --ignore names', () => {
    assert.equal(validate('plan.roadmap', '--ignore', 'names').code, 0);
    assert.equal(validate('plan.roadmap', '--select', 'unresolved-reference').code, 1);
    assert.equal(validate('plan.roadmap', '--select', 'dependency-cycle').code, 0);
    assert.equal(validate('plan.roadmap', '--select', 'dependency-cycle,unresolved-reference').code, 1);
  });

  it('explains what it does not report, by pass and reason, as text and as JSON', () => {
    const silent = folder({
      'silent.roadmap': `import "people.roadmap"
roadmap "X" { rules { unowned-feature off } }
feature a { duration 10d; team web }
`,
      'one.roadmap': 'import "kpis.roadmap"\nfeature x { duration 1d; moves nps +1 }',
      'two.roadmap': 'import "kpis.roadmap"',
      'kpis.roadmap': 'kpi nps { target 3 by 2027 }',
    });
    const explain = (...args: string[]) =>
      roadmap(['validate', '--today', '2027-01-04', '--explain-suppressed', ...args], { cwd: silent.path });
    const { out } = explain('silent.roadmap');
    assert.match(out, /^1 finding suppressed:$/m);
    assert.match(out, /^silent\.roadmap:3:32: error\[unresolved-reference\] Cannot find a team named `web`\.$/m);
    assert.match(out, /^ {4}suppress cascades: follows from `import-not-found` in silent\.roadmap:1$/m);
    assert.match(out, /^Rules turned off: unowned-feature\.$/m);
    const { suppressed, rulesOff } = JSON.parse(explain('silent.roadmap', '--format', 'json').out);
    assert.deepEqual(
      suppressed.map(({ code, pass, reason }: Record<string, string>) => [code, pass, reason]),
      [['unresolved-reference', 'suppress cascades', 'follows from `import-not-found` in silent.roadmap:1']],
    );
    assert.deepEqual(rulesOff, ['unowned-feature']);
    assert.match(explain('one.roadmap', 'two.roadmap').out, /merge roadmaps: not true of another roadmap/);
    assert.match(
      explain('good.roadmap', '--format', 'sarif').err,
      /`--explain-suppressed` requires `--format` pretty, concise or json/,
    );
    silent.remove();
  });

  it('takes the path behind an option for a path', () => {
    assert.match(validate('--format', 'concise', 'plan.roadmap').out, /^plan\.roadmap:3:44: error/);
    assert.equal(validate('--ignore', 'names', 'plan.roadmap').code, 0);
    const { out } = validate('-o', 'out/two.json', '-f', 'json,concise', 'plan.roadmap');
    assert.match(out, /^plan\.roadmap:3:44/);
  });

  describe('ends with 2 and a plain sentence', () => {
    const cases: [string, string[], RegExp][] = [
      ['for a path that is not there', ['nowhere.roadmap'], /^roadmap: `nowhere\.roadmap` does not exist\.$/m],
      ['for a glob that matches nothing', ['*.txt'], /^roadmap: No file matches `\*\.txt`\.$/m],
      ['for a format that does not exist', ['--format', 'word'], /word/],
      ['for a code that does not exist', ['--select', 'unresolved-referense'], /Did you mean unresolved-reference\?/],
      ['for a date that does not exist', ['--today', '2027-02-30'], /Invalid `--today`: 2027-02-30\./],
    ];
    for (const [title, args, says] of cases) {
      it(title, () => {
        const { code, out, err } = validate(...args);
        assert.equal(code, 2);
        assert.equal(out, '');
        assert.match(err, says);
      });
    }
  });
});
