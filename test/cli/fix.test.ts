/** `roadmap validate --fix` and `roadmap format` on files with signs of a word processor, as bytes on a disk. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { folder, roadmap } from '../support/command.ts';

const pasted = `product p {
  feature b { duration 2d }
  feature a { duration 1d; due 2027–03–15; earliest 2027‑03 }
  feature c { duration 1d; after b –2d; status in–progress; moves x –0.4 }
  feature e { duration 1d; due 2027–Q3; after sign–up }
  feature sign–up { duration 5d—10d }
}
kpi x { baseline 1; target 2 by 2027−12−31 }
calendar c { workdays mon–fri; holiday 2027–12–24 “Christmas”; holiday 2027-12-24–2027-12-31 }
`;

const mended = `product p {
  feature b { duration 2d }
  feature a { duration 1d; due 2027-03-15; earliest 2027-03 }
  feature c { duration 1d; after b -2d; status in-progress; moves x -0.4 }
  feature e { duration 1d; due 2027-Q3; after sign-up }
  feature sign-up { duration 5d..10d }
}
kpi x { baseline 1; target 2 by 2027-12-31 }
calendar c { workdays mon..fri; holiday 2027-12-24 "Christmas"; holiday 2027-12-24..2027-12-31 }
`;

const unsure = `feature b { duration 2d }
feature a { duration 10d–5d; after b – 2d; due 2027–13–15 }
calendar c { workdays mon..fri; holiday 2027-12-24..2027-01-02; holiday 2027-01–03 }
`;

describe('roadmap validate --fix', () => {
  let place: ReturnType<typeof folder>;
  beforeEach(() => {
    place = folder({ 'pasted.roadmap': pasted, 'unsure.roadmap': unsure });
  });
  afterEach(() => place.remove());
  const run = (...args: string[]) => roadmap(args, { cwd: place.path });
  const read = (name: string): string => readFileSync(path.join(place.path, name), 'utf8');

  it('writes what dashes and quotes of a word processor mean', () => {
    const { out } = run('validate', '--today', '2027-01-04', '--fix', 'pasted.roadmap');
    assert.equal(read('pasted.roadmap'), mended);
    assert.doesNotMatch(out, /error/);
  });

  it('leaves what could mean two things, and names the characters', () => {
    const { code, out } = run('validate', '--today', '2027-01-04', '--fix', 'unsure.roadmap');
    assert.equal(read('unsure.roadmap'), unsure);
    assert.equal(code, 1);
    for (const message of [
      '`10d–5d` contains an en dash (U+2013). Use `-`, or `..` between the two ends of a range.',
      '`– 2d` contains an en dash (U+2013). Write `-2d` or `2d`.',
      '`2027–13–15` contains an en dash (U+2013).',
      'Did you mean `2027-01-02..2027-12-24` or `2027-12-24..2028-01-02`?',
      '`2027-01–03` contains an en dash (U+2013). Write `2027-01-03` or `2027-01..2027-03`.',
    ])
      assert.ok(out.includes(message), `${message}\n${out}`);
  });

  it('never lets `roadmap format` change what a sign of a word processor stands in', () => {
    run('format', 'pasted.roadmap', 'unsure.roadmap');
    const signs = (text: string): string => text.replace(/[ \n;]/g, '');
    assert.equal(signs(read('pasted.roadmap')), signs(pasted));
    assert.equal(signs(read('unsure.roadmap')), signs(unsure));
    run('validate', '--today', '2027-01-04', '--fix', 'pasted.roadmap');
    assert.equal(signs(read('pasted.roadmap')), signs(mended));
  });
});
