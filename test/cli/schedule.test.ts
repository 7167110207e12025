import { strict as assert } from 'node:assert';
import { folder, roadmap } from '../support/command.ts';

const plan = `roadmap "Shop" { start 2027-01-04 }
product shop "Web shop" {
  feature search "Search" { duration 2w }
  feature cart "Cart" { duration 8d; after search }
  feature look "Look" { duration 3d }
  milestone beta "Beta" { after cart, look; due 2027-01-26 }
}
`;

describe('the plan on the command line', () => {
  const place = folder({ 'plan.roadmap': plan });
  after(() => place.remove());
  const run = (...args: string[]) => roadmap([...args, '--today', '2027-01-04'], { cwd: place.path });

  it('schedule --format json gives dates, half-open offsets, floats and drivers', () => {
    const { code, out } = run('schedule', '--format', 'json');
    const { items, ...top } = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual(
      [top.version, top.title, top.start, top.finish, top.length],
      [1, 'Shop', '2027-01-04', '2027-01-27', 24],
    );
    assert.deepEqual(items[1], {
      id: 'shop.cart',
      kind: 'feature',
      title: 'Cart',
      start: '2027-01-18',
      finish: '2027-01-27',
      earlyStart: 14,
      earlyFinish: 24,
      lateStart: 11,
      lateFinish: 23,
      totalFloat: -1,
      freeFloat: -1,
      critical: true,
      estimated: true,
      dropped: false,
      driver: { kind: 'dependency', from: 'shop.search', type: 'FS' },
    });
  });

  it('schedule prints a table that reads by itself', () => {
    const { out } = run('schedule');
    assert.match(out, /^● {2}Search +Mon 4 Jan 2027 +Fri 15 Jan 2027 +10 +-1d +the roadmap starts then$/m);
    assert.match(out, /Mon 4 Jan 2027 to Wed 27 Jan 2027; 3 of 4 items critical/);
  });

  it('gives no dates to work that was dropped, and no float to what is over', () => {
    const flown = folder({
      'plan.roadmap': `roadmap "R" { start 2027-01-04; as-of 2027-01-11 }
feature done "Done" { duration 1w; started 2027-01-04; finished 2027-01-08 }
feature gone "Gone" { status dropped; feature part "Part" { duration 9d..9d..20d } }
feature next "Next" { duration 1d..2d..9d }`,
    });
    const table = roadmap(['schedule'], { cwd: flown.path }).out;
    assert.match(table, /^ +Done +Mon 4 Jan 2027 +Fri 8 Jan 2027 +5 +— +it was finished then$/m);
    for (const name of ['Gone', 'Part']) assert.match(table, new RegExp(`^ +${name} +— +— +— +— +dropped$`, 'm'));
    assert.doesNotMatch(roadmap(['simulate'], { cwd: flown.path }).out, /Gone|Part/);
    const { items } = JSON.parse(roadmap(['schedule', '--format', 'json'], { cwd: flown.path }).out);
    assert.deepEqual(
      items.map(({ dropped }: { dropped: boolean }) => dropped),
      [false, true, true, false],
    );
    const { chain } = JSON.parse(
      roadmap(['critical-path', '--to', 'gone', '--format', 'json'], { cwd: flown.path }).out,
    );
    assert.deepEqual(chain, []);
    flown.remove();
  });

  it('critical-path --to a milestone is what drives that milestone', () => {
    const { items } = JSON.parse(run('critical-path', '--to', 'beta', '--format', 'json').out);
    // The tables show titles, so a title will do.
    assert.deepEqual(JSON.parse(run('critical-path', '--to', 'BETA', '--format', 'json').out).items, items);
    assert.deepEqual(
      items.map((item: { id: string }) => item.id),
      ['shop.search', 'shop.cart', 'shop.beta'],
    );
  });

  it('asks which one when there are several roadmaps, and guesses a misspelt name', () => {
    const two = folder({ 'a.roadmap': plan, 'b.roadmap': plan });
    const several = roadmap(['schedule'], { cwd: two.path });
    assert.equal(several.code, 2);
    assert.match(several.err, /Found 2 roadmaps\. Choose one: a\.roadmap and b\.roadmap\./);
    const misspelt = run('critical-path', '--to', 'betta');
    assert.equal(misspelt.code, 2);
    assert.match(misspelt.err, /Cannot find `betta`\. Did you mean beta\?/);
    two.remove();
  });

  // Each zone meets each language once: nine starts and not twenty-seven.
  const languages = ['C', 'de_DE.UTF-8', 'ar_EG.UTF-8'];
  const answers = [['schedule', '--format', 'json'], ['export'], ['validate', '--format', 'sarif']];
  for (const [turn, answer] of answers.entries()) {
    it(`is the same bytes in every time zone and language: ${answer.join(' ')}`, () => {
      const outputs = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland'].map((TZ, i) => {
        const LANG = languages[(i + turn) % 3]!;
        const { out } = roadmap([...answer, '--today', '2027-01-04'], {
          cwd: place.path,
          env: { TZ, LANG, LC_ALL: LANG },
        });
        assert.ok(out.length > 100);
        return out;
      });
      assert.equal(new Set(outputs).size, 1);
    });
  }

  it('explain prints the page of a rule, and the whole chain behind a date', () => {
    assert.match(run('explain', 'missed-deadline').out, /^# missed-deadline\n[\s\S]*```roadmap/);
    const { out } = run('explain', 'cart');
    assert.match(out, /^Cart \(feature shop\.cart\)\n/);
    assert.match(out, /`search` ends 15 Jan/);
    assert.match(out, /roadmap starts/);
  });
});
