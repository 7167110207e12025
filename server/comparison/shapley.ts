/**
 * Shapley shares: what each of several changes adds, averaged over the orders in which they may be made. The shares sum
 * to what all of them do together, changes that add alike have equal shares, and one that adds nothing has none.
 *
 * Sources: L. S. Shapley, A Value for n-Person Games (1953); J. Castro, D. Gómez, J. Tejada, Polynomial calculation of
 * the Shapley value based on sampling (2009), with each order followed by its reverse.
 */
import { createRandom } from '../schedule/leveling/random.ts';

/** What some of the players do together; nothing for none. Players are numbers, in any order. */
export type Worth = (coalition: readonly number[]) => number;

/** The average over all orders. Asks for the worth of all 2^n coalitions, those that differ in late players in a row. */
export function exactShares(players: readonly number[], worth: Worth): ReadonlyMap<number, number> {
  const count = players.length;
  const bitOf = (at: number): number => 1 << (count - 1 - at);
  const worths = Array.from({ length: 1 << count }, (_, set) =>
    worth(players.filter((_, at) => (set & bitOf(at)) !== 0)),
  );
  const factorials = [1];
  for (let n = 1; n <= count; n++) factorials.push(factorials[n - 1]! * n);
  // How often a player comes just after a certain coalition of that size, of all orders.
  const orders = (size: number): number => factorials[size]! * factorials[count - size - 1]!;
  return new Map(
    players.map((player, at) => {
      let sum = 0;
      for (let set = 0; set < worths.length; set++) {
        if ((set & bitOf(at)) === 0) sum += orders(sizeOf(set)) * (worths[set | bitOf(at)]! - worths[set]!);
      }
      return [player, sum / factorials[count]!];
    }),
  );
}

function sizeOf(set: number): number {
  let size = 0;
  for (let left = set; left > 0; left >>= 1) size += left & 1;
  return size;
}

/** The average over some orders. */
export function sampledShares(orders: readonly (readonly number[])[], worth: Worth): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  for (const order of orders) {
    let before = 0;
    order.forEach((player, at) => {
      const now = worth(order.slice(0, at + 1));
      shares.set(player, (shares.get(player) ?? 0) + (now - before) / orders.length);
      before = now;
    });
  }
  return shares;
}

/** Pairs of a random order and its reverse: the same for the same seed. */
export function sampleOrders(players: readonly number[], pairs: number, seed: number): readonly (readonly number[])[] {
  const random = createRandom(seed);
  return Array.from({ length: pairs }, () => {
    const order = [...players];
    for (let last = order.length - 1; last > 0; last--) {
      const other = random.below(last + 1);
      [order[last], order[other]] = [order[other]!, order[last]!];
    }
    return [order, order.toReversed()];
  }).flat();
}
