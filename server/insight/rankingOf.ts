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
): { readonly inputs: readonly ScoreInput[]; readonly missing: readonly string[] } {
  const { inputs, missing, begun } = inputsOf(feature, method.inputs, basis);
  if (!begun || missing.length > 0) return { inputs, missing };
  const value = method.score((name: InputName) => inputs[method.inputs.indexOf(name)]!.value);
  return { inputs, missing: Number.isFinite(value) ? missing : zeros(method, inputs) };
}

/** What a score that divides by nothing lacks: the inputs that are 0. */
const zeros = (method: Method, inputs: readonly ScoreInput[]): string[] =>
  method.inputs.filter((_, i) => inputs[i]!.value === 0).map((name) => inputTable[name].property);
