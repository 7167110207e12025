/** Shares of a whole: against the average over all orders, one after the other. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { exactShares, sampledShares, sampleOrders, type Worth } from '../../server/comparison/shapley.ts';

/** A game of up to six players: a whole number for each coalition, none for nobody. */
const game = fc
  .integer({ min: 1, max: 6 })
  .chain((count) =>
    fc
      .array(fc.integer({ min: -50, max: 50 }), { minLength: 1 << count, maxLength: 1 << count })
      .map((worths) => ({ players: Array.from({ length: count }, (_, i) => i), worth: worthOf(worths) })),
  );

const worthOf =
  (worths: readonly number[]): Worth =>
  (some) =>
    some.length === 0 ? 0 : worths[some.reduce((set, one) => set | (1 << one), 0)]!;

function allOrders(players: readonly number[]): readonly (readonly number[])[] {
  if (players.length === 0) return [[]];
  return players.flatMap((first) => allOrders(players.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}

const sum = (shares: ReadonlyMap<number, number>): number => [...shares.values()].reduce((all, by) => all + by, 0);
const isClose = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9;

describe('Shapley shares', () => {
  it('are what each adds, averaged over all orders', () => {
    fc.assert(
      fc.property(game, ({ players, worth }) => {
        const exact = exactShares(players, worth);
        const oracle = sampledShares(allOrders(players), worth);
        for (const player of players) assert.ok(isClose(exact.get(player)!, oracle.get(player)!));
      }),
    );
  });

  it('sum to the whole, exact or sampled', () => {
    fc.assert(
      fc.property(game, fc.integer({ min: 1, max: 4 }), fc.integer(), ({ players, worth }, pairs, seed) => {
        assert.ok(isClose(sum(exactShares(players, worth)), worth(players)));
        assert.ok(isClose(sum(sampledShares(sampleOrders(players, pairs, seed), worth)), worth(players)));
      }),
    );
  });

  it('are equal for those that add alike, and none for one that adds nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 }), (bySize) => {
        // Only how many of the first five there are counts.
        const worth: Worth = (some) => {
          const size = some.filter((one) => one < 5).length;
          return size === 0 ? 0 : bySize[size]!;
        };
        const shares = exactShares([0, 1, 2, 3, 4, 5], worth);
        for (const one of [1, 2, 3, 4]) assert.equal(shares.get(one), shares.get(0));
        assert.equal(shares.get(5), 0);
        assert.equal(sampledShares(sampleOrders([0, 1, 2, 3, 4, 5], 2, 1), worth).get(5), 0);
      }),
    );
  });

  it('come from the same orders for the same seed, each followed by its reverse', () => {
    const orders = sampleOrders([0, 1, 2, 3, 4, 5, 6], 3, 7);
    assert.deepEqual(sampleOrders([0, 1, 2, 3, 4, 5, 6], 3, 7), orders);
    assert.deepEqual(orders[1], [...orders[0]!].reverse());
    assert.notDeepEqual(sampleOrders([0, 1, 2, 3, 4, 5, 6], 3, 8), orders);
  });
});
