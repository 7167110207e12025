import { strict as assert } from 'node:assert';
import { editPlan } from '../../server/planEdits/editPlan.ts';
import { analysisOf, because, dates, edited, move } from '../support/retimed.ts';

/** Search from 4 to 15 January, the cart after it until 22 January, the beta on that day. */
const shop = (cart = 'duration 1w; after search', beta = 'after cart'): string => `roadmap { start 2027-01-04 }
product shop {
  feature search { duration 2w }
  feature cart { ${cart} }
  milestone beta { ${beta} }
}
`;

describe('A bar that is dragged to another day', () => {
  it('gets an `earliest`, and what waits for it follows', () => {
    const text = edited(shop(), move('shop.cart', '2027-02-01'));
    assert.equal(text, shop('duration 1w; after search; earliest 2027-02-01'));
    assert.equal(dates(text, 'cart'), '2027-02-01..2027-02-05');
    assert.equal(dates(text, 'beta'), '2027-02-05..2027-02-05');
  });

  it('gets another `earliest` where it has one, written as a period or not', () => {
    const before = shop('earliest 2027-Q2 /* not in winter */; duration 1w');
    assert.equal(
      edited(before, move('shop.cart', '2027-05-03')),
      shop('earliest 2027-05-03 /* not in winter */; duration 1w'),
    );
  });

  it('loses its `earliest` where links alone lead there', () => {
    const before = shop('duration 1w; after search; earliest 2027-02-01');
    assert.equal(edited(before, move('shop.cart', '2027-01-18')), shop());
  });

  it('keeps to the `start` that it must have', () => {
    const before = shop('duration 1w; start 2027-02-01 // promised');
    const text = edited(before.replace(' }\n  milestone', '\n  }\n  milestone'), move('shop.cart', '2027-02-08'));
    assert.match(text, /start 2027-02-08 \/\/ promised\n/);
  });

  it('starts on a day of work: that of its own team', () => {
    const teams = 'calendar weekend { workdays sat, sun }\nteam night { calendar weekend }\n';
    assert.match(edited(shop(), move('shop.cart', '2027-02-06')), /earliest 2027-02-08/);
    const text = edited(`${teams}${shop('duration 1d; team night')}`, move('shop.cart', '2027-02-01'));
    assert.match(text, /earliest 2027-02-06/);
  });

  it('does nothing where it is there already', () => {
    assert.equal(edited(shop(), move('shop.cart', '2027-01-18')), shop());
    assert.equal(edited(shop(), move('shop.cart', '2027-01-16')), shop(), 'a Saturday is the Monday after it');
  });

  it('writes on a line of its own where the others do, before the blocks inside', () => {
    const before =
      'roadmap { start 2027-01-04 }\nfeature cart {\n  // how long\n  duration 1w // or so\n\n  value 8\n}\n';
    assert.equal(
      edited(before, move('cart', '2027-02-01')),
      'roadmap { start 2027-01-04 }\nfeature cart {\n  // how long\n  duration 1w // or so\n  earliest 2027-02-01\n\n  value 8\n}\n',
    );
    assert.match(
      edited('roadmap { start 2027-01-04 }\nfeature cart', move('cart', '2027-02-01')),
      /feature cart \{ earliest 2027-02-01 \}$/,
    );
  });

  it('writes the roadmap’s start down where the new date would else become it', () => {
    const six = 'product shop {\n  feature search { duration 2w }\n  feature cart { duration 1w; after search }\n}\n';
    const text = edited(six, move('shop.cart', '2027-02-01'));
    assert.equal(
      text,
      'roadmap { start 2027-01-04 }\n\nproduct shop {\n  feature search { duration 2w }\n  feature cart { duration 1w; after search; earliest 2027-02-01 }\n}\n',
    );
    assert.equal(dates(text, 'search'), '2027-01-04..2027-01-15');
    const headed = `roadmap "Shop" {\n  currency EUR\n}\n${six}`;
    assert.match(
      edited(headed, move('shop.cart', '2027-02-01')),
      /^roadmap "Shop" \{\n {2}start 2027-01-04\n {2}currency EUR\n\}/,
    );
  });

  it('is refused where something else holds it, in words', () => {
    assert.equal(
      because(shop(), move('shop.cart', '2027-01-11')),
      '`cart` cannot start on 11 Jan 2027: it starts 18 Jan because `search` ends 15 Jan. Remove the link, or move its predecessor.',
    );
    assert.equal(
      because(shop('duration 1w; start 2027-02-01; after search'), move('shop.cart', '2027-01-11')),
      '`cart` cannot start on 11 Jan 2027: it depends on `search` and can be 18 Jan 2027 at the earliest. Remove the link, or move its predecessor.',
    );
    assert.equal(
      because(shop(), move('shop.search', '2026-12-07')),
      'Nothing is planned before 4 Jan 2027, the day on which the roadmap starts.',
    );
    assert.equal(
      because(
        `${shop()}feature all { earliest 2027-03-01; feature one { duration 1d } }`,
        move('all.one', '2027-02-01'),
      ),
      '`one` cannot start on 1 Feb 2027: it starts 1 Mar because `all`, which it is part of, may not start before 1 Mar.',
    );
  });

  it('is refused where it has no day of its own', () => {
    const text = `${shop('duration 1w; started 2027-01-05')}
      feature all { feature part { duration 1d } }
      feature over { duration 1d; finished 2027-01-05 }
      feature gone { duration 1d; status dropped }
      feature round { after trip } feature trip { after round }`;
    for (const [id, words] of [
      ['shop.cart', /started on 5 Jan 2027: that is a fact/],
      ['all', /come from its sub-features/],
      ['over', /is done/],
      ['gone', /was dropped/],
      ['round', /dependency cycle/],
      ['nobody', /no `nobody`/],
    ] as const) {
      assert.match(because(text, move(id, '2027-03-01')), words);
    }
  });

  it('is refused on a status date that it cannot be before', () => {
    const text = shop().replace('start 2027-01-04', 'start 2027-01-04; as-of 2027-02-01');
    assert.match(
      because(text, move('shop.search', '2027-01-18')),
      /because it had not started by the status date, 1 Feb/,
    );
    assert.equal(dates(edited(text, move('shop.search', '2027-02-08')), 'search'), '2027-02-08..2027-02-19');
  });

  it('is refused where a levelled team has nobody for it', () => {
    const text = `roadmap { start 2027-01-04; schedule leveled }
      team web { capacity 1 }
      feature a { duration 5d; team web }
      feature b { duration 5d; team web }
      feature c { duration 5d; team web }`;
    assert.match(because(text, move('c', '2027-01-11')), /`web` works until 15 Jan on `b`/);
    assert.equal(dates(edited(text, move('c', '2027-01-25')), 'c'), '2027-01-25..2027-01-29');
  });
});

describe('A milestone that is dragged to another day', () => {
  it('is on that day where it is fixed, or where nothing leads to it', () => {
    assert.equal(
      edited(shop(undefined, 'on 2027-03-01'), move('shop.beta', '2027-03-15')),
      shop(undefined, 'on 2027-03-15'),
    );
    assert.match(
      edited(shop(undefined, 'owner @ada'), move('shop.beta', '2027-03-15')),
      /milestone beta \{ on 2027-03-15; owner @ada \}/,
    );
  });

  it('comes no earlier than that day where it waits for work', () => {
    const text = edited(shop(), move('shop.beta', '2027-03-15'));
    assert.equal(text, shop(undefined, 'after cart; earliest 2027-03-15'));
    assert.equal(dates(text, 'beta'), '2027-03-15..2027-03-15');
    assert.equal(edited(text, move('shop.beta', '2027-01-22')), shop());
  });

  it('is refused before what it waits for, fixed or not, and once it has come', () => {
    assert.match(
      because(shop(), move('shop.beta', '2027-01-11')),
      /`beta` cannot be on 11 Jan 2027: it is on 22 Jan because `cart` ends 22 Jan/,
    );
    assert.match(
      because(shop(undefined, 'on 2027-03-01; after cart'), move('shop.beta', '2027-01-11')),
      /it depends on `cart` and can be 22 Jan 2027 at the earliest/,
    );
    assert.match(because(shop(undefined, 'finished 2027-01-08'), move('shop.beta', '2027-03-01')), /is done/);
  });
});

describe('A plan of several files', () => {
  it('is written in the file where the work is', () => {
    const main = 'import "web.roadmap"\nmilestone beta { after cart }\n';
    const analysis = analysisOf(main, { 'web.roadmap': 'feature cart { duration 1w }\n' });
    const found = editPlan(analysis, move('cart', '2027-02-01'));
    assert.ok(found.kind === 'edits');
    assert.deepEqual([...found.edits.keys()].sort(), ['/main.roadmap', '/web.roadmap']);
    assert.equal(found.edits.get('/main.roadmap')![0]!.text.trim(), 'roadmap { start 2027-01-04 }');
  });
});
