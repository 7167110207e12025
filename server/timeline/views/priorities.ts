/** The ranking as a table, with what each score is made of, and as a map of worth by effort. */

import type { Analysis } from '../../analysis/analysis.ts';
import { personDays } from '../../insight/amounts.ts';
import type { Score } from '../../insight/ranking.ts';
import type { Feature } from '../../model/roadmap.ts';
import { byPathTitle } from '../timelinePlan.ts';
import { type Axis, amountAxis } from './axis.ts';
import type { Keep } from './keep.ts';

export interface PrioritiesData {
  readonly kind: 'priorities';
  /** `RICE` */
  readonly method: string;
  readonly formula: string;
  /** Names of the inputs, a column each. */
  readonly inputs: readonly string[];
  /** Best first, then what has no score. */
  readonly rows: readonly PriorityRow[];
  readonly map: PriorityMap;
}

export interface PriorityRow {
  readonly id: string;
  readonly title: string;
  readonly product?: string;
  readonly rank?: number;
  readonly score?: number;
  /** In people's words, in the order of the names; empty where it is not stated. */
  readonly inputs: readonly string[];
  /** Properties that would have to be stated. */
  readonly missing: readonly string[];
  /** The higher score of work that waits for it. */
  readonly inherited?: { readonly score: number; readonly title: string };
  /** Its place on the map, which only what has both numbers is on. */
  readonly place?: { readonly worth: number; readonly effort: number };
}

export interface PriorityMap {
  /** What the axes count, in words. */
  readonly worth: Axis & { readonly title: string };
  readonly effort: Axis & { readonly title: string };
  /** The medians, where it is parted into quick wins, big bets, fill-ins and what to think about twice. */
  readonly split: { readonly worth: number; readonly effort: number };
  /** How many have a place on it, of which the best `shown` are drawn. */
  readonly placed: number;
  readonly shown: number;
}

/** More dots are a cloud that nobody reads. */
const MOST_DOTS = 400;

export function priorities(analysis: Analysis, keep: Keep): PrioritiesData {
  const { roadmap, ranking } = analysis;
  const scores: Score[] = [];
  const unscored: Score[] = [];
  for (const index of ranking.order) if (keep(roadmap.work[index]!)) scores.push(ranking.scores.get(index)!);
  for (const [index, score] of ranking.scores)
    if (score.value === undefined && keep(roadmap.work[index]!)) unscored.push(score);
  const inputs = [...new Set([...scores, ...unscored].flatMap((score) => score.inputs.map(({ name }) => name)))];
  const titleOf = byPathTitle(roadmap);
  const { weekOf } = analysis.weeks;
  const rows = [...scores, ...unscored].map((score): PriorityRow => {
    const feature = roadmap.work[score.index] as Feature;
    const effort = personDays(feature, weekOf(feature));
    const worth = worthOf(score, ranking.method);
    return {
      id: feature.id,
      title: feature.title,
      product: feature.product && titleOf(feature.product),
      rank: score.rank,
      score: score.value,
      inputs: inputs.map((name) => score.inputs.find((input) => input.name === name)?.says ?? ''),
      missing: score.missing,
      inherited: score.inherited && {
        score: score.inherited.value,
        title: roadmap.work[score.inherited.from]!.title,
      },
      place: worth === undefined || effort === undefined ? undefined : { worth, effort },
    };
  });
  const places = rows.flatMap(({ place }) => place ?? []);
  const drawn = places.slice(0, MOST_DOTS);
  return {
    kind: 'priorities',
    method: ranking.methodTitle,
    formula: ranking.formula,
    inputs: inputs.map((name) => name.replaceAll('-', ' ')),
    rows,
    map: {
      worth: {
        title: quotients.includes(ranking.method)
          ? ranking.formula.replace(/ ÷ [a-z ]+$/, '').replace(/^\((.*)\)$/, '$1')
          : ranking.methodTitle,
        ...amountAxis(drawn.map(({ worth }) => worth)),
      },
      effort: { title: 'effort, person-days', ...amountAxis(drawn.map(({ effort }) => effort)) },
      split: { worth: median(drawn.map(({ worth }) => worth)), effort: median(drawn.map(({ effort }) => effort)) },
      placed: places.length,
      shown: drawn.length,
    },
  };
}

/** Methods whose score is worth by effort: what is above the line of these is the worth. */
const quotients: readonly string[] = ['rice', 'wsjf', 'value-effort'];

const worthOf = (score: Score, method: string): number | undefined =>
  score.value === undefined ? undefined : score.value * (quotients.includes(method) ? score.inputs.at(-1)!.value : 1);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
