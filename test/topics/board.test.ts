import { strict as assert } from 'node:assert';
import { dayOf } from '../../grammar/civil.ts';
import { board } from '../../server/topics/board.ts';
import type { Section } from '../../server/topics/section.ts';
import { partsOf, sectionOf } from '../support/sections.ts';

const columnsOf = (section: Section) => partsOf(section, 'board')[0]!.columns;

/** `now: a, b` for each column that has items. */
const said = (section: Section): string[] =>
  columnsOf(section)
    .filter(({ items }) => items.length > 0)
    .map(({ id, items }) => `${id}: ${items.map((item) => item.id).join(', ')}`);

const boardOf = (text: string, slice?: string): string[] => said(sectionOf(board, text, slice));

describe('the board', () => {
  it('puts work by its dates: under way or due to be, within a quarter, after it', () => {
    const section = sectionOf(
      board,
      `
      roadmap { start 2027-01-04 }
      feature first { duration 1w }
      feature soon { duration 1w; earliest 2027-03-01 }
      feature far { duration 1w; earliest 2027-06-01 }
    `,
    );
    assert.deepEqual(said(section), ['now: first', 'next: soon', 'later: far']);
    assert.deepEqual(
      columnsOf(section).map(({ text }) => text),
      ['In progress, or starts by 4 Jan 2027', 'Starts by 5 Apr 2027', 'Starts after 5 Apr 2027, or has no estimate'],
    );
  });

  it('believes a `horizon` before any date, also that of the feature around it', () => {
    const columns = boardOf(`
      feature idea { horizon next }
      feature held { duration 1w; horizon later }
      feature whole { horizon later; feature part { duration 1w }; feature own { duration 1w; horizon now } }
    `);
    assert.deepEqual(columns, ['now: whole.own', 'next: idea', 'later: held, whole.part']);
  });

  it('counts from the status date, and from the first day of a plan that has not begun', () => {
    const late = 'feature a { duration 1w; earliest 2027-09-01 }';
    assert.deepEqual(boardOf(`roadmap { as-of 2027-09-01 }\n${late}`), ['now: a']);
    assert.deepEqual(boardOf(`roadmap { start 2027-09-01 }\n${late}`), ['now: a']);
    assert.deepEqual(boardOf(`roadmap { start 2027-01-04 }\n${late}`), ['later: a']);
  });

  it('leaves what has no estimate for later, unless it is in progress', () => {
    const section = sectionOf(board, 'feature idea\nfeature begun { status in-progress }');
    assert.deepEqual(said(section), ['now: begun', 'later: idea']);
    assert.equal(columnsOf(section)[2]!.items[0]!.ends, undefined);
  });

  it('counts what is done or dropped, and has neither milestones nor features with sub-features', () => {
    const section = sectionOf(
      board,
      `
      feature over { duration 1w; status done }
      feature gone { status dropped; feature part { duration 1d } }
      feature whole { feature part { duration 1d } }
      milestone m { after whole }
    `,
    );
    assert.deepEqual(said(section), ['now: whole.part']);
    assert.deepEqual(section.notes, ['Not on the board: 1 done, 1 dropped.']);
  });

  it('has on an item what is known, best rank first', () => {
    const section = sectionOf(
      board,
      `
      roadmap { start 2027-01-04; rank rice }
      product shop "Web shop" {
        feature small "Small" { duration 1w; reach 10; impact low }
        feature cart "Cart" { duration 2w; reach 9000; impact high; owner @ada; due 2027-01-08 }
      }
    `,
    );
    assert.deepEqual(columnsOf(section)[0]!.items[0], {
      id: 'shop.cart',
      title: 'Cart',
      product: 'Web shop',
      state: 'planned',
      owner: 'ada',
      ends: dayOf(2027, 1, 15),
      rank: 1,
      critical: true,
      late: 'its due date, 8 Jan 2027',
    });
    assert.deepEqual(said(section), ['now: shop.cart, shop.small']);
  });

  it('shows the slice of a `view`', () => {
    const text = `
      product shop { feature a { duration 1w }; feature b { duration 1w; tags #secret } }
      product app { feature c { duration 1w } }
      view of-shop { include shop; exclude #secret }
    `;
    assert.deepEqual(boardOf(text, 'of-shop'), ['now: shop.a']);
    assert.deepEqual(boardOf(text, 'gone'), ['now: shop.a, shop.b, app.c'], 'an unknown one is everything');
  });
});
