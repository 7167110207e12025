import { strict as assert } from 'node:assert';
import { folder, roadmap } from '../support/command.ts';

const plan = `roadmap "Two for one" { start 2027-01-04; currency EUR }
team crew { capacity 1; rate 500/day }
product p "P" {
  feature x "X" { duration 3d..5d..12d; team crew }
  feature y "Y" { duration 4d..6d..20d; team crew }
  milestone done "Done" { after x, y; due 2027-01-20 }
}
scenario more "Two more people" { team crew { capacity 3 } }
scenario less "Without Y" { drop y }
`;

describe('levelling, odds and scenarios on the command line', () => {
  const place = folder({ 'plan.roadmap': plan });
  after(() => place.remove());
  const run = (...args: string[]) => roadmap([...args, '--today', '2027-01-04'], { cwd: place.path });
  // biome-ignore lint/suspicious/noExplicitAny: the test looks into it.
  const json = (...args: string[]): any => JSON.parse(run(...args, '--format', 'json').out);

  it('--level puts work one after the other where a team has no more people, and says so', () => {
    assert.equal(json('schedule').length, 8);
    const leveled = json('schedule', '--level');
    assert.equal(leveled.length, 15);
    assert.equal(leveled.leveling.gap, 0);
    assert.ok(leveled.items.some((item: { driver: { kind: string } }) => item.driver.kind === 'capacity'));
  });

  it('--level=N searches with that budget, --no-level wins over the file, and a path may follow --level', () => {
    assert.equal(json('schedule', '--level=200').leveling.budget, 200);
    const file = folder({ 'plan.roadmap': plan.replace('currency', 'schedule leveled; currency') });
    const of = (...args: string[]) =>
      JSON.parse(roadmap(['schedule', ...args, '--format', 'json'], { cwd: file.path }).out);
    assert.equal(of().leveling.method, 'priority-rule');
    assert.equal(of('--no-level').length, 8);
    // Without levelling it is the plan of a file that never asked for it, to the last float.
    assert.deepEqual(of('--no-level'), json('schedule'));
    assert.deepEqual(of('--no-level').leveling, {
      method: 'none',
      budget: 0,
      schedules: 0,
      seed: 0,
      lowerBound: 0,
      gap: 0,
    });
    const { method, budget, schedules, seed, lowerBound, gap } = of('--level=5000', '--seed', '3').leveling;
    assert.deepEqual([method, budget, seed, lowerBound, gap], ['local-search', 5000, 3, 15, 0]);
    assert.ok(schedules <= 5000);
    assert.equal(of('--level', 'plan.roadmap').length, 15);
    file.remove();
  });

  it('simulate gives the odds of each date, the same for the same seed', () => {
    const odds = json('simulate', '--seed', '7');
    const done = odds.items.find((item: { id: string }) => item.id === 'p.done');
    assert.ok(done.planned < done.p80 && done.p50 <= done.p80 && done.p80 <= done.p95);
    assert.ok(done.onTime > 0.5 && done.onTime < 1);
    assert.deepEqual(json('simulate', '--seed', '7'), odds);
    assert.match(run('simulate').out, /◆ Done +11 Jan 2027 +\d+%/);
  });

  it('what-if puts scenarios beside the plan as it is, and lays several over each other', () => {
    const { variants } = json('what-if', '--level', '-s', 'more', '-s', 'more,less');
    assert.deepEqual(
      variants.map(({ finish, cost }: { finish: string; cost: number }) => [finish, cost]),
      [
        ['2027-01-18', 5500],
        ['2027-01-11', 5500],
        ['2027-01-08', 2500],
      ],
    );
    assert.match(run('what-if').out, /Without Y/);
    assert.match(run('what-if').out, /\nPlanned dates are made of likely values; most plans end later\./);
    // A path may follow a scenario, and an error names what it is about.
    assert.doesNotMatch(run('what-if', '-s', 'more', 'plan.roadmap').out, /Without Y/);
    assert.match(run('what-if', '-s', 'x').err, /p\.x is a feature, not a scenario\. Scenarios: more and less\./);
  });
});
