import { strict as assert } from 'node:assert';
import { type Fact, fact, given } from '../../server/analysis/fact.ts';
import { factTable } from '../../server/analysis/factTable.ts';

/** A text; its words; how many there are; and what is made of the number. `ran` notes what is computed. */
function words() {
  const ran: string[] = [];
  const noted = <I extends unknown[], T>(name: string, make: (...values: I) => T) => {
    return (...values: I): T => {
      ran.push(name);
      return make(...values);
    };
  };
  const text = given<string>('text');
  const list = fact(
    'list',
    [text],
    noted('list', (text: string) => text.split(' ')),
  );
  const count = fact(
    'count',
    [list],
    noted('count', (list: readonly string[]) => list.length),
  );
  const plural = fact(
    'plural',
    [count],
    noted('plural', (count: number) => (count === 1 ? 'word' : 'words')),
  );
  const longest = fact(
    'longest',
    [list],
    noted('longest', (list: readonly string[]) => Math.max(...list.map((w) => w.length))),
    {
      patch: ({ value }, list) => Math.max(value, ...list.map((w) => w.length)),
    },
  );
  const table = (value: string) => factTable(new Map([[text, value]]));
  const took = (): string[] => ran.splice(0);
  return { text, list, count, plural, longest, table, took };
}

describe('the table of facts', () => {
  it('computes a fact when it is first asked for, and keeps it', () => {
    const { table, plural, took } = words();
    const now = table('one two');
    assert.deepEqual(took(), []);
    assert.equal(now.get(plural), 'words');
    assert.deepEqual(took(), ['list', 'count', 'plural']);
    assert.equal(now.get(plural), 'words');
    assert.deepEqual(took(), []);
  });

  it('computes nothing again of which no input is another', () => {
    const { table, text, plural, took } = words();
    const first = table('one two');
    first.get(plural);
    took();
    assert.equal(first.next(new Map([[text, 'one two']])).get(plural), 'words');
    assert.deepEqual(took(), []);
  });

  it('stops where a recomputed value is equal', () => {
    const { table, text, plural, took } = words();
    const first = table('one two');
    first.get(plural);
    took();
    assert.equal(first.next(new Map([[text, 'two three']])).get(plural), 'words');
    assert.deepEqual(took(), ['list', 'count']);
  });

  it('hands what it knew to a fact that patches, over moments in which nobody asked', () => {
    const { table, text, longest, took } = words();
    const first = table('three');
    assert.equal(first.get(longest), 5);
    took();
    const third = first.next(new Map([[text, 'nobody']])).next(new Map([[text, 'one']]));
    assert.equal(third.get(longest), 5);
    assert.deepEqual(took(), ['list']);
  });

  it('answers of its own moment, however late it is asked', () => {
    const { table, text, count } = words();
    const first = table('one');
    const second = first.next(new Map([[text, 'one two']]));
    assert.deepEqual([second.get(count), first.get(count)], [2, 1]);
  });

  it('takes a derived fact that is given', () => {
    const { table, list, plural, took } = words();
    const values = new Map<Fact<unknown>, unknown>([[list, ['alone']]]);
    assert.equal(table('one two').next(values).get(plural), 'word');
    assert.deepEqual(took(), ['count', 'plural']);
  });

  it('says which fact was not given', () => {
    assert.throws(() => factTable(new Map()).get(given('today')), /`today` was not given/);
  });
});
