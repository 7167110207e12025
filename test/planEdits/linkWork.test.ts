import { strict as assert } from 'node:assert';
import { because, edited, link, unlink } from '../support/retimed.ts';

describe('A link that is drawn', () => {
  const plan = (cart: string): string =>
    `roadmap { start 2027-01-04 }\nproduct shop {\n  feature search { duration 2w }\n  feature pay { duration 1d }\n  feature cart { ${cart} }\n}\n`;

  for (const [before, wanted] of [
    ['duration 1w', 'duration 1w; after search'],
    ['duration 1w; due 2027-12-01', 'duration 1w; after search; due 2027-12-01'],
    ['after pay; duration 1w', 'after pay, search; duration 1w'],
    ['after pay SS +2d', 'after pay SS +2d, search'],
    ['after pay, // money first\n    shop.cart-2', 'after pay, // money first\n    shop.cart-2, search'],
    ['value 8', 'after search; value 8'],
  ] as const) {
    it(`${before.replace(/\s+/g, ' ')}: ${wanted.replace(/\s+/g, ' ')}`, () => {
      const more = '\nfeature shop-x\n';
      const text = plan(before).replace('product shop {', 'product shop {\n  feature cart-2 { duration 1d }') + more;
      const then = plan(wanted).replace('product shop {', 'product shop {\n  feature cart-2 { duration 1d }') + more;
      assert.equal(edited(text, link('shop.search', 'shop.cart')), then);
    });
  }

  it('names what has namesakes by its whole path', () => {
    const text =
      'product a { feature api { duration 1d } }\nproduct b { feature api { duration 1d } feature web { } }\n';
    assert.match(edited(text, link('a.api', 'b.web')), /feature web \{ after a\.api \}/);
    assert.match(edited(text, link('b.api', 'b.web')), /feature web \{ after api \}/);
  });

  it('may lead to a milestone, and to a whole', () => {
    const text = 'feature all { feature part { duration 1d } }\nfeature last { duration 1d }\nmilestone beta\n';
    assert.match(edited(text, link('all', 'last')), /feature last \{ duration 1d; after all \}/);
    assert.match(edited(text, link('last', 'beta')), /milestone beta \{ after last \}/);
  });

  it('is refused where it makes no sense', () => {
    const text = `feature a { duration 1d }
      feature b { duration 1d; after a }
      feature c { duration 1d; after b }
      feature all { feature part { duration 1d } }
      feature gone { status dropped }
      feature over { finished 2027-01-01 }
      feature "No name" { duration 1d }`;
    for (const [from, to, words] of [
      ['a', 'a', /cannot depend on itself/],
      ['a', 'b', /`b` already depends on `a`/],
      ['c', 'a', /would make a cycle: `c` already depends on `a`/],
      ['all.part', 'all', /is a sub-feature of `all`/],
      ['all', 'all.part', /is a sub-feature of `all` and cannot/],
      ['gone', 'a', /was dropped/],
      ['a', 'gone', /was dropped/],
      ['a', 'over', /is done, so it cannot get a new predecessor/],
    ] as const) {
      assert.match(because(text, link(from, to)), words);
    }
  });
});

describe('A link that is taken away', () => {
  const plan = (cart: string, search = 'duration 2w'): string =>
    `roadmap { start 2027-01-04 }\nfeature search { ${search} }\nfeature pay { duration 1d }\nfeature cart { ${cart} }\n`;

  for (const [before, wanted] of [
    ['duration 1w; after search', 'duration 1w'],
    ['after search; duration 1w', 'duration 1w'],
    ['after search, pay', 'after pay'],
    ['after pay SS +2d, search +1d /* ready */', 'after pay SS +2d /* ready */'],
    ['\n  duration 1w\n  after search // at last\n', '\n  duration 1w // at last\n'],
  ] as const) {
    it(before.replace(/\s+/g, ' '), () => {
      const text = edited(plan(before), unlink('search', 'cart'));
      if (before.includes('at last')) assert.match(text, /\/\/ at last/);
      else assert.equal(text, plan(wanted));
    });
  }

  it('may be written at the other end, and be of another type', () => {
    assert.equal(
      edited(plan('duration 1w', 'duration 2w; before cart, pay'), unlink('search', 'cart')),
      plan('duration 1w', 'duration 2w; before pay'),
    );
    assert.equal(edited(plan('after search SS, search FF'), unlink('search', 'cart', 'FF')), plan('after search SS'));
  });

  it('is refused where there is none, or where it is written twice', () => {
    assert.match(because(plan('duration 1w'), unlink('search', 'cart')), /no such link/);
    assert.match(
      because(plan('after search', 'duration 2w; before cart'), unlink('search', 'cart')),
      /names `search` 2 times\. Remove the link in the text/,
    );
  });
});
