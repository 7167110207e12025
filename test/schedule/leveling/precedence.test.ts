/** A date that capacity decides names the due date or the score that went first. */
import { strict as assert } from 'node:assert';
import { whyInShort } from '../../../server/insight/whyThisDate.ts';
import { planned } from '../../support/planFixture.ts';

/** Why `later` starts when it does; `design` has one person and two weeks of `first` before it. */
function whyLater(first: string, later = '', rest = ''): string {
  const text = `
    roadmap { start 2027-01-04; schedule leveled; rank worth }
    scoring worth { formula value }
    team design { capacity 1 }
    feature first { duration 10d; team design; ${first} }
    feature later { duration 5d; team design; ${later} }
    ${rest}`;
  const { roadmap, schedule, item } = planned(text, { level: true });
  return whyInShort(roadmap, schedule, item('later').index);
}

const starts = 'Starts 18 Jan because `design` works until 15 Jan on `first`';

describe('the reason of a date that levelling decides', () => {
  it('is the commitment that needs the other work, through whatever comes in between', () => {
    const chain =
      'feature step { duration 1d; after first }\nmilestone kronos { after step; due 2027-01-20; commitment committed }';
    assert.equal(whyLater('', 'value 9', chain), `${starts}, which the committed \`kronos\` needs.`);
    const whole = 'feature all { due 2027-01-20; commitment committed; feature last { duration 1d; after first } }';
    assert.equal(whyLater('', 'value 9', whole), `${starts}, which the committed \`all\` needs.`);
  });

  it('is the commitment to the other work itself', () => {
    assert.equal(whyLater('due 2027-01-15; commitment committed', 'value 9'), `${starts}, which is committed.`);
  });

  it('is its score, where that is higher', () => {
    assert.equal(whyLater('value 9', 'value 2'), `${starts}, which has a higher score (9 against 2).`);
  });

  it('is a planned due date, where no score is higher', () => {
    assert.equal(whyLater('due 2027-01-15', 'value 9'), `${starts}, which has a due date.`);
    const due = 'milestone ga { after first; due 2027-01-15 }';
    assert.equal(whyLater('', 'value 9', due), `${starts}, which \`ga\` needs for its due date.`);
  });

  it('is the first of several commitments', () => {
    const two = `milestone b { after first; due 2027-01-20; commitment committed }
      milestone a { after first; due 2027-01-27; commitment committed }`;
    assert.equal(whyLater('', '', two), `${starts}, which the committed \`b\` needs.`);
  });

  it('is that the other work has started', () => {
    const text = `roadmap { start 2027-01-04; as-of 2027-01-11; schedule leveled }
      team design { capacity 1 }
      feature first { duration 10d; team design; status in-progress 50% }
      feature later { duration 5d; team design; due 2027-01-18; commitment committed }`;
    const { roadmap, schedule, item } = planned(text, { level: true });
    const why = whyInShort(roadmap, schedule, item('later').index);
    assert.equal(why, 'Starts 18 Jan because `design` works until 15 Jan on `first`, which has started.');
  });

  it('is levelling alone where nothing else decides', () => {
    assert.equal(whyLater('value 5', 'value 5'), `${starts} (levelling).`);
  });
});
