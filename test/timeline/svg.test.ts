import { strict as assert } from 'node:assert';
import path from 'node:path';
import { plain } from '../../server/timeline/markup.ts';
import { timelineSvg } from '../../server/timeline/svg.ts';
import { goldens } from '../support/golden.ts';
import { hostile, unspeakable } from '../support/hostile.ts';
import { root } from '../support/sources.ts';
import { halfYear, plan, row } from '../support/timelinePlans.ts';

describe('the timeline as SVG', () => {
  const golden = goldens(path.join(root, 'test/timeline/goldens'));
  after(() => golden.noneIsStale());

  it('shows half a year of two products', () => golden.check('products.svg', timelineSvg(halfYear())));

  it('shows it dark, by team, coloured by team, zoomed to weeks', () =>
    golden.check(
      'teams-dark.svg',
      timelineSvg(halfYear(), { theme: 'dark', view: { grouping: 'team', colourBy: 'team', zoom: 12 } }),
    ));

  it('shows it by owner, coloured by score, without float, links and the critical path', () =>
    golden.check(
      'owners-plain.svg',
      timelineSvg(halfYear(), {
        width: 960,
        view: { grouping: 'owner', colourBy: 'score', float: false, links: false, critical: false },
      }),
    ));

  it('shows an empty plan as an empty picture', () => golden.check('empty.svg', timelineSvg(plan([]), { width: 640 })));

  it('has no heading where a page has said it, and its legend in as many lines as it needs', () => {
    const [wide, narrow] = [960, 520].map((width) => timelineSvg(halfYear(), { width, heading: false }));
    assert.ok(!wide!.includes('Finishes'));
    const heights = [timelineSvg(halfYear(), { width: 960 }), wide!, narrow!].map((svg) =>
      Number(/height="(\d+)"/.exec(svg)![1]),
    );
    assert.deepEqual(
      heights.map((height) => height - heights[0]!),
      [0, -56, -32],
    );
  });

  it('has no number with more than two decimals', () => {
    const svg = timelineSvg(halfYear(), { view: { zoom: 1 / 3 } });
    assert.deepEqual(svg.match(/\d\.\d{3,}/g), null);
    assert.ok(!/NaN|Infinity|undefined/.test(svg));
  });

  it('is the same picture each time', () => assert.equal(timelineSvg(halfYear()), timelineSvg(halfYear())));

  it('needs nothing from anywhere: no style sheet, script, link or reference', () => {
    assert.ok(!/<style|<script|href|url\(/.test(timelineSvg(halfYear())));
  });
});

describe('text in the SVG', () => {
  for (const [name, text] of Object.entries(hostile)) {
    it(`is text: ${name}`, () => {
      const svg = everywhere(text);
      assert.deepEqual(elements(svg), elements(everywhere('Harmless')), 'no element is added, none is closed');
      assert.ok(
        texts(svg).some((each) => each === text),
        'it is there, whole',
      );
    });
  }

  for (const [name, text] of Object.entries(unspeakable)) {
    it(`is text: ${name}`, () => {
      const svg = everywhere(text);
      assert.ok(svg.isWellFormed());
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      assert.ok(!/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/.test(svg));
    });
  }

  it('shows a control character as its picture', () => {
    assert.equal(plain('a\u0000b\u001Bc\u007Fd\te\r\nf'), 'a␀b␛c␡d e f');
  });
});

/** A plan that has a text wherever a text can be. */
function everywhere(text: string): string {
  const rows = [
    row('a', { title: text, owner: text, why: text, product: 'p', teams: ['t'] }),
    row('b', { title: text, kind: 'milestone' }),
  ];
  const group = (id: string) => [{ id, title: text }];
  const of = plan(rows, {
    title: text,
    products: group('p'),
    teams: group('t'),
    holidays: [{ day: rows[0]!.start, name: text }],
  });
  return timelineSvg(of, { width: 4000, view: { zoom: 60, colourBy: 'team' } });
}

const elements = (svg: string): string[] =>
  [...svg.matchAll(/<\/?([a-z]+)/gi)].map((match) => match[0]).filter((tag) => tag !== '<rect');

const texts = (svg: string): string[] =>
  [...svg.matchAll(/<(?:text|title)[^>]*>([^<]*)</g)].map((match) =>
    match[1]!
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  );
