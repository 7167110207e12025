import { strict as assert } from 'node:assert';
import { dayOf } from '../../../grammar/civil.ts';
import type { BoardData } from '../../../server/timeline/views/board.ts';
import { viewData } from '../../../server/topics/viewData.ts';
import { analysed } from '../../support/analysed.ts';

const boardOf = (text: string, slice?: string): BoardData =>
  viewData(analysed(text).analysis, { show: 'board', slice }) as BoardData;

/** `now: a, b` for each column that has cards. */
const told = ({ columns }: BoardData): string[] =>
  columns
    .filter(({ cards }) => cards.length > 0)
    .map(({ name, cards }) => `${name}: ${cards.map(({ id }) => id).join(', ')}`);

describe('the board', () => {
  it('puts work by its dates: under way or due to be, within a quarter, after it', () => {
    const board = boardOf(`
      roadmap { start 2027-01-04 }
      feature first { duration 1w }
      feature soon { duration 1w; earliest 2027-03-01 }
      feature far { duration 1w; earliest 2027-06-01 }
    `);
    assert.deepEqual(told(board), ['now: first', 'next: soon', 'later: far']);
    assert.deepEqual(
      board.columns.map(({ says }) => says),
      [
        'Under way, or planned to be by today',
        'Starts by 5 Apr 2027',
        'Starts after 5 Apr 2027, or nobody has estimated it',
      ],
    );
  });

  it('believes a `horizon` before any date, also that of the whole', () => {
    const board = boardOf(`
      feature idea { horizon next }
      feature held { duration 1w; horizon later }
      feature whole { horizon later; feature part { duration 1w }; feature own { duration 1w; horizon now } }
    `);
    assert.deepEqual(told(board), ['now: whole.own', 'next: idea', 'later: held, whole.part']);
  });

  it('counts from the status date, and from the first day of a plan that has not begun', () => {
    const late = 'feature a { duration 1w; earliest 2027-09-01 }';
    assert.deepEqual(told(boardOf(`roadmap { as-of 2027-09-01 }\n${late}`)), ['now: a']);
    assert.deepEqual(told(boardOf(`roadmap { start 2027-09-01 }\n${late}`)), ['now: a']);
    assert.deepEqual(told(boardOf(`roadmap { start 2027-01-04 }\n${late}`)), ['later: a']);
  });

  it('leaves what nobody has estimated for later, unless it has begun', () => {
    const board = boardOf('feature idea\nfeature begun { status in-progress }');
    assert.deepEqual(told(board), ['now: begun', 'later: idea']);
    assert.equal(board.columns[2]!.cards[0]!.ends, undefined);
  });

  it('counts what is done or dropped, and has neither milestones nor wholes', () => {
    const board = boardOf(`
      feature over { duration 1w; status done }
      feature gone { status dropped; feature part { duration 1d } }
      feature whole { feature part { duration 1d } }
      milestone m { after whole }
    `);
    assert.deepEqual(told(board), ['now: whole.part']);
    assert.deepEqual([board.done, board.dropped], [1, 1]);
  });

  it('says on a card what is known, best rank first', () => {
    const { columns } = boardOf(`
      roadmap { start 2027-01-04; rank rice }
      product shop "Web shop" {
        feature small "Small" { duration 1w; reach 10; impact low }
        feature cart "Cart" { duration 2w; reach 9000; impact high; owner @ada; due 2027-01-08 }
      }
    `);
    assert.deepEqual(columns[0]!.cards[0], {
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
    assert.deepEqual(told({ columns } as BoardData), ['now: shop.cart, shop.small']);
  });

  it('shows the slice of a `view`', () => {
    const text = `
      product shop { feature a { duration 1w }; feature b { duration 1w; tags #secret } }
      product app { feature c { duration 1w } }
      view of-shop { include shop; exclude #secret }
    `;
    assert.deepEqual(told(boardOf(text, 'of-shop')), ['now: shop.a']);
    assert.deepEqual(told(boardOf(text, 'gone')), ['now: shop.a, shop.b, app.c'], 'an unknown one is everything');
  });
});
