import { strict as assert } from 'node:assert';
import { isoDate } from '../../grammar/civil.ts';
import { demandedBy, loadBy } from '../../server/insight/capacity.ts';
import { analysed } from '../support/analysed.ts';

function loadOf(text: string) {
  const {
    roadmap,
    loads: [load],
  } = analysed(text).analysis;
  const name = (index: number): string => roadmap.work[index]!.name;
  return {
    load: load!,
    runs: load!.runs.map(({ from, to, asked, capacity }) => `${isoDate(from)}..${isoDate(to)} ${asked}/${capacity}`),
    overloads: load!.overloads.map(
      (o) => `${isoDate(o.from)}..${isoDate(o.to)} ${o.asked}/${o.capacity} ${demandedBy(load!, o).map(name)}`,
    ),
  };
}

describe('The load of a team', () => {
  it('is what its features ask, day by day', () => {
    const { runs, overloads } = loadOf(`
      roadmap "R" { start 2027-01-04 }
      team web { capacity 3 }
      feature a { duration 1w; team web 2 }
      feature b { duration 2w; team web 2 }
    `);
    assert.deepEqual(runs, ['2027-01-04..2027-01-09 4/3', '2027-01-09..2027-01-16 2/3']);
    assert.deepEqual(overloads, ['2027-01-04..2027-01-09 4/3 a,b']);
  });

  it('follows a capacity that changes', () => {
    const { overloads } = loadOf(`
      roadmap "R" { start 2027-01-04 }
      team web { capacity 3; capacity 1 from 2027-01-11 }
      feature a { duration 2w; team web 2 }
    `);
    assert.deepEqual(overloads, ['2027-01-11..2027-01-16 2/1 a']);
  });

  it('joins weeks over a weekend on which nobody works', () => {
    const { overloads } = loadOf(`
      roadmap "R" { start 2027-01-04 }
      team web { capacity 1 }
      feature a { duration 1w; team web 2 }
      feature b { duration 1w; team web 2; after a }
    `);
    assert.deepEqual(overloads, ['2027-01-04..2027-01-16 2/1 a,b']);
  });

  it('has no limit where no capacity is stated, and asks nothing for what is over', () => {
    assert.deepEqual(loadOf('team web {}\nfeature a { duration 1w; team web 9 }').overloads, []);
    assert.deepEqual(loadOf('team web { capacity 1 }\nfeature a { duration 1w; team web 9; status done }').runs, []);
  });

  it('adds fractions of people without dust', () => {
    const features = Array.from({ length: 10 }, (_, i) => `feature f${i} { duration 1w; team web 0.1 }`).join('\n');
    assert.deepEqual(loadOf(`team web { capacity 1 }\n${features}`).overloads, []);
  });

  it('sums up by month in person-days', () => {
    const { load } = loadOf(`
      roadmap "R" { start 2027-01-25 }
      team web { capacity 3 }
      feature a { duration 2w; team web 2 }
    `);
    assert.deepEqual(
      loadBy('month', load).map(({ from, asked, capacity }) => [isoDate(from), asked, capacity]),
      [
        ['2027-01-01', 10, 63],
        ['2027-02-01', 10, 60],
      ],
    );
    assert.deepEqual(
      loadBy('week', load).map(({ from, asked }) => [isoDate(from), asked]),
      [
        ['2027-01-25', 10],
        ['2027-02-01', 10],
      ],
    );
  });
});
