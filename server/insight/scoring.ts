/**
 * What every open feature is worth by the roadmap's method, as columns, and in which order that puts them. Passes: value
 * each by itself, sort and number, then hand the best score of those that wait down to what they wait for. What an edit
 * left alone is kept.
 */
import type { Data } from '../model/data.ts';
import type { Feature, Work } from '../model/roadmap.ts';
import { sameList } from '../util/sameList.ts';
import { changedPlaces } from '../util/versions.ts';
import { personDays, type Weeks } from './amounts.ts';
import type { Chosen } from './methods/index.ts';
import { type Basis, type Method, valued } from './methods/method.ts';
import { labourOf, type Rates } from './money.ts';
import type { Links, Structure } from './structure.ts';

/** All by work index. */
export interface Scoring extends Valuation, Inherited {
  readonly chosen: Chosen;
  readonly links: Links;
  /** Work indexes, best first; ties in the order of the text. */
  readonly order: readonly number[];
  /** From 1, 0 for none; equal scores share one, and the next rank counts them all (1, 2, 2, 4). */
  readonly ranks: Int32Array;
}

/** What each feature is worth by itself. */
interface Valuation {
  /** NaN where there is no score. */
  readonly values: Float64Array;
  /** 1: it states some of what the method asks of its worth. */
  readonly begun: Uint8Array;
  /** 1: it can be put before other work. */
  readonly ranked: Uint8Array;
}

interface Inherited {
  /** By node of the graph of dependencies. */
  readonly best: Float64Array;
  /** Whose score it is; -1 where nothing that waits has a higher one. */
  readonly from: Int32Array;
}

interface Before {
  readonly work: readonly Data<Work>[];
  readonly basis: BasisOf;
  readonly scoring: Scoring;
}

/** @param before those of an earlier version, from which what an edit left alone is kept */
export function scoringOf(
  work: readonly Data<Work>[],
  chosen: Chosen,
  basis: BasisOf,
  { links }: Structure,
  before?: Before,
): Scoring {
  const old = before?.scoring;
  const valuation = valueEach(work, chosen.method, basis, before);
  const { values } = valuation;
  const isOrdered = old !== undefined && sameList(values, old.values);
  const order = isOrdered ? old.order : ((old && movedIn(old.order, values, old.values)) ?? sorted(values));
  const ranks = isOrdered ? old.ranks : numbered(order, values);
  const { best, from } = isOrdered && links === old.links ? old : inherit(links, values);
  return { ...valuation, chosen, links, order, ranks, best, from };
}

/** Open work that is not a summary: what can be put before other work. */
const isRanked = (work: Data<Work>): work is Data<Feature> =>
  work.kind === 'feature' &&
  work.parts.length === 0 &&
  work.finished === undefined &&
  work.status?.state !== 'done' &&
  work.status?.state !== 'dropped';

/** What a feature is valued with beside itself. */
export type BasisOf = (feature: Data<Feature>) => Basis;

export const basisOf =
  ({ weekOf }: Weeks, rates: Rates): BasisOf =>
  (feature) => {
    const perWeek = weekOf(feature);
    return { perWeek, labour: (of) => labourOf(of, personDays(of, perWeek) ?? 0, rates) };
  };

function valueEach(work: readonly Data<Work>[], method: Method, basis: BasisOf, before: Before | undefined): Valuation {
  const old = before?.scoring;
  const isOld = old?.chosen.method === method && before?.basis === basis && old.values.length === work.length;
  const values = isOld ? old.values.slice() : new Float64Array(work.length);
  const begun = isOld ? old.begun.slice() : new Uint8Array(work.length);
  const ranked = isOld ? old.ranked.slice() : new Uint8Array(work.length);
  const changed = isOld && before ? changedPlaces(work, before.work) : undefined;
  for (const i of changed ?? work.keys()) {
    const item = work[i]!;
    const made = isRanked(item) ? valued(item, method, basis(item)) : undefined;
    values[i] = made?.value ?? Number.NaN;
    begun[i] = made?.begun ? 1 : 0;
    ranked[i] = made ? 1 : 0;
  }
  return { values, begun, ranked };
}

/** With more changed scores than this all are sorted. */
const FEW = 16;

/** The order of before with the work that has another score in its new place; `undefined` where that is too much. */
function movedIn(order: readonly number[], values: Float64Array, before: Float64Array): readonly number[] | undefined {
  if (values.length !== before.length) return undefined;
  const changed: number[] = [];
  for (let i = 0; i < values.length && changed.length <= FEW; i++) {
    if (!Object.is(values[i], before[i])) changed.push(i);
  }
  if (changed.length > FEW) return undefined;
  const compare = byValue(values);
  const moved = order.filter((index) => !changed.includes(index));
  for (const index of changed) {
    if (Number.isNaN(values[index]!)) continue;
    const place = moved.findIndex((other) => compare(index, other) < 0);
    moved.splice(place < 0 ? moved.length : place, 0, index);
  }
  return moved;
}

/** The best first; ties in the order of the text. */
const byValue =
  (values: Float64Array) =>
  (a: number, b: number): number =>
    values[b]! - values[a]! || a - b;

function sorted(values: Float64Array): number[] {
  const order: number[] = [];
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) order.push(i);
  return order.sort(byValue(values));
}

function numbered(order: readonly number[], values: Float64Array): Int32Array {
  const ranks = new Int32Array(values.length);
  order.forEach((index, place) => {
    const before = order[place - 1];
    ranks[index] = before !== undefined && values[before] === values[index] ? ranks[before]! : place + 1;
  });
  return ranks;
}

/** Against the order of the dependencies, so that each node is done after all that wait for it. */
function inherit({ graph, order }: Links, values: Float64Array): Inherited {
  const { target, out, outStart, workOf } = graph;
  const best = new Float64Array(graph.nodes).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(graph.nodes).fill(-1);
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at]!;
    const mine = values[workOf[node]!]!;
    let high = Number.isNaN(mine) ? Number.NEGATIVE_INFINITY : mine;
    let whose = -1;
    for (let k = outStart[node]!; k < outStart[node + 1]!; k++) {
      const next = target[out[k]!]!;
      const theirs = values[workOf[next]!]!;
      if (theirs > high) {
        high = theirs;
        whose = workOf[next]!;
      }
      if (from[next]! >= 0 && best[next]! > high) {
        high = best[next]!;
        whose = from[next]!;
      }
    }
    best[node] = high;
    from[node] = whose;
  }
  return { best, from };
}
