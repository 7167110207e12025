/** What risks do to dates, and to what is critical. */
import { strict as assert } from 'node:assert';
import { near, simulated } from '../../support/simulated.ts';

describe('risks', () => {
  it('lets risks fire with their probability and delay what they threaten', () => {
    const { item, simulation } = simulated(`
      feature a { duration 10d; due 2027-01-10 }
      feature b { duration 3d; due 2027-01-03 }
      risk flood "Flood" { probability 30%; delay 5d; threatens a }`);
    near(item('a').onTime!, 0.7, 0.015);
    assert.equal(item('b').onTime, 1);
    assert.deepEqual(
      simulation.spread.map(({ kind, index }) => ({ kind, index })),
      [{ kind: 'risk', index: 0 }],
    );
  });

  it('parts the spread between a feature and the risk that delays it, on any calendar and along a chain', () => {
    for (const week of ['', 'team crew { calendar five }\ncalendar five { workdays mon..fri }\n']) {
      const team = week && '; team crew';
      const { simulation } = simulated(`${week}
        feature a { duration 20d..30d..70d${team} }
        feature b { duration 20d..30d..40d; after a${team} }
        feature c { duration 5d; after b${team} }
        risk vendor "Vendor late" { probability 40%; delay 10d..20d..30d; threatens a, c }`);
      const shares = simulation.spread.map(({ share }) => share);
      assert.deepEqual(
        simulation.spread.map(({ kind, index }) => `${kind} ${index}`),
        ['risk 0', 'feature 0', 'feature 1'],
      );
      // Variances: the risk twice over 4 * 0.4 * (20 * 20 * 0.6 + 25 or so), the features 76 or so and 14.
      near(shares[0]!, 0.83, 0.05);
      near(
        shares.reduce((sum, share) => sum + share, 0),
        1,
        0.03,
      );
    }
  });

  it('lets a risk delay a milestone and all that follows it', () => {
    const { days } = simulated(`
      milestone approved
      feature build { duration 10d; after approved }
      risk queue "Queue" { probability 100%; delay 4d; threatens approved }`);
    assert.deepEqual(days('build'), [14, 14, 14]);
  });

  it('knows what is critical behind a milestone that a risk delays, on any calendar', () => {
    for (const team of ['', '; team crew']) {
      const { item } = simulated(`
        team crew { calendar five }
        calendar five { workdays mon..fri }
        feature build { duration 10d..20d..30d${team} }
        feature aside { duration 3d }
        milestone launch { after build, aside }
        risk queue "Queue" { probability 50%; delay 4d; threatens launch }`);
      assert.deepEqual(
        ['build', 'launch', 'aside'].map((name) => item(name).criticality),
        [1, 1, 0],
      );
    }
  });

  it('lets a risk delay work whose start is fixed, but no fixed milestone', () => {
    const { days } = simulated(`
      feature build { duration 10d; start 2027-01-03 }
      milestone fair { on 2027-01-20 }
      risk queue "Queue" { probability 100%; delay 4d; threatens build, fair }`);
    assert.deepEqual(days('build'), [16, 16, 16]);
    assert.deepEqual(days('fair'), [20, 20, 20]);
  });

  it('lets a risk delay every feature of a summary or a product', () => {
    const { days } = simulated(`
      product shop {
        feature cart { feature design { duration 10d }; feature build { duration 5d; after design } }
        feature search { duration 3d }
      }
      feature other { duration 3d }
      risk move "The office moves" { probability 100%; delay 4d; threatens shop }
      risk audit "Audit" { probability 100%; delay 1d; threatens cart }`);
    assert.deepEqual(days('design'), [15, 15, 15]);
    assert.deepEqual(days('cart'), [25, 25, 25]);
    assert.deepEqual(days('search'), [7, 7, 7]);
    assert.deepEqual(days('other'), [3, 3, 3]);
  });
});
