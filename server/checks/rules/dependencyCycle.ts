import type { Dependency, Roadmap } from '../../model/roadmap.ts';
import { isUnscheduled } from '../../schedule/closedState.ts';
import type { CheckContext, Observation, Rule } from '../context.ts';
import { type Cycle, cycles } from '../cycles.ts';
import { dependencyPlace } from '../placeOf.ts';

/** One finding a cycle, at the dependency that is most likely the wrong one; every other one is a related place. */
export const dependencyCycle: Rule<'dependency-cycle'> = {
  code: 'dependency-cycle',
  find(context: CheckContext, report) {
    const { roadmap } = context;
    const { graph, order } = context.structure.links;
    if (order.length === graph.nodes) return;
    for (const cycle of cycles(graph, order)) {
      // Starts and ends may hold each other without a circle: such work has dates.
      if (cycle.every((edge) => !isUnscheduled(context.schedule, graph.workOf[graph.source[edge]!]!))) continue;
      const links = dependenciesOf(cycle, graph.dependency, roadmap);
      if (links.length > 0) report(observation(links, roadmap));
    }
  },
};

/** Edges between a whole and its parts carry the cycle on, but nobody wrote them. */
const dependenciesOf = (cycle: Cycle, dependency: Int32Array, roadmap: Roadmap): Dependency[] =>
  cycle.flatMap((edge) => roadmap.dependencies[dependency[edge]!] ?? []);

function observation(links: readonly Dependency[], roadmap: Roadmap): Observation<'dependency-cycle'> {
  const name = (index: number): string => roadmap.work[index]!.name;
  // From each to what it depends on, which is against the edges; first the one that looks most like a slip.
  const waits = [...links].reverse();
  const weakest = waits.reduce((best, link, i) => (reach(link) > reach(waits[best]!) ? i : best), 0);
  const inOrder = [...waits.slice(weakest), ...waits.slice(0, weakest)];
  const first = inOrder[0]!;
  const cycle = inOrder.flatMap(({ to }, i) => {
    const before = inOrder[(i + inOrder.length - 1) % inOrder.length]!;
    // Where a cycle runs through a feature and its sub-feature, both are listed.
    return before.from === to || inOrder.length === 1 ? [name(to)] : [name(before.from), name(to)];
  });
  return {
    place: dependencyPlace(first),
    facts: { cycle, dependent: name(first.to), predecessor: name(first.from) },
    related: inOrder.slice(1).map((link) => ({
      place: dependencyPlace(link),
      label: { kind: 'depends', name: name(link.to), on: name(link.from) },
    })),
  };
}

/** People write work in the order in which it is done, so waiting for what stands furthest below is the odd one. */
const reach = ({ from, to }: Dependency): number => from - to;
