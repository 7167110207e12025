/**
 * Scores every open feature by the roadmap's method and puts them in order. Passes: score each by itself (kept by
 * declaration across edits), sort and number, then hand the best score of those that wait down to what they wait for.
 */

import type { Feature, Origin, Roadmap, Work } from '../model/roadmap.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { personDays, weekLengths } from './amounts.ts';
import { methodOf } from './methods/index.ts';
import { type Basis, type InputName, inputsOf, inputs as inputTable, type Method } from './methods/method.ts';
import { dayRates, labourOf } from './money.ts';
import type { Ranking, Score, ScoreInput } from './ranking.ts';
import { inOrder, type Waiting, waiting } from './waiting.ts';

export function rank(roadmap: Roadmap, _schedule: Schedule): Ranking {
  const { name, method } = methodOf(roadmap);
  const own = scoreEach(roadmap, method);
  const order = sorted(own);
  const ranks = numbered(order, own);
  const inherited = order.length === 0 ? undefined : inherit(roadmap, own);
  const scores = new Map<number, Score>();
  for (let index = 0; index < own.length; index++) {
    const score = own[index];
    if (score === undefined) continue;
    const from = inherited?.from[index] ?? -1;
    scores.set(index, {
      index,
      value: score.value,
      rank: ranks[index] === 0 ? undefined : ranks[index],
      inputs: score.inputs,
      missing: score.missing,
      inherited: from < 0 ? undefined : { value: inherited!.best[index]!, from },
    });
  }
  return { method: name, methodTitle: method.title, formula: method.formula, scores, order };
}

/** What a score is by itself, whatever else there is. */
interface Own {
  readonly value?: number;
  readonly inputs: readonly ScoreInput[];
  readonly missing: readonly string[];
}

/** Open work that is not a summary: what can be put before other work. */
export const isRanked = (work: Work): work is Feature =>
  work.kind === 'feature' &&
  work.parts.length === 0 &&
  work.finished === undefined &&
  work.status?.state !== 'done' &&
  work.status?.state !== 'dropped';

/** By declaration: the same text has the same score, as long as the formula is the same. */
const kept = new WeakMap<
  Origin['declaration'],
  { readonly method: Method; readonly perWeek: number; readonly own: Own }
>();

function scoreEach(roadmap: Roadmap, method: Method): (Own | undefined)[] {
  const weekOf = weekLengths(roadmap);
  const rates = dayRates(roadmap);
  // What a feature costs depends on its teams' rates too, so that is not kept by its own text.
  const keeps = !method.inputs.includes('cost');
  return roadmap.work.map((item) => {
    if (!isRanked(item)) return undefined;
    const { declaration } = item.origin;
    const known = keeps ? kept.get(declaration) : undefined;
    const perWeek = weekOf(item);
    if (known?.method === method && known.perWeek === perWeek) return known.own;
    const labour = (feature: Feature): number => labourOf(feature, personDays(feature, perWeek) ?? 0, rates);
    const own = score(item, method, { perWeek, labour });
    if (keeps) kept.set(declaration, { method, perWeek, own });
    return own;
  });
}

function score(feature: Feature, method: Method, basis: Basis): Own {
  const { inputs, missing, begun } = inputsOf(feature, method.inputs, basis);
  if (!begun || missing.length > 0) return { inputs, missing };
  const value = method.score((name: InputName) => inputs[method.inputs.indexOf(name)]!.value);
  return Number.isFinite(value) ? { value, inputs, missing } : { inputs, missing: zeros(method, inputs) };
}

/** What a score that divides by nothing lacks: the inputs that are 0. */
const zeros = (method: Method, inputs: readonly ScoreInput[]): string[] =>
  method.inputs.filter((_, i) => inputs[i]!.value === 0).map((name) => inputTable[name].property);

function sorted(own: readonly (Own | undefined)[]): number[] {
  const order: number[] = [];
  for (let i = 0; i < own.length; i++) if (own[i]?.value !== undefined) order.push(i);
  return order.sort((a, b) => own[b]!.value! - own[a]!.value! || a - b);
}

/** Ranks from 1, 0 for none; equal scores share one, and the next rank counts them all (1, 2, 2, 4). */
function numbered(order: readonly number[], own: readonly (Own | undefined)[]): Int32Array {
  const ranks = new Int32Array(own.length);
  order.forEach((index, place) => {
    const before = order[place - 1];
    ranks[index] = before !== undefined && own[before]!.value === own[index]!.value ? ranks[before]! : place + 1;
  });
  return ranks;
}

interface Inherited {
  readonly best: Float64Array;
  /** Whose score it is; -1 where nothing that waits has a higher one. */
  readonly from: Int32Array;
}

/** Against the order of the dependencies, so that each node is done after all that wait for it. */
function inherit(roadmap: Roadmap, own: readonly (Own | undefined)[]): Inherited {
  const graph: Waiting = waiting(roadmap);
  const best = new Float64Array(graph.nodes).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(graph.nodes).fill(-1);
  const order = inOrder(graph);
  const { target, out, outStart } = graph;
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at]!;
    const work = graph.workOf(node);
    const mine = own[work]?.value ?? Number.NEGATIVE_INFINITY;
    let high = mine;
    let whose = -1;
    for (let k = outStart[node]!; k < outStart[node + 1]!; k++) {
      const next = target[out[k]!]!;
      const theirs = own[graph.workOf(next)]?.value;
      if (theirs !== undefined && theirs > high) {
        high = theirs;
        whose = graph.workOf(next);
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
