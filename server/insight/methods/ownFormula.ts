/** A `scoring` declaration as a method: its formula over the same inputs. */

import type { Formula, Scoring } from '../../model/roadmap.ts';
import { type InputName, inputs, type Method } from './method.ts';

const isInput = (name: string): name is InputName => Object.hasOwn(inputs, name);

/** `undefined` where it has no formula, or one with a name that is no input: then it was reported as such. */
export function ownFormula(scoring: Scoring): Method | undefined {
  const { formula } = scoring;
  if (formula === undefined) return undefined;
  const names = new Set<string>();
  collect(formula, names);
  const used = [...names].filter(isInput);
  if (used.length !== names.size) return undefined;
  return { title: scoring.title, formula: print(formula), inputs: used, score: (of) => evaluate(formula, of) };
}

function collect(formula: Formula, into: Set<string>): void {
  switch (formula.kind) {
    case 'number':
      return;
    case 'input':
      into.add(formula.name);
      return;
    case 'negate':
      collect(formula.of, into);
      return;
    case 'binary':
      collect(formula.left, into);
      collect(formula.right, into);
  }
}

function evaluate(formula: Formula, of: (input: InputName) => number): number {
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'input':
      return isInput(formula.name) ? of(formula.name) : Number.NaN;
    case 'negate':
      return -evaluate(formula.of, of);
    case 'binary': {
      const left = evaluate(formula.left, of);
      const right = evaluate(formula.right, of);
      switch (formula.operator) {
        case '+':
          return left + right;
        case '-':
          return left - right;
        case '*':
          return left * right;
        case '/':
          return left / right;
      }
    }
  }
}

const STRENGTH = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;
const SIGN = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;

/** As people write it, with no more parentheses than needed. */
function print(formula: Formula, least = 0): string {
  switch (formula.kind) {
    case 'number':
      return String(formula.value);
    case 'input':
      return formula.name;
    case 'negate':
      return `−${print(formula.of, 3)}`;
    case 'binary': {
      const strength = STRENGTH[formula.operator];
      const commutes = formula.operator === '+' || formula.operator === '*';
      const text = `${print(formula.left, strength)} ${SIGN[formula.operator]} ${print(formula.right, commutes ? strength : strength + 1)}`;
      return strength < least ? `(${text})` : text;
    }
  }
}
