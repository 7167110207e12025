/** The realistic portfolio of the data beside the repository keeps what it promises, with more people and a longer search, too. */
import { strict as assert } from 'node:assert';
import { whyInShort } from '../../../server/insight/whyThisDate.ts';
import { analysedHalden, haldenDates, haldenHistory, type Texts, withOneMore } from '../../support/halden.ts';
import { describeShared } from '../../support/sharedData.ts';

describeShared('levelling of a realistic portfolio', function () {
  this.timeout(120_000);
  const history = haldenHistory() ?? [];
  const last = history.at(-1)!;
  const committed = (texts: Texts, level?: number) =>
    new Map(
      haldenDates(analysedHalden(texts, level))
        .filter(({ isCommitted }) => isCommitted)
        .map((date) => [date.id, date]),
    );

  it('keeps every due date, by the rule and by a search', () => {
    for (const level of [undefined, 1000]) {
      const late = haldenDates(analysedHalden(last, level)).filter(({ due, lastDay }) => lastDay > due);
      assert.deepEqual(
        late.map(({ id }) => id),
        [],
      );
    }
  });

  it('misses no commitment with one more person in a team that it keeps without, at any commit', () => {
    for (const texts of history) {
      const before = committed(texts);
      for (const { id: team } of analysedHalden(texts).roadmap.teams) {
        for (const [id, { due, lastDay }] of committed(withOneMore(texts, team))) {
          assert.ok(lastDay <= due || before.get(id)!.lastDay > due, `${id}, one more in ${team}`);
        }
      }
    }
  });

  it('says of each date that capacity decides which promise or score went first', () => {
    const { roadmap, schedule } = analysedHalden(last);
    const waits = schedule.items.filter(({ driver }) => driver.kind === 'capacity' && driver.from !== undefined);
    assert.ok(waits.length > 10, `${waits.length}`);
    const unexplained = waits
      .map(({ index }) => whyInShort(roadmap, schedule, index))
      .filter((why) => !/, which (is committed|has started|the committed|has a|.* needs for)/.test(why));
    assert.ok(unexplained.length <= waits.length / 5, unexplained.join('\n'));
  });
});
