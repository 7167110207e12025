/**
 * Scores every open feature by the roadmap's method and puts them in order. Passes: score each by itself (kept by
 * declaration across edits), sort and number, then hand the best score of those that wait down to what they wait for.
 */

import type { Feature, Roadmap, Work } from '../model/roadmap.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { personDays, weekLengths } from './amounts.ts';
import { indexMap } from './indexMap.ts';
import { methodOf } from './methods/index.ts';
import { type Basis, type InputName, inputsOf, inputs as inputTable, type Method } from './methods/method.ts';
import { dayRates, labourOf } from './money.ts';
import type { Ranking, Score, ScoreInput } from './ranking.ts';
import { type Links, structureOf } from './structure.ts';

/** @param before the roadmap of an earlier version, from which what an edit left alone is kept */
export function rank(roadmap: Roadmap, _schedule: Schedule, before?: Roadmap): Ranking {
  const { name, method } = methodOf(roadmap);
  const old = before && memories.get(before);
  const scored = scoreEach(roadmap, method, before, old);
  const { own, values, begun } = scored;
  const isOrdered = old !== undefined && isEqual(values, old.values);
  const order = isOrdered ? old.order : sorted(values);
  const ranks = isOrdered ? old.ranks : numbered(order, values);
  const { links } = structureOf(roadmap, before);
  const { best, from } = isOrdered && links === old.links ? old : inherit(links, values);
  const scores = scoresOf(own, { ranks, from, best }, old);
  memories.set(roadmap, { ...scored, method, links, order, ranks, best, from, scores });
  return {
    method: name,
    methodTitle: method.title,
    formula: method.formula,
    scores: indexMap(scores),
    order,
    ranks,
    begun,
  };
}

/** What each feature scores by itself: all by work index. */
interface Scored {
  /** What else the scores rest on: the weeks of the teams' calendars. */
  readonly basis: string;
  readonly own: readonly (Own | undefined)[];
  /** NaN where there is no score. */
  readonly values: Float64Array;
  readonly begun: Uint8Array;
}

/** What the next version may keep. */
interface Memory extends Scored, Inherited {
  readonly method: Method;
  readonly links: Links;
  readonly order: readonly number[];
  readonly ranks: Int32Array;
  readonly scores: readonly (Score | undefined)[];
}

const memories = new WeakMap<Roadmap, Memory>();

type Placed = Inherited & Pick<Memory, 'ranks'>;

/** The score of each, with its place among all; where nothing about it has changed it is that of before. */
function scoresOf(
  own: Memory['own'],
  { ranks, from, best }: Placed,
  old: Memory | undefined,
): readonly (Score | undefined)[] {
  const samePlaces = old?.ranks === ranks && old.from === from && old.own.length === own.length;
  const scores = samePlaces ? old.scores.slice() : new Array<Score | undefined>(own.length);
  for (let index = 0; index < own.length; index++) {
    const score = own[index];
    const isOld = old !== undefined && old.own[index] === score;
    if (isOld && samePlaces) continue;
    const isSame =
      isOld && old.ranks[index] === ranks[index] && old.from[index] === from[index] && old.best[index] === best[index];
    scores[index] = isSame
      ? old.scores[index]
      : score && scoreOf(index, score, ranks[index]!, from[index]!, best[index]!);
  }
  return scores;
}

function scoreOf(index: number, { value, inputs, missing }: Own, rank: number, from: number, best: number): Score {
  const inherited = from < 0 ? undefined : { value: best, from };
  return { index, value, rank: rank === 0 ? undefined : rank, inputs, missing, inherited };
}

function isEqual(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

/** What a score is by itself, whatever else there is. */
interface Own {
  readonly value?: number;
  readonly inputs: readonly ScoreInput[];
  readonly missing: readonly string[];
  /** It states some of its worth. */
  readonly begun: boolean;
}

/** Open work that is not a summary: what can be put before other work. */
export const isRanked = (work: Work): work is Feature =>
  work.kind === 'feature' &&
  work.parts.length === 0 &&
  work.finished === undefined &&
  work.status?.state !== 'done' &&
  work.status?.state !== 'dropped';

/** By entity, which the model keeps while neither its text nor what its names mean has changed. */
const kept = new WeakMap<Feature, { readonly method: Method; readonly perWeek: number; readonly own: Own }>();

function scoreEach(roadmap: Roadmap, method: Method, before: Roadmap | undefined, old: Memory | undefined): Scored {
  const { weekOf, key } = weekLengths(roadmap);
  const rates = dayRates(roadmap);
  // What a feature costs depends on its teams' rates too, so that is not kept by its own text.
  const keeps = !method.inputs.includes('cost');
  const { work } = roadmap;
  const isOld = keeps && old?.method === method && old.basis === key && old.own.length === work.length;
  const values = isOld ? old.values.slice() : new Float64Array(work.length).fill(Number.NaN);
  const begun = isOld ? old.begun.slice() : new Uint8Array(work.length);
  const own = isOld ? old.own.slice() : new Array<Own | undefined>(work.length);
  const ownOf = (item: Feature): Own => {
    const known = keeps ? kept.get(item) : undefined;
    const perWeek = weekOf(item);
    if (known?.method === method && known.perWeek === perWeek) return known.own;
    const labour = (feature: Feature): number => labourOf(feature, personDays(feature, perWeek) ?? 0, rates);
    const made = score(item, method, { perWeek, labour });
    if (keeps) kept.set(item, { method, perWeek, own: made });
    return made;
  };
  for (let i = 0; i < work.length; i++) {
    const item = work[i]!;
    if (isOld && before!.work[i] === item) continue;
    const made = isRanked(item) ? ownOf(item) : undefined;
    own[i] = made;
    values[i] = made?.value ?? Number.NaN;
    begun[i] = made?.begun ? 1 : 0;
  }
  return { basis: key, own, values, begun };
}

function score(feature: Feature, method: Method, basis: Basis): Own {
  const { inputs, missing, begun } = inputsOf(feature, method.inputs, basis);
  if (!begun || missing.length > 0) return { inputs, missing, begun };
  const value = method.score((name: InputName) => inputs[method.inputs.indexOf(name)]!.value);
  return Number.isFinite(value) ? { value, inputs, missing, begun } : { inputs, missing: zeros(method, inputs), begun };
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
