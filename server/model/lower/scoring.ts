import { closest } from '../../../grammar/suggest.ts';
import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import { type FormulaSaid, scoreInputs } from '../../../grammar/vocabulary/shapes/formula.ts';
import type { Formula, Scoring } from '../roadmap.ts';
import { common } from './common.ts';
import type { Lowering } from './context.ts';

export function scoring(facts: Facts<typeof kinds.scoring>, lowering: Lowering): Scoring {
  const formula = facts.formula && formulaOf(facts.formula.value, lowering);
  return { ...common(facts, lowering), kind: 'scoring', formula };
}

/** `undefined` where it names something that is no input of a score: half a formula would be another one. */
function formulaOf(said: FormulaSaid, lowering: Lowering): Formula | undefined {
  switch (said.kind) {
    case 'number':
      return said;
    case 'input': {
      if (Object.hasOwn(scoreInputs, said.name)) return { kind: 'input', name: said.name };
      const words = Object.keys(scoreInputs);
      const suggestion = closest(said.name, words);
      lowering.refer.report('invalid-formula', said.ref.span, {
        fault: { kind: 'no-input', found: said.name },
        words,
        ...(suggestion && { suggestion }),
      });
      return undefined;
    }
    case 'negate': {
      const of = formulaOf(said.of, lowering);
      return of && { kind: 'negate', of };
    }
    case 'binary': {
      const left = formulaOf(said.left, lowering);
      const right = formulaOf(said.right, lowering);
      return left && right && { kind: 'binary', operator: said.operator, left, right };
    }
  }
}
