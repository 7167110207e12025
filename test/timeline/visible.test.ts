import { strict as assert } from 'node:assert';
import { textWidth } from '../../server/timeline/metrics.ts';
import type { TimelinePlan } from '../../server/timeline/plan.ts';
import { type Scene, scene } from '../../server/timeline/scene.ts';
import { arrowShape } from '../../server/timeline/shapes.ts';
import { defaultView, type View } from '../../server/timeline/view.ts';
import { type Picture, visibleScene, wholeScene } from '../../server/timeline/visible.ts';
import { halfYear, link, monday, plan, row } from '../support/timelinePlans.ts';

const built = (of: TimelinePlan = halfYear(), view: Partial<View> = {}): Scene =>
  scene(of, { ...defaultView, ...view });
const window = (scene: Scene, y: number, height = 320): Picture =>
  visibleScene(scene, { x: 0, y, width: 1000, height });

describe('the part of the picture that is seen', () => {
  it('has the lines that touch the window, and no other', () => {
    const thousand = plan(Array.from({ length: 1000 }, (_, i) => row(`f${i}`)));
    const { lines } = window(built(thousand, { grouping: 'none' }), 16_000, 320);
    assert.deepEqual([lines.length, lines[0]!.line.y, lines.at(-1)!.line.y], [11, 16_000, 16_320]);
  });

  it('has the arrows that start or end in it', () => {
    const rows = Array.from({ length: 100 }, (_, i) => row(`f${i}`));
    const of = plan(rows, { links: [link(0, 1), link(0, 50), link(50, 51), link(2, 99), link(98, 99)] });
    const seen = window(built(of, { grouping: 'none' }), 50 * 32, 64).arrows.map(({ from, to }) => `${from} ${to}`);
    assert.deepEqual(seen, ['f0 f50', 'f50 f51']);
  });

  it('draws waits for people as dotted arrows, which the legend explains', () => {
    const rows = [row('a'), row('b')];
    const waits = built(plan(rows, { links: [link(0, 1), link(0, 1, { forPeople: true })] }), { grouping: 'none' });
    const { arrows } = window(waits, 0);
    assert.deepEqual(
      arrows.map((arrow) => [
        arrow.key.split('>').at(-1),
        arrowShape(arrow, (name) => name).attributes['stroke-dasharray'],
      ]),
      [
        ['FS', undefined],
        ['people', '1 4'],
      ],
    );
    assert.ok(waits.marks.some(({ title }) => title === 'Waits for people'));
    assert.ok(!built(plan(rows, { links: [link(0, 1)] })).marks.some(({ kind }) => kind === 'wait'));
  });

  it('draws only so many arrows as can be told apart, and the critical ones first of all', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => row(`f${i}`));
    const hub = plan(rows, { links: rows.slice(1).map((_, i) => link(0, i + 1, { critical: i % 100 === 7 })) });
    const { arrows } = window(built(hub, { grouping: 'none' }), 0);
    assert.equal(arrows.length, 600);
    assert.equal(arrows.filter((arrow) => arrow.critical).length, 30);
  });

  it('shades weekends and holidays once days are wide enough', () => {
    const { shades } = wholeScene(built(halfYear(), { zoom: 8 }));
    assert.deepEqual(
      shades.filter(({ name }) => name).map(({ name, width }) => [name, width]),
      [['Good Friday', 8]],
    );
    assert.ok(shades.length > 15 && shades.every(({ name, width }) => name || width <= 16));
    assert.deepEqual(wholeScene(built(halfYear(), { zoom: 2 })).shades, []);
  });

  it('is the same for the same plan and view', () => {
    assert.deepEqual(JSON.stringify(wholeScene(built())), JSON.stringify(wholeScene(built())));
  });

  it('lays no name over another in the header, at any zoom', () => {
    for (let zoom = 0.05; zoom < 64; zoom *= 1.13) {
      const of = built(halfYear(), { zoom });
      const { lower, upper, markers } = wholeScene(of);
      const pills = markers.map(({ textX, width }) => [textX, textX + width] as const);
      for (const level of [upper, lower]) {
        const names = level
          .filter(({ name }) => name)
          .map(({ textX, name }) => [textX, textX + textWidth(name, 11)] as const);
        apart([...names, ...(level === lower ? pills : [])], `zoom ${zoom}`);
        assert.ok([...names, ...pills].every(([from, to]) => from >= 0 && to <= of.width + 8));
      }
    }
  });

  it('names all days, or weeks, or months alike', () => {
    for (const zoom of [24, 30, 36, 44, 60]) {
      const forms = wholeScene(built(halfYear(), { zoom }))
        .lower.map(({ name }) => name.replace(/[A-Z][a-z]+/, 'Mon').replace(/\d+/, '1'))
        .filter(Boolean);
      assert.equal(new Set(forms).size, 1, `${zoom}: ${[...new Set(forms)]}`);
    }
  });

  it('keeps the pills of today and the status date apart, wherever the two are', () => {
    for (let apartBy = -20; apartBy <= 20; apartBy++) {
      const of = plan([row('a', { finish: monday + 30 })], { today: monday + 10, asOf: monday + 10 + apartBy });
      const { markers } = wholeScene(built(of, { zoom: 1 }));
      apart(
        markers.map(({ textX, width }) => [textX, textX + width] as const),
        `${apartBy}`,
      );
    }
  });
});

function apart(spans: readonly (readonly [from: number, to: number])[], message: string): void {
  const sorted = [...spans].sort(([a], [b]) => a - b);
  sorted.forEach(([from], i) => {
    assert.ok(i === 0 || from >= sorted[i - 1]![1] - 0.01, `${message}: ${JSON.stringify(sorted)}`);
  });
}
