/** Text to tree. Never throws, whatever the text: what is wrong is in the nodes' problems. */
import { top } from './lookahead.ts';
import { RoadmapParser } from './parser.ts';
import type { Problem } from './problem.ts';
import type { Declaration, SourceFile } from './syntax.ts';
import { shift } from './text.ts';
import { tokenize } from './tokens.ts';

/** One parser serves all: it keeps nothing between two files. */
export const parser = new RoadmapParser();

export function parse(text: string): SourceFile {
  const { tokens } = tokenize(text);
  const { items, starts, problems } = parser.read(tokens, top, 0, 0, text.length);
  return { kind: 'file', items, starts, problems, length: text.length };
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
