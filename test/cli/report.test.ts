import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { folder, roadmap } from '../support/command.ts';

const plan = `roadmap "Two for one" { start 2027-01-04; currency EUR }
team crew { capacity 1; rate 500/day }
product p "P" {
  feature x "X" { duration 3d..5d..12d; team crew }
  feature y "Y" { duration 4d..6d..20d; team crew; audience internal }
  milestone done "Done" { after x, y; due 2027-01-13 }
}
view board-deck "For the board" { show money }
view buyers "For buyers" { show timeline, board; exclude p.y; audience public }
`;

describe('roadmap report', () => {
  const place = folder({ 'plan.roadmap': plan });
  after(() => place.remove());
  const run = (args: readonly string[], env = {}) =>
    roadmap(['report', ...args, '--today', '2027-01-04'], { cwd: place.path, env });

  it('prints a page of its own, or Markdown', () => {
    const { code, out, err } = run([]);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^<!DOCTYPE html>\n<html lang="en">[\s\S]*<\/html>\n$/);
    assert.match(run(['-f', 'markdown', 'plan.roadmap']).out, /^# Two for one\n\nAs of 4 Jan 2027\n/);
  });

  it('is the same in any time zone and locale, and another with another seed', () => {
    const [first, ...others] = [
      { TZ: 'UTC', LC_ALL: 'C' },
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'ar_EG.UTF-8' },
    ].map((env) => run([], env).out);
    for (const other of others) assert.equal(other, first);
    assert.equal(run(['--seed', '7']).out, run(['--seed', '7']).out);
    assert.notEqual(run(['-f', 'markdown', '--seed', '7']).out, run(['-f', 'markdown', '--seed', '8']).out);
  });

  it('has the plan that --level makes', () => {
    assert.match(run(['-f', 'markdown']).out, /\| \*\*Done\*\* \| 11 Jan 2027 \|[\s\S]*1 person/);
    const leveled = run(['-f', 'markdown', '--level']).out;
    assert.match(leveled, /Teams levelled[\s\S]*\| \*\*Done\*\* \| 18 Jan 2027 \|/);
    assert.match(leveled, /crew is not over-allocated\./);
  });

  it('is what a view shows', () => {
    const sections = (view: string): string[] =>
      run(['-f', 'markdown', '--view', view])
        .out.match(/^## .*/gm)!
        .map((line) => line.slice(3));
    assert.deepEqual(sections('board-deck'), ['Milestones', 'Money']);
    assert.deepEqual(sections('For buyers'), ['Milestones', 'Timeline', 'Now, next, later']);
    assert.doesNotMatch(run(['--view', 'buyers']).out, />Y</);
  });

  it('says what is wrong with a view that is none', () => {
    const wrong = (...args: string[]): string => {
      const { code, out, err } = run(args);
      assert.deepEqual([code, out], [2, '']);
      return err;
    };
    assert.match(wrong('--view', 'board'), /Unknown view `board`\. Views: board-deck and buyers\./);
    assert.match(wrong('--view', 'x'), /Unknown view `x`\./);
    assert.match(wrong('--view', 'buyers', '--view', 'board-deck'), /A report has one view\./);
    const bare = folder({ 'a.roadmap': 'feature a { duration 1d }' });
    assert.match(roadmap(['report', '--view', 'v'], { cwd: bare.path }).err, /The roadmap has no view\./);
    bare.remove();
  });

  it('writes a file whole or not at all', () => {
    const { code, out } = run(['-o', 'out/report.html']);
    assert.deepEqual([code, out], [0, '']);
    assert.equal(readFileSync(path.join(place.path, 'out/report.html'), 'utf8'), run([]).out);
    assert.deepEqual(readdirSync(path.join(place.path, 'out')), ['report.html']);
    assert.equal(run(['--view', 'nobody', '-o', 'none.html']).code, 2);
    assert.ok(!existsSync(path.join(place.path, 'none.html')));
  });

  it('answers for a roadmap with errors, and says so in it and on standard error', () => {
    const broken = folder({
      'a.roadmap': 'roadmap "R" { start 2027-01-04 }\nfeature a { duration 1d; after nobody }\n',
    });
    const { code, out, err } = roadmap(['report', '-f', 'markdown', '--today', '2027-01-04'], { cwd: broken.path });
    assert.equal(code, 0);
    const doubt = /Dates may be wrong because of 1 error in a\.roadmap\. Cannot find `nobody`\./;
    assert.match(out, doubt);
    assert.match(err, doubt);
    broken.remove();
  });
});
