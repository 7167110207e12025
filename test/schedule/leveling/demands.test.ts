/** What levelling may move, and how many people it counts. */
import { strict as assert } from 'node:assert';
import { isoDate } from '../../../grammar/civil.ts';
import { planned } from '../../support/planFixture.ts';

describe('levelling', () => {
  it('moves work in progress with what it waits for', () => {
    for (const link of ['SS', 'FF', 'FS']) {
      const { item } = planned(
        `
        roadmap { start 2027-01-04; as-of 2027-01-11 }
        team t { capacity 1 }
        feature big { duration 10d; team t; started 2027-01-04 }
        feature spec { duration 5d; team t }
        feature build { duration 5d; status in-progress 20%; after spec ${link} }`,
        { level: true },
      );
      assert.equal(isoDate(item('spec').firstDay), '2027-01-18');
      const held = { SS: '2027-01-18', FF: '2027-01-19', FS: '2027-01-25' }[link];
      assert.equal(isoDate(item('build').firstDay), held, link);
      assert.ok(item('build').freeFloat >= 0, link);
    }
  });

  it('counts a demand above all that is ever there from its earliest start as all there is', () => {
    for (const [later, people] of [
      ['capacity 2 from 2027-03-01', 3],
      ['capacity 1 from 2027-02-01; capacity 2 from 2027-03-01', 9],
    ] as const) {
      const { item } = planned(
        `
        team web { capacity 3; ${later} }
        feature other { duration 20d; team web 2; earliest 2027-03-08 }
        feature big { duration 20d; team web ${people}; earliest 2027-03-08; due 2027-04-02; commitment committed }`,
        { level: true },
      );
      assert.equal(isoDate(item('big').firstDay), '2027-03-08');
      assert.equal(isoDate(item('other').firstDay), '2027-04-05');
    }
    const { item } = planned(
      `
      team web { capacity 2; capacity 3 from 2027-03-01 }
      feature big { duration 5d; team web 3 }`,
      { level: true },
    );
    assert.equal(isoDate(item('big').firstDay), '2027-03-01', 'people are still to come');
  });
});
