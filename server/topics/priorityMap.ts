/** Features by value and effort, divided at the medians. */
import type { Analysis } from '../analysis/analysis.ts';
import { personDays } from '../insight/amounts.ts';
import type { Score } from '../insight/ranking.ts';
import type { Feature } from '../model/roadmap.ts';
import { amountAxis } from '../timeline/views/axis.ts';
import { number } from '../wording/numbers.ts';
import type { ChartPart } from './section.ts';

/** A feature with its score. */
export interface Ranked {
  readonly feature: Feature;
  readonly score: Score;
}

/** More points are a cloud that nobody reads. */
const MOST_POINTS = 400;

/** `undefined` where fewer than two features have both amounts. */
export function priorityMap(scored: readonly Ranked[], { ranking, weeks }: Analysis): ChartPart | undefined {
  const isQuotient = QUOTIENTS.includes(ranking.method);
  const placed = scored.flatMap(({ feature, score }) => {
    const effort = personDays(feature, weeks.weekOf(feature));
    const value = score.value! * (isQuotient ? score.inputs.at(-1)!.value : 1);
    return effort === undefined
      ? []
      : [{ id: feature.id, title: feature.title, label: String(score.rank!), across: effort, up: value }];
  });
  const points = placed.slice(0, MOST_POINTS);
  if (points.length < 2) return undefined;
  const values = points.map(({ up }) => up);
  const efforts = points.map(({ across }) => across);
  return {
    kind: 'chart',
    detail: true,
    title: 'Value by effort',
    chart: {
      kind: 'points',
      up: { ...amountAxis(values), title: isQuotient ? dividend(ranking.formula) : ranking.methodTitle },
      across: { ...amountAxis(efforts), title: 'effort, person-days' },
      split: {
        across: median(efforts),
        up: median(values),
        names: ['Quick wins', 'Big bets', 'Fill-ins', 'Think twice'],
      },
      points,
    },
    ...(placed.length > points.length && {
      caption: `The best ${number(points.length)} of ${number(placed.length)} features.`,
    }),
  };
}

/** Methods whose score is a value divided by the effort. */
const QUOTIENTS: readonly string[] = ['rice', 'wsjf', 'value-effort'];

const dividend = (formula: string): string => formula.replace(/ ÷ [a-z ]+$/, '').replace(/^\((.*)\)$/, '$1');

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
