/** What holds for the tree of any text: it covers the text, its spans are in order and inside each other. */
import { strict as assert } from 'node:assert';
import { parse, problemsOf } from '../../grammar/parse.ts';
import { positions } from '../../grammar/positions.ts';
import type { Problem } from '../../grammar/problem.ts';
import type { Declaration, Property, SourceFile, Value } from '../../grammar/syntax.ts';
import type { Span } from '../../grammar/text.ts';
import { plainWord } from '../../grammar/typography.ts';
import { readDeclaration } from '../../grammar/vocabulary/readDeclaration.ts';

/** All problems of the text. Throws if the tree is not as it must be. */
export function assertSound(text: string): Problem[] {
  const file = parse(text);
  assert.equal(file.length, text.length);
  assertRows(file.items, file.starts, 0, text.length);
  const at = positions(file);
  for (const item of file.items) if (item.kind === 'declaration') assertDeclaration(item, 'file', text, at.start(item));
  const problems = problemsOf(file);
  for (const problem of problems) assertProblem(problem, text.length);
  assertBalance(file, text);
  return problems;
}

/** Items one after another inside `[from, to)`. */
function assertRows(items: readonly { length: number }[], starts: readonly number[], from: number, to: number): void {
  assert.equal(items.length, starts.length);
  let end = from;
  items.forEach((item, i) => {
    assert(starts[i]! >= end, 'items are in order');
    end = starts[i]! + item.length;
  });
  assert(end <= to, 'items are inside');
}

function assertDeclaration(declaration: Declaration, inside: string, text: string, start: number): void {
  const { keyword, id, title, block, properties, children, childStarts, length } = declaration;
  assert.equal(plainWord(text.slice(start + keyword.start, start + keyword.end)), keyword.text);
  if (id) assert.equal(plainWord(text.slice(start + id.start, start + id.end)), id.text);
  for (const part of [keyword, id, title, block]) if (part) assertInside(part, { start: 0, end: length });
  if (!block) assert.equal(properties.length + children.length, 0);
  else {
    assertRows(children, childStarts, block.start, block.end);
    for (const property of properties) assertProperty(property, block, text, start);
  }
  for (const problem of readDeclaration(declaration, inside).problems) assertProblem(problem, length);
  children.forEach((child, i) => {
    assertDeclaration(child, keyword.text, text, start + childStarts[i]!);
  });
}

function assertProperty(property: Property, block: Span, text: string, start: number): void {
  assertInside(property, block);
  assertInside(property.name, property);
  assert.equal(plainWord(text.slice(start + property.name.start, start + property.name.end)), property.name.text);
  for (const item of property.items) {
    assert(item.length > 0, 'no item is empty');
    for (const value of item) assertValue(value, property);
  }
}

function assertValue(value: Value, outer: Span): void {
  assertInside(value, outer);
  if (value.kind === 'range') for (const part of value.parts) assertValue(part, value);
  if (value.kind === 'number') assert(Number.isFinite(value.value));
}

function assertInside(inner: Span, outer: Span): void {
  assert(
    outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end,
    'spans are inside each other',
  );
}

const assertProblem = ({ span }: Problem, length: number): void => assertInside(span, { start: 0, end: length });

/** A file whose braces match ends every block with one. */
function assertBalance(file: SourceFile, text: string): void {
  if (file.unbalanced) return;
  const visit = (declaration: Declaration, start: number): void => {
    const { block, children, childStarts } = declaration;
    if (block) assert.equal(text[start + block.start]! + text[start + block.end - 1]!, '{}');
    children.forEach((child, i) => {
      visit(child, start + childStarts[i]!);
    });
  };
  file.items.forEach((item, i) => {
    if (item.kind === 'declaration') visit(item, file.starts[i]!);
  });
}
