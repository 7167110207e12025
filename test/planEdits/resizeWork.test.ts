import { strict as assert } from 'node:assert';
import { because, dates, edited, resize } from '../support/retimed.ts';

const cart = (properties: string, header = 'start 2027-01-04'): string =>
  `roadmap { ${header} }\nteam web { capacity 4 }\nteam app { capacity 1 }\nfeature cart { ${properties} }\n`;

/** The work starts on Monday, 4 January. */
const cases: readonly (readonly [before: string, to: string, after: string])[] = [
  ['duration 5d', '2027-01-12', 'duration 7d'],
  ['duration 2w', '2027-01-22', 'duration 3w'],
  ['duration 2w', '2027-01-20', 'duration 13d'],
  ['duration 2w', '2027-01-05', 'duration 2d'],
  ['duration 4h', '2027-01-05', 'duration 12h'],
  ['duration 2.5d', '2027-01-12', 'duration 6.5d'],
  ['duration 1.5mo', '2027-02-20', 'duration 48ed'],
  ['duration 1mo', '2027-03-03', 'duration 2mo'],
  ['duration 1mo', '2027-02-05', 'duration 25d'],
  ['duration 10ed', '2027-01-15', 'duration 12ed'],
  ['duration 1ew', '2027-01-17', 'duration 2ew'],
  ['duration 1ew', '2027-01-16', 'duration 13ed'],
  ['duration 3d..5d..9d', '2027-01-12', 'duration 3d..7d..9d'],
  ['duration 3d..5d..9d', '2027-01-05', 'duration 2d..2d..9d'],
  ['duration 3d..5d..9d', '2027-01-18', 'duration 3d..11d..11d'],
  ['duration 1w..2w..4w', '2027-01-22', 'duration 1w..3w..4w'],
  ['duration 4d..6d', '2027-01-12', 'duration 4d..7d..7d'],
  ['effort 10d; team web 2', '2027-01-12', 'effort 14d; team web 2'],
  ['effort 2w; team web 2', '2027-01-15', 'effort 4w; team web 2'],
  ['effort 5d; team web 0.5', '2027-01-08', 'effort 2.5d; team web 0.5'],
  ['effort 10d; team web 3', '2027-01-12', 'effort 19d; team web 3'],
  ['effort 10d; team web 2, app 1', '2027-01-12', 'effort 19d; team web 2, app 1'],
  ['effort 6d..10d..20d; team web 2', '2027-01-12', 'effort 6d..14d..20d; team web 2'],
  ['value 8', '2027-01-08', 'duration 5d; value 8'],
  ['duration 5d /* guess */; value 8', '2027-01-11', 'duration 6d /* guess */; value 8'],
];

/** On the status date, Monday, 18 January: ten working days have passed since the start of the roadmap. */
const begunCases: readonly (readonly [before: string, end: string, to: string, after: string])[] = [
  ['duration 3w; started 2027-01-04', '2027-01-22', '2027-01-29', 'duration 4w; started 2027-01-04'],
  ['duration 3w; started 2027-01-04', '2027-01-22', '2027-01-19', 'duration 12d; started 2027-01-04'],
  // It has taken five days more than its estimate, and the plan gives it one more.
  ['duration 1w; started 2027-01-04', '2027-01-18', '2027-01-22', 'duration 3w; started 2027-01-04'],
  [
    'duration 3w; start 2027-01-04; status in-progress',
    '2027-01-22',
    '2027-01-29',
    'duration 4w; start 2027-01-04; status in-progress',
  ],
  ['duration 2w; status in-progress', '2027-01-29', '2027-02-05', 'duration 3w; status in-progress'],
  [
    'duration 80d; started 2027-01-04; status in-progress 60%',
    '2027-03-02',
    '2027-03-23',
    'duration 95d; started 2027-01-04; status in-progress 51%',
  ],
  [
    'duration 80d; started 2027-01-04; status in-progress 60%',
    '2027-03-02',
    '2027-02-16',
    'duration 70d; started 2027-01-04; status in-progress 69%',
  ],
  [
    'duration 80d; started 2027-01-04; status in-progress 60%',
    '2027-03-02',
    '2027-01-18',
    'duration 49d; started 2027-01-04; status in-progress 98%',
  ],
  [
    'duration 80d; started 2027-01-04; status paused 0.6',
    '2027-03-02',
    '2027-03-23',
    'duration 95d; started 2027-01-04; status paused 0.51',
  ],
  [
    'duration 80d; started 2027-01-04; status blocked 60% // waits',
    '2027-03-02',
    '2027-03-23',
    'duration 95d; started 2027-01-04; status blocked 51% // waits',
  ],
  [
    'effort 80d; team web 2; status in-progress 60%',
    '2027-02-08',
    '2027-03-01',
    'effort 110d; team web 2; status in-progress 44%',
  ],
  [
    'effort 80d; team web 3; status in-progress 60%',
    '2027-02-01',
    '2027-02-08',
    'effort 95d; team web 3; status in-progress 51%',
  ],
  [
    'duration 40d..80d..90d; status in-progress 60%',
    '2027-03-02',
    '2027-03-23',
    'duration 40d..95d..95d; status in-progress 51%',
  ],
  ['duration 10d; status in-progress 0%', '2027-01-29', '2027-02-05', 'duration 15d; status in-progress 0%'],
  ['duration 10d; status in-progress 100%', '2027-01-15', '2027-01-29', 'duration 20d; status in-progress 50%'],
  ['duration 400d; status in-progress 99.5%', '2027-01-19', '2027-01-20', 'duration 401d; status in-progress 99.3%'],
  [
    'duration 20ed; started 2027-01-04; status in-progress 50%',
    '2027-01-27',
    '2027-01-30',
    'duration 23ed; started 2027-01-04; status in-progress 44%',
  ],
  ['duration 2mo; started 2027-01-04', '2027-03-03', '2027-04-03', 'duration 3mo; started 2027-01-04'],
  ['duration 2mo; started 2027-01-04', '2027-03-03', '2027-03-05', 'duration 61ed; started 2027-01-04'],
  ['value 8; started 2027-01-04', '2027-01-17', '2027-01-22', 'duration 15d; value 8; started 2027-01-04'],
  ['value 8; status in-progress 50%', '2027-01-18', '2027-01-22', 'duration 10d; value 8; status in-progress 50%'],
  ['duration 5d; status paused 40%', '2027-01-20', '2027-01-29', 'duration 12d; status paused 17%'],
  [
    'effort 10d; team web 3; status blocked 40%',
    '2027-01-19',
    '2027-01-29',
    'effort 34d; team web 3; status blocked 12%',
  ],
];

/** Without a status date percentages move nothing, but what is done stays done. */
const plainCases: readonly (readonly [before: string, to: string, after: string])[] = [
  ['duration 10d; started 2027-01-04', '2027-01-22', 'duration 15d; started 2027-01-04'],
  [
    'duration 10d; started 2027-01-04; status in-progress 60%',
    '2027-01-22',
    'duration 15d; started 2027-01-04; status in-progress 40%',
  ],
  ['duration 10d; status in-progress 60%', '2027-01-12', 'duration 7d; status in-progress 86%'],
  ['duration 1mo; status in-progress 50%', '2027-03-03', 'duration 2mo; status in-progress 27%'],
];

describe('The end of a bar that is dragged', () => {
  for (const [before, end, to, wanted] of begunCases) {
    it(`adds to what is left or takes from it: ${before} → ${to}: ${wanted}`, () => {
      const header = 'start 2027-01-04; as-of 2027-01-18';
      const [text, longer] = [cart(before, header), cart(wanted, header)];
      const lastDay = (of: string): string | undefined => dates(of, 'cart').split('..')[1];
      assert.equal(lastDay(text), end);
      assert.equal(edited(text, resize('cart', to)), longer);
      assert.equal(lastDay(longer), to);
    });
  }
  for (const [before, to, wanted] of plainCases) {
    it(`leaves what is done without a status date: ${before} → ${to}: ${wanted}`, () => {
      const text = edited(cart(before), resize('cart', to));
      assert.equal(text, cart(wanted));
      assert.equal(dates(text, 'cart'), `2027-01-04..${to}`);
    });
  }

  for (const [before, to, wanted] of cases) {
    it(`${before} → ${to}: ${wanted}`, () => {
      const text = edited(cart(before), resize('cart', to));
      assert.equal(text, cart(wanted));
      assert.equal(dates(text, 'cart'), `2027-01-04..${to}`);
    });
  }

  it('is on a day of work, and never before the first', () => {
    assert.equal(edited(cart('duration 2d'), resize('cart', '2027-01-10')), cart('duration 5d'), 'a Sunday');
    assert.equal(edited(cart('duration 5d'), resize('cart', '2026-12-01')), cart('duration 1d'));
    assert.equal(
      edited(cart('duration 5d'), resize('cart', '2027-01-09')),
      cart('duration 5d'),
      'it ends on that Friday',
    );
  });

  it('is refused before what is left starts, and where less than what is done would fit in', () => {
    const begun = cart('duration 3w; started 2027-01-04', 'start 2027-01-04; as-of 2027-01-18');
    assert.equal(
      because(begun, resize('cart', '2027-01-13')),
      '`cart` cannot end on 13 Jan 2027: what is left of it starts on 18 Jan 2027. If it is done, set `finished`.',
    );
    const waits = begun.replace('3w;', '3w; after spec;').concat('feature spec { duration 3w }');
    assert.match(because(waits, resize('cart', '2027-01-20')), /what is left of it starts on 8 Feb 2027/);
    assert.equal(
      because(cart('duration 10d; status in-progress 60%'), resize('cart', '2027-01-07')),
      '`cart` cannot end on 7 Jan 2027: 6 working days of it are done. Lower the percentage first.',
    );
    assert.match(
      because(cart('status in-progress 100%', 'start 2027-01-04; as-of 2027-01-18'), resize('cart', '2027-01-29')),
      /Nothing is left of `cart`/,
    );
  });

  it('corrects the day on which it was finished, but not to one that has not come', () => {
    const header = 'start 2027-01-04; as-of 2027-01-18';
    const done = cart('started 2027-01-04; finished 2027-01-12', header);
    assert.equal(edited(done, resize('cart', '2027-01-14')), cart('started 2027-01-04; finished 2027-01-14', header));
    assert.match(because(done, resize('cart', '2027-01-21')), /cannot have been finished after 18 Jan 2027/);
    assert.match(because(cart('duration 1w; status done'), resize('cart', '2027-01-21')), /has no `finished` date/);
  });

  it('is refused where something else decides', () => {
    const more = `${cart('duration 5d')}
      milestone beta { after cart }
      feature all { feature part { duration 1d } }
      feature tied { duration 2d; after cart FF }`;
    assert.match(because(more, resize('beta', '2027-02-01')), /a moment has no length/);
    assert.match(because(more, resize('all', '2027-02-01')), /come from its sub-features/);
    // It would begin earlier, and end when the cart does.
    assert.match(
      because(more, resize('tied', '2027-01-11')),
      /`tied` cannot .*because `cart` ends 8 Jan \(finish-to-finish\)/,
    );
  });
});
