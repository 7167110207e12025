/**
 * Scores every open feature by the roadmap's method and puts them in order. Passes: value each by itself, sort and
 * number, then hand the best score of those that wait down to what they wait for. What an edit left alone is kept; what
 * a score is made of, in words, is put together for who asks.
 */

import type { Feature, Roadmap, Work } from '../model/roadmap.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { sameList } from '../util/sameList.ts';
import { changedPlaces } from '../util/versions.ts';
import { personDays, weekLengths } from './amounts.ts';
import { lazyMap } from './lazyMap.ts';
import { methodOf } from './methods/index.ts';
import { type Basis, type InputName, inputsOf, inputs as inputTable, type Method, valued } from './methods/method.ts';
import { dayRates, labourOf } from './money.ts';
import type { Ranking, Score, ScoreInput } from './ranking.ts';
import { type Links, structureOf } from './structure.ts';

/** @param before the roadmap of an earlier version, from which what an edit left alone is kept */
export function rank(roadmap: Roadmap, _schedule: Schedule, before?: Roadmap): Ranking {
  const { name, method } = methodOf(roadmap);
  const old = before && memories.get(before);
  const { basisOf, key } = basisFor(roadmap);
  const valuation = valueEach(roadmap, method, { basisOf, key }, before, old);
  const { values, begun, ranked } = valuation;
  const isOrdered = old !== undefined && sameList(values, old.values);
  const order = isOrdered ? old.order : sorted(values);
  const ranks = isOrdered ? old.ranks : numbered(order, values);
  const { links } = structureOf(roadmap, before);
  const { best, from } = isOrdered && links === old.links ? old : inherit(links, values);
  memories.set(roadmap, { ...valuation, method, links, order, ranks, best, from });
  const scoreOf = (index: number): Score => {
    const feature = roadmap.work[index] as Feature;
    const inherited = from[index]! < 0 ? undefined : { value: best[index]!, from: from[index]! };
    const rank = ranks[index] === 0 ? undefined : ranks[index]!;
    const value = Number.isNaN(values[index]) ? undefined : values[index]!;
    return { index, value, rank, ...madeOf(feature, method, basisOf(feature)), inherited };
  };
  return {
    method: name,
    methodTitle: method.title,
    formula: method.formula,
    scores: lazyMap(ranked, scoreOf),
    order,
    ranks,
    begun,
  };
}

/** What each feature is worth by itself: all by work index. */
interface Valuation {
  /** What else the values rest on: the weeks of the teams' calendars. */
  readonly key: string;
  /** NaN where there is no score. */
  readonly values: Float64Array;
  readonly begun: Uint8Array;
  /** 1: it can be put before other work. */
  readonly ranked: Uint8Array;
}

/** What the next version may keep. */
interface Memory extends Valuation, Inherited {
  readonly method: Method;
  readonly links: Links;
  readonly order: readonly number[];
  readonly ranks: Int32Array;
}

const memories = new WeakMap<Roadmap, Memory>();

/** Open work that is not a summary: what can be put before other work. */
export const isRanked = (work: Work): work is Feature =>
  work.kind === 'feature' &&
  work.parts.length === 0 &&
  work.finished === undefined &&
  work.status?.state !== 'done' &&
  work.status?.state !== 'dropped';

/** What a feature is valued with beside itself; `key` names what all of it rests on but the rates. */
function basisFor(roadmap: Roadmap): { readonly basisOf: (feature: Feature) => Basis; readonly key: string } {
  const { weekOf, key } = weekLengths(roadmap);
  const rates = dayRates(roadmap);
  return {
    key,
    basisOf: (feature) => {
      const perWeek = weekOf(feature);
      return { perWeek, labour: (of) => labourOf(of, personDays(of, perWeek) ?? 0, rates) };
    },
  };
}

function valueEach(
  { work }: Roadmap,
  method: Method,
  { basisOf, key }: ReturnType<typeof basisFor>,
  before: Roadmap | undefined,
  old: Memory | undefined,
): Valuation {
  // What a feature costs depends on its teams' rates too, so that is not kept by its own text.
  const keeps = !method.inputs.includes('cost');
  const isOld = keeps && old?.method === method && old.key === key && old.values.length === work.length;
  const values = isOld ? old.values.slice() : new Float64Array(work.length);
  const begun = isOld ? old.begun.slice() : new Uint8Array(work.length);
  const ranked = isOld ? old.ranked.slice() : new Uint8Array(work.length);
  const changed = isOld && before ? changedPlaces(work, before.work) : undefined;
  for (const i of changed ?? work.keys()) {
    const item = work[i]!;
    const made = isRanked(item) ? valued(item, method, basisOf(item)) : undefined;
    values[i] = made?.value ?? Number.NaN;
    begun[i] = made?.begun ? 1 : 0;
    ranked[i] = made ? 1 : 0;
  }
  return { key, values, begun, ranked };
}

/** What a score is made of, or what it lacks. */
function madeOf(
  feature: Feature,
  method: Method,
  basis: Basis,
): { readonly inputs: readonly ScoreInput[]; readonly missing: readonly string[] } {
  const { inputs, missing, begun } = inputsOf(feature, method.inputs, basis);
  if (!begun || missing.length > 0) return { inputs, missing };
  const value = method.score((name: InputName) => inputs[method.inputs.indexOf(name)]!.value);
  return { inputs, missing: Number.isFinite(value) ? missing : zeros(method, inputs) };
}

/** What a score that divides by nothing lacks: the inputs that are 0. */
const zeros = (method: Method, inputs: readonly ScoreInput[]): string[] =>
  method.inputs.filter((_, i) => inputs[i]!.value === 0).map((name) => inputTable[name].property);

function sorted(values: Float64Array): number[] {
  const order: number[] = [];
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) order.push(i);
  return order.sort((a, b) => values[b]! - values[a]! || a - b);
}

/** Ranks from 1, 0 for none; equal scores share one, and the next rank counts them all (1, 2, 2, 4). */
function numbered(order: readonly number[], values: Float64Array): Int32Array {
  const ranks = new Int32Array(values.length);
  order.forEach((index, place) => {
    const before = order[place - 1];
    ranks[index] = before !== undefined && values[before] === values[index] ? ranks[before]! : place + 1;
  });
  return ranks;
}

interface Inherited {
  readonly best: Float64Array;
  /** Whose score it is; -1 where nothing that waits has a higher one. */
  readonly from: Int32Array;
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
