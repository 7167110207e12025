/** Score formulas: numbers, inputs, `+ - * /` and parentheses, by precedence climbing. */
import type { FormulaFault } from '../../problem.ts';
import type { Value } from '../../syntax.ts';
import type { Span } from '../../text.ts';
import type { Shape } from '../row.ts';
import { type Item, type Ref, refOf, single, spanOf, written } from './reader.ts';

export type FormulaSaid =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'input'; readonly name: string; readonly ref: Ref }
  | {
      readonly kind: 'binary';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: FormulaSaid;
      readonly right: FormulaSaid;
    }
  | { readonly kind: 'negate'; readonly of: FormulaSaid };

/** The score inputs that a formula may name. */
export const scoreInputs = {
  reach: 'people or events a quarter',
  impact: 'effect on each of them',
  confidence: 'how sure, 0 to 1',
  effort: 'person-months, from the plan',
  duration: 'working days, from the plan',
  value: 'business value',
  urgency: 'time criticality',
  'risk-reduction': 'risk reduced or opportunity opened',
  ease: 'ease of building',
  benefit: 'money a year',
  cost: 'money once, labour included',
} as const;

type Operator = '+' | '-' | '*' | '/';
type Part = { readonly at: Value; readonly operator?: Operator | '(' | ')'; readonly formula?: FormulaSaid };

/** Deeper parentheses than anybody writes; more would only fill the stack. */
const depthLimit = 100;
/** Far more than anybody writes; an evaluation goes down one call for each. */
const partLimit = 500;

/** A formula has a finding of its own: that it needs a formula, everybody knows. */
function unread({ report }: Item, at: Span, fault: FormulaFault, suggestion?: string): undefined {
  report({ code: 'invalid-formula', span: spanOf(at), facts: { fault, ...(suggestion && { suggestion }) } });
  return undefined;
}

const noPart = (item: Item, value: Value): undefined =>
  value.kind === 'string'
    ? unread(item, value, { kind: 'quoted' }, value.text)
    : unread(item, value, { kind: 'no-part', found: written(value) });

/** The parts of a formula; a sign that was read with its number, and a rate, are taken apart again. */
function partsOf(item: Item): Part[] | undefined {
  const parts: Part[] = [];
  for (const value of item.values) {
    const afterOperand =
      parts.length > 0 && (parts[parts.length - 1]!.formula || parts[parts.length - 1]!.operator === ')');
    if (value.kind === 'operator' && value.text !== '|') parts.push({ at: value, operator: value.text as Operator });
    else if (value.kind === 'word')
      parts.push({ at: value, formula: { kind: 'input', name: value.text, ref: refOf(value) } });
    else if (value.kind === 'number' && afterOperand && /^[+-]/.test(value.text)) {
      parts.push({ at: value, operator: value.text[0] as Operator });
      parts.push({ at: value, formula: { kind: 'number', value: Math.abs(value.value) } });
    } else if (value.kind === 'number') parts.push({ at: value, formula: { kind: 'number', value: value.value } });
    else if (value.kind === 'rate') {
      const { per, amount } = value;
      parts.push({ at: value, formula: { kind: 'number', value: amount.value } }, { at: value, operator: '/' });
      parts.push({
        at: value,
        formula: { kind: 'input', name: per.text, ref: { text: per.text, span: { start: per.start, end: per.end } } },
      });
    } else return noPart(item, value);
  }
  return parts;
}

const strength: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };

function parseFormula(item: Item): FormulaSaid | undefined {
  const parts = partsOf(item);
  if (!parts) return undefined;
  if (parts.length > partLimit) return unread(item, parts[partLimit]!.at, { kind: 'too-long', limit: partLimit });
  let at = 0;
  let depth = 0;
  const last = parts[parts.length - 1]!.at;
  const noOperand = ({ at: value, operator }: Part): undefined =>
    unread(item, value, { kind: 'no-operand', before: operator ?? written(value) });
  const noOperator = ({ at: value, operator, formula }: Part): undefined => {
    if (operator === ')') return unread(item, value, { kind: 'unopened' });
    const isTimes = formula?.kind === 'input' && formula.name === 'x';
    return unread(item, value, { kind: 'no-operator', before: written(value) }, isTimes ? '*' : undefined);
  };
  const operand = (): FormulaSaid | undefined => {
    const part = parts[at];
    if (part?.formula) {
      at++;
      return part.formula;
    }
    if (depth >= depthLimit) return unread(item, part?.at ?? last, { kind: 'too-deep' });
    depth++;
    let found: FormulaSaid | undefined;
    if (part?.operator === '-') {
      at++;
      const of = operand();
      found = of && { kind: 'negate', of };
    } else if (part?.operator === '(') {
      at++;
      found = sum(1);
      if (found && parts[at]?.operator !== ')')
        return parts[at] ? noOperator(parts[at]!) : unread(item, part.at, { kind: 'unclosed' });
      at++;
    } else return part ? noOperand(part) : unread(item, last, { kind: 'no-operand' });
    depth--;
    return found;
  };
  const sum = (least: number): FormulaSaid | undefined => {
    let left = operand();
    while (left) {
      const operator = parts[at]?.operator;
      if (!operator || (strength[operator] ?? 0) < least) break;
      at++;
      const right = sum(strength[operator]! + 1);
      if (!right) return undefined;
      if (operator === '/' && right.kind === 'number' && right.value === 0)
        return unread(item, parts[at - 1]!.at, { kind: 'division-by-zero' });
      left = { kind: 'binary', operator: operator as Operator, left, right };
    }
    return left;
  };
  const whole = sum(1);
  const rest = parts[at];
  return whole && rest ? noOperator(rest) : whole;
}

const oneFormula: Shape<FormulaSaid> = single(
  'a formula of numbers, score inputs, `+ - * /` and parentheses',
  [{ type: 'formula' }, { type: 'word', words: scoreInputs }],
  parseFormula,
);

export const formula: Shape<FormulaSaid> = {
  ...oneFormula,
  read(property, report) {
    const second = property.items[1]?.[0];
    if (!second) return oneFormula.read(property, report);
    report({ code: 'invalid-formula', span: spanOf(second), facts: { fault: { kind: 'comma' } } });
    return undefined;
  },
};
