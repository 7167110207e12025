/** Work that something more important waits for. */
import { fact } from '../analysis/fact.ts';
import { facts } from '../analysis/facts.ts';
import type { Waiting } from '../insight/waiting.ts';

const graph = fact('graph', [facts.structure], ({ links }) => links.graph);
const ranks = fact('ranks', [facts.scoring], ({ ranks }) => ranks);

/** Work indexes, the gravest first; then in the order of the links. */
export const inversions = fact('inversions', [graph, ranks], waitedFor);

function waitedFor({ dependency, source, target, workOf }: Waiting, ranks: Int32Array): Int32Array {
  /** By work: the best rank of what waits for it, and the place at which it was met. */
  const best = new Int32Array(ranks.length);
  const met = new Int32Array(ranks.length);
  const found = new Int32Array(ranks.length);
  let count = 0;
  for (let e = 0; e < dependency.length; e++) {
    const from = workOf[source[e]!]!;
    const waits = ranks[workOf[target[e]!]!]!;
    if (waits === 0 || waits >= ranks[from]! || dependency[e]! < 0) continue;
    if (best[from] === 0) {
      met[from] = count;
      found[count++] = from;
    }
    if (best[from] === 0 || waits < best[from]!) best[from] = waits;
  }
  const grave = (from: number): number => ranks[from]! - best[from]!;
  return found.subarray(0, count).sort((a, b) => grave(b) - grave(a) || met[a]! - met[b]!);
}
