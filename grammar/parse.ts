/** Text to tree. Never throws, whatever the text: what is wrong is in the nodes' problems. */
import { surplusOf, withBraces } from './braces.ts';
import { top } from './lookahead.ts';
import { RoadmapParser } from './parser.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './reading.ts';
import type { Declaration, SourceFile } from './syntax.ts';
import { shift } from './text.ts';
import { type Tokens, tokenize, unclosedComment, unclosedText } from './tokens.ts';

/** One parser serves all: it keeps nothing between two readings. */
export const parser = new RoadmapParser();

export function parse(text: string): SourceFile {
  const tokens = tokenize(text);
  const { scope, oddBraces, inOrder, source } = readFile(tokens, text.length);
  const comment = unclosedComment(tokens);
  const { items, starts } = scope;
  const problems: readonly Problem[] = comment
    ? [
        ...scope.problems,
        { code: 'unclosed-comment', span: { start: comment.startOffset, end: comment.startOffset + 2 }, facts: {} },
      ]
    : scope.problems;
  const file: SourceFile = { kind: 'file', items, starts, problems, length: text.length };
  if (oddBraces === 0 && !comment && !unclosedText(tokens))
    return withBraces(file, inOrder ? { odd: 0, surplus: 0 } : undefined);
  const braces = source.byIndentation ? { odd: oddBraces, surplus: surplusOf(tokens) } : undefined;
  return withBraces({ ...file, unbalanced: true }, braces);
}

/**
 * Where braces do not match, the text is read again with its indentation as a second opinion on where blocks end, so
 * that one missing brace spoils one declaration and is reported there. The reading with fewer odd braces holds.
 */
function readFile(tokens: Tokens, length: number): Reading {
  const cutOff = unclosedComment(tokens) !== undefined || unclosedText(tokens);
  const source = {
    inside: top,
    base: 0,
    depth: 0,
    column: undefined,
    length,
    atLineStart: true,
    byIndentation: false,
    cutOff,
  };
  const plain = parser.read(tokens.tokens, source);
  if (plain.oddBraces === 0 || plain.tooDeep || cutOff) return plain;
  const indented = parser.read(tokens.tokens, { ...source, byIndentation: true });
  return indented.oddBraces <= plain.oddBraces ? indented : plain;
}

/** All problems of a file, their spans counted from the start of the file, in the order of the text. */
export function problemsOf(file: SourceFile): Problem[] {
  const all: Problem[] = [...file.problems];
  const take = (problems: readonly Problem[], start: number): void => {
    for (const problem of problems) all.push(moved(problem, start));
  };
  const visit = (declaration: Declaration, start: number): void => {
    take(declaration.problems, start);
    declaration.children.forEach((child, i) => {
      visit(child, start + declaration.childStarts[i]!);
    });
  };
  file.items.forEach((item, i) => {
    if (item.kind === 'import') take(item.problems, file.starts[i]!);
    else visit(item, file.starts[i]!);
  });
  return all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const moved = (problem: Problem, by: number): Problem => ({
  ...problem,
  span: shift(problem.span, by),
  ...(problem.related && { related: { ...problem.related, span: shift(problem.related.span, by) } }),
});
