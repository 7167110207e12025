/** Scores and ranks as they are told to people: what a score is made of, in words, is put together for who asks. */
import type { Data } from '../model/data.ts';
import type { Feature, Work } from '../model/roadmap.ts';
import { lazyMap } from './lazyMap.ts';
import { type Basis, type InputName, inputsOf, inputs as inputTable, type Method } from './methods/method.ts';
import type { Ranking, Score, ScoreInput } from './ranking.ts';
import type { BasisOf, Scoring } from './scoring.ts';

export function rankingOf(work: readonly Data<Work>[], basis: BasisOf, scoring: Scoring): Ranking {
  const { chosen, values, begun, ranked, order, ranks, best, from } = scoring;
  const { name, method } = chosen;
  const scoreOf = (index: number): Score => {
    const feature = work[index] as Data<Feature>;
    const inherited = from[index]! < 0 ? undefined : { value: best[index]!, from: from[index]! };
    const rank = ranks[index] === 0 ? undefined : ranks[index]!;
    const value = Number.isNaN(values[index]) ? undefined : values[index]!;
    return { index, value, rank, ...madeOf(feature, method, basis(feature)), inherited };
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

/** What a score is made of, or what it lacks. */
function madeOf(
  feature: Data<Feature>,
  method: Method,
  basis: Basis,
): Pick<Score, 'inputs' | 'missing' | 'dividesByZero'> {
  const { inputs, missing, begun } = inputsOf(feature, method.inputs, basis);
  if (!begun || missing.length > 0) return { inputs, missing };
  const value = method.score((name: InputName) => inputs[method.inputs.indexOf(name)]!.value);
  return Number.isFinite(value) ? { inputs, missing } : { inputs, missing: zeros(method, inputs), dividesByZero: true };
}

/** What a score that divides by 0 lacks: the inputs that are 0, or where that comes of a difference, all of them. */
function zeros(method: Method, inputs: readonly ScoreInput[]): string[] {
  const none = method.inputs.filter((_, i) => inputs[i]!.value === 0);
  return [...new Set((none.length > 0 ? none : method.inputs).map((name) => inputTable[name].property))];
}
