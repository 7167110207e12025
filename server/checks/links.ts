/** The dependencies as one graph that several rules walk, made once for a roadmap. */
import { inOrder, type Waiting, waiting } from '../insight/waiting.ts';
import type { Dependency, Roadmap } from '../model/roadmap.ts';
import { isInside } from './work.ts';

export interface Links {
  /** Without the dependencies between a whole and its own part: those are a fault of their own. */
  readonly graph: Waiting;
  /** Nodes so that each comes after all it waits for; shorter than `graph.nodes` where there is a cycle. */
  readonly order: Int32Array;
}

const made = new WeakMap<Roadmap, Links>();

export function linksOf(roadmap: Roadmap): Links {
  const known = made.get(roadmap);
  if (known) return known;
  const graph = waiting(roadmap, (dependency) => !isWithin(dependency, roadmap));
  const links = { graph, order: inOrder(graph) };
  made.set(roadmap, links);
  return links;
}

/** Between a whole and something inside it. */
export function isWithin({ from, to }: Dependency, roadmap: Roadmap): boolean {
  const a = roadmap.work[from];
  const b = roadmap.work[to];
  if (a === undefined || b === undefined) return false;
  if (a.partOf === undefined && b.partOf === undefined) return false;
  return isInside(a, to, roadmap) || isInside(b, from, roadmap);
}
