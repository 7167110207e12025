import { isUnscheduled } from '../../schedule/closedState.ts';
import type { LinkInput } from '../../schedule/planInput.ts';
import { type Cycle, cycles } from '../cycles.ts';
import { type Observation, rule } from '../rule.ts';
import { dependencyPlace } from '../spot.ts';

/** One finding a cycle, at the dependency that is most likely the wrong one; every other one is a related place. */
export const dependencyCycle = rule({
  code: 'dependency-cycle',
  reads: ['structure', 'links', 'work', 'schedule'],
  find({ structure, links, work, schedule }, report) {
    const { graph, order } = structure.links;
    if (order.length === graph.nodes) return;
    for (const cycle of cycles(graph, order)) {
      // Starts and ends may hold each other without a circle: such work has dates.
      if (cycle.every((edge) => !isUnscheduled(schedule, graph.workOf[graph.source[edge]!]!))) continue;
      const on = dependenciesOf(cycle, graph.dependency);
      if (on.length > 0) report(observation(on, links, (index) => work[index]!.name));
    }
  },
});

/** Edges between a whole and its parts carry the cycle on, but nobody wrote them. */
const dependenciesOf = (cycle: Cycle, dependency: Int32Array): number[] =>
  cycle.flatMap((edge) => (dependency[edge]! < 0 ? [] : [dependency[edge]!]));

function observation(
  on: readonly number[],
  { from, to }: LinkInput,
  name: (index: number) => string,
): Observation<'dependency-cycle'> {
  /** People write work in the order in which it is done, so waiting for what stands furthest below is the odd one. */
  const reach = (link: number): number => from[link]! - to[link]!;
  // From each to what it depends on, which is against the edges; first the one that looks most like a slip.
  const waits = [...on].reverse();
  const weakest = waits.reduce((best, link, i) => (reach(link) > reach(waits[best]!) ? i : best), 0);
  const inOrder = [...waits.slice(weakest), ...waits.slice(0, weakest)];
  const first = inOrder[0]!;
  const cycle = inOrder.flatMap((link, i) => {
    const before = inOrder[(i + inOrder.length - 1) % inOrder.length]!;
    // Where a cycle runs through a feature and its sub-feature, both are listed.
    return from[before] === to[link] || inOrder.length === 1
      ? [name(to[link]!)]
      : [name(from[before]!), name(to[link]!)];
  });
  return {
    place: dependencyPlace(first),
    facts: { cycle, dependent: name(to[first]!), predecessor: name(from[first]!) },
    related: inOrder.slice(1).map((link) => ({
      place: dependencyPlace(link),
      label: { kind: 'depends', name: name(to[link]!), on: name(from[link]!) },
    })),
  };
}
