/**
 * The time of each fact of the table, alone, at three sizes of a rich portfolio, and the exponent that it grows with: 1
 * is linear. What grows faster than n log n is marked. Then the same after a keystroke in a duration.
 */

import { dayOf } from '../../grammar/civil.ts';
import type { Fact } from '../../server/analysis/fact.ts';
import type { Observe } from '../../server/analysis/factTable.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { createWorkspace } from '../../server/workspace/workspace.ts';
import { generatePortfolio } from '../support/generatePortfolio.ts';

const SIZES = [1_000, 3_000, 10_000] as const;
const ROUNDS = 7;
/** Exponents are of small times, and the machine does other work, too. */
const STEEP = 1.35;
const WORTH_A_LOOK = 0.5;

const uri = '/plan.roadmap';
const today = dayOf(2027, 2, 15);

/** Milliseconds by fact, the least of some rounds. */
function timesOf(features: number): { readonly fresh: Map<string, number>; readonly edited: Map<string, number> } {
  const text = generatePortfolio(features);
  const found = { fresh: new Map<string, number>(), edited: new Map<string, number>() };
  const inside = text.indexOf('duration ', text.length >> 1) + 'duration '.length;
  for (let round = 0; round < ROUNDS; round++) {
    let into = new Map<string, number>();
    const observe: Observe = (fact: Fact<unknown>, compute) => {
      const start = performance.now();
      const value = compute();
      into.set(fact.name, performance.now() - start);
      return value;
    };
    const workspace = createWorkspace(memorySource(), { today: () => today, observe });
    workspace.open(uri, text);
    workspace.findingsFor(uri);
    keepLeast(found.fresh, into);
    into = new Map();
    workspace.change(uri, [{ start: inside, end: inside, text: '1' }]);
    workspace.findingsFor(uri);
    keepLeast(found.edited, into);
  }
  return found;
}

function keepLeast(into: Map<string, number>, times: ReadonlyMap<string, number>): void {
  for (const [name, ms] of times) into.set(name, Math.min(ms, into.get(name) ?? Infinity));
}

const all = SIZES.map(timesOf);
for (const [kind, title] of [
  ['fresh', 'opened'],
  ['edited', 'a duration edited'],
] as const) {
  const names = [...all.at(-1)![kind].keys()];
  const rows = names.map((name) => ({ name, times: all.map((times) => times[kind].get(name) ?? 0) }));
  rows.sort((a, b) => b.times.at(-1)! - a.times.at(-1)!);
  console.log(`\n${title}: milliseconds of each fact at ${SIZES.join(', ')} features, and its exponent of growth`);
  for (const { name, times } of rows) {
    const exponent = Math.log(times.at(-1)! / times[0]!) / Math.log(SIZES.at(-1)! / SIZES[0]);
    const steep = times.at(-1)! > WORTH_A_LOOK && exponent > STEEP ? '  steeper than n log n' : '';
    console.log(
      `  ${name.padEnd(28)} ${times.map((ms) => ms.toFixed(2).padStart(8)).join(' ')}  ${exponent.toFixed(2)}${steep}`,
    );
  }
  const sums = SIZES.map((_, i) => rows.reduce((sum, { times }) => sum + times[i]!, 0));
  console.log(`  ${'all'.padEnd(28)} ${sums.map((ms) => ms.toFixed(2).padStart(8)).join(' ')}`);
}
