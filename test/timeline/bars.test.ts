import { strict as assert } from 'node:assert';
import { type Bar, bar } from '../../server/timeline/bars.ts';
import { fitText, textWidth } from '../../server/timeline/metrics.ts';
import type { Row } from '../../server/timeline/plan.ts';
import { x } from '../../server/timeline/scale.ts';
import { scene } from '../../server/timeline/scene.ts';
import { defaultView, type View } from '../../server/timeline/view.ts';
import { monday, plan, row } from '../support/timelinePlans.ts';

const all = { left: 0, right: 10_000 };

/** A bar at ten pixels a day, counted from the left edge of its Monday. */
function drawn(over: Partial<Row>, view: Partial<View> = {}, seen = all): Bar {
  const of = plan([row('a', over), row('z', { start: monday + 60 })]);
  const built = scene(of, { ...defaultView, zoom: 10, ...view });
  const from = x(built.scale, monday);
  const found = bar(built, of.rows[0]!, { left: seen.left + from, right: seen.right + from });
  const moved = (span?: { from: number; to: number }) => span && { from: span.from - from, to: span.to - from };
  return {
    ...found,
    x: found.x - from,
    tail: moved(found.tail),
    whisker: moved(found.whisker),
    due: found.due && { ...found.due, x: found.due.x - from },
    label: found.label && { ...found.label, x: found.label.x - from },
  };
}

describe('a bar of the timeline', () => {
  it('runs from the first day to the end of the last', () => {
    const { kind, x: start, width } = drawn({ finish: monday + 12 });
    assert.deepEqual({ kind, start, width }, { kind: 'bar', start: 0, width: 120 });
  });

  it('is wide enough to be seen, however short the work', () => {
    assert.equal(drawn({ finish: monday + 1 }, { zoom: 0.5 }).width, 4);
    assert.equal(drawn({ finish: monday }).width, 4);
  });

  it('says at the edge of the window where it is, when none of it is seen', () => {
    const before = drawn({ finish: monday + 5 }, {}, { left: 300, right: 500 }).away;
    assert.deepEqual([before?.side, before?.text], ['before', '‹ 8 Jan 2027']);
    const after = drawn({ start: monday + 40, finish: monday + 45 }, {}, { left: 0, right: 300 }).away;
    assert.deepEqual([after?.side, after?.text], ['after', '13 Feb 2027 ›']);
    assert.equal(drawn({ finish: monday + 5 }, {}, { left: 40, right: 500 }).away, undefined);
  });

  it('flags no due date from before the picture begins, where the names stand', () => {
    assert.ok(drawn({ due: monday + 20 }).due);
    assert.equal(drawn({ due: monday - 90 }).due, undefined);
  });

  it('is filled by its progress', () => {
    assert.equal(drawn({ progress: 0.25, finish: monday + 12 }).progress, 30);
    assert.equal(drawn({ progress: 0.25, state: 'done', finish: monday + 12 }).progress, 120);
  });

  it('has its float as a tail, unless that is off or the work is done', () => {
    assert.deepEqual(drawn({ lateFinish: monday + 12 }).tail, { from: 50, to: 120 });
    assert.equal(drawn({ lateFinish: monday + 12 }, { float: false }).tail, undefined);
    assert.equal(drawn({ lateFinish: monday + 12, state: 'done' }).tail, undefined);
    assert.equal(drawn({ lateFinish: monday - 3 }).tail, undefined, 'negative float has no tail');
  });

  it('has a whisker to the finish that four runs of five keep', () => {
    assert.deepEqual(drawn({ p80: monday + 8 }).whisker, { from: 50, to: 90 });
  });

  it('flags the due date at the end of that day, and says when it is missed', () => {
    assert.deepEqual(drawn({ due: monday + 4 }).due, { x: 50, missed: false });
    assert.deepEqual(drawn({ due: monday + 3 }).due, { x: 40, missed: true });
  });

  it('is critical only while that matters and is asked for', () => {
    assert.equal(drawn({ critical: true }).critical, true);
    assert.equal(drawn({ critical: true, state: 'done' }).critical, false);
    assert.equal(drawn({ critical: true }, { critical: false }).critical, false);
  });

  it('has its name inside where it fits, else beside', () => {
    assert.deepEqual(place(drawn({ title: 'Cart', finish: monday + 12 })), ['inside', 8, 'Cart']);
    assert.deepEqual(place(drawn({ title: 'A much longer name', finish: monday + 4 })), [
      'beside',
      54,
      'A much longer name',
    ]);
  });

  it('keeps its name in sight while its start is scrolled away, and never out of its own end', () => {
    const long = { title: 'Cart', finish: monday + 40 };
    assert.deepEqual(place(drawn(long, {}, { left: 200, right: 600 })), ['inside', 208, 'Cart']);
    const end = drawn(long, {}, { left: 395, right: 600 }).label!;
    assert.ok(end.x + textWidth('Cart', 12) <= 400 - 7);
  });

  it('puts a milestone’s name to the right of its diamond', () => {
    assert.deepEqual(place(drawn({ kind: 'milestone', title: 'Launch' })), ['beside', 13, 'Launch']);
  });

  it('cuts what cannot fit, with an ellipsis', () => {
    const { label } = drawn({ title: 'W'.repeat(400) });
    assert.ok(label!.text.endsWith('…') && label!.text.length < 120);
  });
});

describe('the width of text', () => {
  it('is that of Helvetica', () => assert.equal(textWidth('Hi', 1000), 722 + 222));

  it('counts an emoji as one wide sign and a combining mark as none', () => {
    assert.equal(textWidth('🚀', 10), 10);
    assert.equal(textWidth('e\u0301', 10), textWidth('e', 10));
  });

  it('never cuts through a surrogate pair, nor leaves a joiner before the ellipsis', () => {
    for (let room = 0; room < 120; room++) {
      const cut = fitText('🚀👩\u200D🚀🚀🚀🚀🚀🚀🚀🚀', room, 12);
      assert.ok(cut.isWellFormed() && !/\u200D…$/.test(cut), JSON.stringify(cut));
      assert.ok(textWidth(cut, 12) <= room);
    }
  });
});

const place = ({ label }: Bar): unknown[] => [label?.place, label && Math.round(label.x), label?.text];
