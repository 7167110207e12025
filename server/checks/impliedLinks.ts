/**
 * The plain finish-to-start links that a chain of others already implies. Given what was
 * found in an earlier version, only links around those that changed are looked at again: a link from u to w can only
 * become (or stop being) implied by a chain that runs through a changed link, so u lies before it and w behind it.
 */
import { fact } from '../analysis/fact.ts';
import { facts } from '../analysis/facts.ts';
import type { DependencyGraph } from '../insight/dependencyGraph.ts';
import { DROPPED, type Structure } from '../insight/structure.ts';
import { FROM_START, TO_FINISH } from '../schedule/network.ts';
import { LEAD } from '../schedule/planInput.ts';
import { sameList } from '../util/sameList.ts';
import { ancestry } from './ancestry.ts';

/** Places in `Roadmap.dependencies`. */
export interface Implied {
  readonly link: number;
  /** The link of the same work that leads on to the chain. */
  readonly by: number;
}

export interface ImpliedLinks {
  readonly found: readonly Implied[];
  /** By dependency: "not before the other is over" is handed on over it. */
  readonly carries: Uint8Array;
}

/** With more changed links than this all are looked at. */
const FEW = 64;

/** None while there is a cycle. */
export const implied = fact('implied', [facts.structure], (structure) => impliedLinks(structure), {
  patch: ({ inputs: [old], value }, structure) => impliedLinks(structure, { structure: old, implied: value }),
});

interface Before {
  readonly structure: Structure;
  readonly implied: ImpliedLinks;
}

function impliedLinks(now: Structure, earlier?: Before): ImpliedLinks {
  if (hasCycle(now)) return { found: [], carries: new Uint8Array() };
  const before = earlier && !hasCycle(earlier.structure) ? earlier : undefined;
  const carries = carrying(now);
  const change = before && changeOf(now, carries, before);
  const { from, to, bits, count } = now.links.columns;
  const { graph, order } = now.links;
  const edges = edgesOf(graph, carries);
  const { isBefore } = ancestry(graph, order, edges);
  const affected = change && around(now, edges, change);
  const found: Implied[] = [];
  for (let first = 0; first < count; ) {
    let end = first + 1;
    while (end < count && to[end] === to[first]) end++;
    for (let link = first; end - first > 1 && link < end; link++) {
      if (bits[link] !== 0 || !carries[link] || (affected && !affected(link))) continue;
      for (let other = first; other < end; other++) {
        if (other === link || !carries[other]) continue;
        const alike = from[other] === from[link];
        // Of two alike, the first one counts.
        const implies = alike ? other < link && bits[other] === 0 : isBefore(from[link]!, from[other]!);
        if (!implies) continue;
        found.push({ link, by: other });
        break;
      }
    }
    first = end;
  }
  if (!affected) return { found, carries };
  const kept = change.known.filter(({ link }) => !affected(link));
  return { found: [...kept, ...found].sort((a, b) => a.link - b.link), carries };
}

const hasCycle = ({ links: { order, graph } }: Structure): boolean => order.length < graph.nodes;

/** Finish to start with no lead, between work that is not dropped. */
function carrying({ flags, links: { columns } }: Structure): Uint8Array {
  const { count, from, to, bits } = columns;
  const carries = new Uint8Array(count);
  for (let d = 0; d < count; d++) {
    const handsOn = (bits[d]! & (FROM_START | TO_FINISH | LEAD)) === 0;
    carries[d] = handsOn && ((flags[from[d]!]! | flags[to[d]!]!) & DROPPED) === 0 ? 1 : 0;
  }
  return carries;
}

/** The same by edge of the graph; between a whole and its parts it is always handed on. */
function edgesOf({ dependency }: DependencyGraph, carries: Uint8Array): Uint8Array {
  const edges = new Uint8Array(dependency.length);
  for (let e = 0; e < edges.length; e++) edges[e] = dependency[e]! < 0 ? 1 : carries[dependency[e]!]!;
  return edges;
}

interface Change {
  /** Nodes that changed links leave and reach. */
  readonly tails: readonly number[];
  readonly heads: readonly number[];
  /** What was found before of the links that are still there, at their places of now. */
  readonly known: readonly Implied[];
}

/** Undefined where more than a few links have changed, or what they join has. */
function changeOf(now: Structure, carries: Uint8Array, { structure, implied }: Before): Change | undefined {
  const [a, b] = [now.links.columns, structure.links.columns];
  const alike = (i: number, j: number): boolean =>
    a.from[i] === b.from[j] && a.to[i] === b.to[j] && a.bits[i] === b.bits[j] && carries[i] === implied.carries[j];
  if (!sameList(now.wholes, structure.wholes)) return undefined;
  const moved = a.count - b.count;
  const most = Math.min(a.count, b.count);
  let first = 0;
  while (first < most && alike(first, first)) first++;
  let end = a.count;
  while (end > first && end - moved > first && alike(end - 1, end - moved - 1)) end--;
  if (end - first > FEW || end - moved - first > FEW) return undefined;
  const { ends } = now.links.graph;
  const tails: number[] = [];
  const heads: number[] = [];
  for (const [columns, last, carry] of [[a, end, carries] as const, [b, end - moved, implied.carries] as const]) {
    for (let d = first; d < last; d++) {
      if (!carry[d]) continue;
      tails.push(ends[columns.from[d]!]!);
      heads.push(columns.to[d]!);
    }
  }
  const placeNow = (d: number): number => (d < first ? d : d >= end - moved ? d + moved : -1);
  const known = implied.found
    .map(({ link, by }) => ({ link: placeNow(link), by: placeNow(by) }))
    .filter(({ link }) => link >= 0);
  return { tails, heads, known };
}

/** Which links lie around a change: from something before it to something behind it. */
function around({ links }: Structure, edges: Uint8Array, { tails, heads }: Change): (link: number) => boolean {
  const { graph, columns } = links;
  const { source, target, out, outStart, into, intoStart } = graph;
  const before = reached(tails, graph.nodes, into, intoStart, source, edges);
  const behind = reached(heads, graph.nodes, out, outStart, target, edges);
  return (link) => before[graph.ends[columns.from[link]!]!] === 1 && behind[columns.to[link]!] === 1;
}

function reached(
  roots: readonly number[],
  nodes: number,
  edgeOf: Int32Array,
  start: Int32Array,
  other: Int32Array,
  edges: Uint8Array,
): Uint8Array {
  const seen = new Uint8Array(nodes);
  const stack = [...roots];
  for (const root of roots) seen[root] = 1;
  while (stack.length > 0) {
    const node = stack.pop()!;
    for (let k = start[node]!; k < start[node + 1]!; k++) {
      const next = other[edgeOf[k]!]!;
      if (!edges[edgeOf[k]!] || seen[next]) continue;
      seen[next] = 1;
      stack.push(next);
    }
  }
  return seen;
}
