import { strict as assert } from 'node:assert';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { folder } from '../support/command.ts';
import { roadmapHere } from '../support/commandHere.ts';

const plan = `roadmap "Shop" { start 2027-01-04 }
product shop "Web shop" {
  feature search "Search" { duration 2w }
  feature cart "Cart" { duration 8d; after search }
  feature look "Look" { duration 30d }
  milestone beta "Beta" { after cart }
}
`;
const circle = `product shop "Web shop" {
  feature egg "Egg" { duration 1d; after hen }
  feature hen "Hen" { duration 1d; after egg }
  feature nest "Nest" { duration 2d }
}
`;

describe('what a person types at first', () => {
  const place = folder({ 'plan.roadmap': plan, 'circle.roadmap': circle, 'open.roadmap': 'product a "A" {\n' });
  after(() => place.remove());
  const run = (...args: string[]) => roadmapHere([...args, '--today', '2027-01-04'], place.path);

  it('may be an option before the path: it takes one word, and more with commas', async () => {
    const { code, out } = await run('validate', '--format', 'json', 'plan.roadmap');
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).version, 1);
    const both = await run('validate', '--format', 'concise,json', '--ignore', 'names,money', 'circle.roadmap');
    assert.match(both.out, /^circle\.roadmap:2:42: error\[dependency-cycle\]/);
    assert.match(both.out, /"code": "dependency-cycle"/);
    const other = await run('what-if', '--scenario', 'bold', 'plan.roadmap');
    assert.match(other.err, /Cannot find `bold`/);
  });

  it('is a width that a picture can have', async () => {
    const { code, err } = await run('export', '--width', '999999999', 'plan.roadmap');
    assert.equal(code, 2);
    assert.match(err, /Expected 200 to 10000\./);
  });

  it('is answered by a list of the words there are', async () => {
    const { code, err } = await run('validate', '-f', 'word', 'plan.roadmap');
    assert.equal(code, 2);
    assert.match(err, /^roadmap: .*'word' is invalid\. Expected one of: pretty, concise, json, github, .*rdjson\./);
    assert.match(err, /\(roadmap validate --help lists its options\)/);
  });

  it('shows a command’s own options first', async () => {
    const { out } = await run('what-if', '--help');
    assert.ok(out.indexOf('--scenario') < out.indexOf('Options of most commands:'), out);
    assert.ok(out.indexOf('--today') > out.indexOf('Options of most commands:'), out);
  });

  it('is told that a roadmap has errors, beside the answer, and no date of what waits for itself', async () => {
    const { out, err } = await run('schedule', 'circle.roadmap');
    assert.match(
      err,
      /^roadmap: Dates, .* may be wrong because of 1 error in circle\.roadmap\. Dependency cycle: .*\n$/,
    );
    assert.match(out, /^ +Egg +— +— +— +— +on a dependency cycle$/m);
    assert.match(out, /^● +Nest +Mon 4 Jan 2027/m);
    assert.equal((await run('schedule', 'plan.roadmap')).err, '');
  });

  it('is told what the path to one milestone is about', async () => {
    const { out } = await run('critical-path', 'plan.roadmap', '--to', 'beta');
    assert.match(out, /^Beta is on Wed 27 Jan 2027; ● marks what decides the end of the whole roadmap too\.$/m);
  });

  it('may misspell the code of a finding', async () => {
    const { code, err } = await run('explain', 'dependency-cyle');
    assert.equal(code, 2);
    assert.equal(err, 'roadmap: Unknown code `dependency-cyle`. Did you mean `dependency-cycle`?\n');
  });

  it('is told that there is nothing to schedule', async () => {
    const { out } = await run('schedule', 'open.roadmap');
    assert.match(out, /^There is no feature and no milestone yet\. /);
  });

  it('is not told that a file is laid out which cannot be', async () => {
    const { code, err } = await run('format', '--check', 'open.roadmap');
    assert.equal(code, 1);
    assert.match(err, /^roadmap: open\.roadmap has braces or quotes that do not match and stays as it is\.$/m);
    assert.match(err, /^0 files already in the standard style\.$/m);
  });

  it('may be no port and no file, in plain words', async () => {
    const port = await run('preview', 'plan.roadmap', '--port', '99999');
    assert.equal(port.code, 2);
    assert.match(port.err, /The highest port is 65535\./);
    mkdirSync(path.join(place.path, 'out'));
    const file = await run('export', 'plan.roadmap', '-o', 'out');
    assert.equal(file.code, 2);
    assert.match(file.err, /Cannot write `out`: it is a folder\.\n$/);
  });

  it('says scores alike in the ranking and in the explanation', async () => {
    const scored = folder({
      'r.roadmap':
        'roadmap "R" { rank rice }\nproduct p "P" { feature a "A" { effort 30d; reach 40k; impact 3; confidence 80% } }\n',
    });
    const ranking = await roadmapHere(['prioritize'], scored.path);
    const why = await roadmapHere(['explain', 'a'], scored.path);
    scored.remove();
    const score = /^1 +A +P +(\S+)/m.exec(ranking.out)?.[1];
    assert.match(score ?? '', /^\d+,\d{3}$/);
    assert.ok(why.out.includes(`Score: ${score}, #1 of 1`), why.out);
  });
});
