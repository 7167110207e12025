import { strict as assert } from 'node:assert';
import { because, dates, edited, resize } from '../support/retimed.ts';

const cart = (properties: string, header = 'start 2027-01-04'): string =>
  `roadmap { ${header} }\nteam web { capacity 4 }\nfeature cart { ${properties} }\n`;

/** The work starts on Monday, 4 January. */
const cases: readonly (readonly [before: string, to: string, after: string])[] = [
  ['duration 5d', '2027-01-12', 'duration 7d'],
  ['duration 2w', '2027-01-22', 'duration 3w'],
  ['duration 2w', '2027-01-20', 'duration 13d'],
  ['duration 2w', '2027-01-05', 'duration 2d'],
  ['duration 4h', '2027-01-05', 'duration 16h'],
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
  ['effort 6d..10d..20d; team web 2', '2027-01-12', 'effort 6d..14d..20d; team web 2'],
  ['value 8', '2027-01-08', 'duration 5d; value 8'],
  ['duration 5d /* guess */; value 8', '2027-01-11', 'duration 6d /* guess */; value 8'],
];

describe('The end of a bar that is dragged', () => {
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

  it('changes what work in progress takes in all, so that the rest ends then', () => {
    const header = 'start 2027-01-04; as-of 2027-01-18';
    const begun = cart('duration 3w; started 2027-01-04', header);
    assert.equal(dates(begun, 'cart'), '2027-01-04..2027-01-22');
    assert.equal(edited(begun, resize('cart', '2027-01-29')), cart('duration 4w; started 2027-01-04', header));
    const half = cart('duration 10d; started 2027-01-04; status in-progress 50%', header);
    const text = edited(half, resize('cart', '2027-01-29'));
    assert.equal(dates(text, 'cart'), '2027-01-04..2027-01-29');
    assert.match(
      because(cart('duration 10d; status in-progress 100%', header), resize('cart', '2027-01-29')),
      /Nothing is left/,
    );
  });

  it('corrects the day on which it was finished, but not to one that has not come', () => {
    const header = 'start 2027-01-04; as-of 2027-01-18';
    const done = cart('started 2027-01-04; finished 2027-01-12', header);
    assert.equal(edited(done, resize('cart', '2027-01-14')), cart('started 2027-01-04; finished 2027-01-14', header));
    assert.match(because(done, resize('cart', '2027-01-21')), /cannot have been finished after 18 Jan 2027/);
    assert.match(because(cart('duration 1w; status done'), resize('cart', '2027-01-21')), /does not say when/);
  });

  it('is refused where something else decides', () => {
    const more = `${cart('duration 5d')}
      milestone beta { after cart }
      feature all { feature part { duration 1d } }
      feature tied { duration 2d; after cart FF }`;
    assert.match(because(more, resize('beta', '2027-02-01')), /a moment has no length/);
    assert.match(because(more, resize('all', '2027-02-01')), /come from its parts/);
    // It would begin earlier, and end when the cart does.
    assert.match(
      because(more, resize('tied', '2027-01-11')),
      /`tied` cannot .*because `cart` ends 8 Jan \(finish-to-finish\)/,
    );
  });
});
