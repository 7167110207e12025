import type { Waiting } from '../insight/waiting.ts';
import type { Dependency, Roadmap } from '../model/roadmap.ts';
import type { Rule } from './context.ts';
import { structure } from './links.ts';
import { reportMany } from './many.ts';
import { dependencyPlace } from './placeOf.ts';

/** One finding for each piece of work that is waited for: told at the most important one that waits, the others beside it. */
export const priorityInversion: Rule = {
  code: 'priority-inversion',
  find(context, report) {
    const { roadmap, ranking } = context;
    if (ranking.order.length === 0) return;
    const { graph } = structure(context).links;
    const { ranks } = ranking;
    // The gravest first, so that it is the one that is told where there are too many.
    const found = waitedFor(graph, ranks).sort((a, b) => b.grave - a.grave);
    reportMany(found, report, ({ from }) => {
      const links = inversionsOf(graph, ranks, roadmap, from).sort((a, b) => ranks[a.to]! - ranks[b.to]!);
      const [first, ...others] = links;
      return {
        place: dependencyPlace(first!),
        facts: {
          name: roadmap.work[first!.to]!.name,
          rank: ranks[first!.to]!,
          waits: roadmap.work[from]!.name,
          waitsRank: ranks[from]!,
          method: ranking.methodTitle,
        },
        related: others.map((link) => ({
          place: dependencyPlace(link),
          label: `\`${roadmap.work[link.to]!.name}\` (#${ranks[link.to]}) waits for it too`,
        })),
      };
    });
  },
};

/** Work that something more important waits for, in the order of the links; `grave`: by how many ranks at the most. */
function waitedFor({ dependency, source, target, workOf }: Waiting, ranks: Int32Array) {
  const best = new Int32Array(ranks.length);
  const found: { readonly from: number; grave: number }[] = [];
  for (let e = 0; e < dependency.length; e++) {
    const from = workOf[source[e]!]!;
    const waits = ranks[workOf[target[e]!]!]!;
    if (waits === 0 || waits >= ranks[from]! || dependency[e]! < 0) continue;
    if (best[from] === 0) found.push({ from, grave: 0 });
    if (best[from] === 0 || waits < best[from]!) best[from] = waits;
  }
  for (const one of found) one.grave = ranks[one.from]! - best[one.from]!;
  return found;
}

/** The links over which more important work waits for a piece of work, in their order. */
function inversionsOf(graph: Waiting, ranks: Int32Array, { dependencies }: Roadmap, from: number): Dependency[] {
  const { dependency, target, workOf, out, outStart, ends } = graph;
  const links: number[] = [];
  for (const node of new Set([from, ends[from]!])) {
    for (let k = outStart[node]!; k < outStart[node + 1]!; k++) {
      const waits = ranks[workOf[target[out[k]!]!]!]!;
      if (dependency[out[k]!]! >= 0 && waits > 0 && waits < ranks[from]!) links.push(dependency[out[k]!]!);
    }
  }
  return links.sort((a, b) => a - b).map((d) => dependencies[d]!);
}
