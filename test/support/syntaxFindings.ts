/** What the grammar and the vocabulary find in a text by itself, compared with the markers in it. */
import { parse, problemsOf } from '../../grammar/parse.ts';
import { positions } from '../../grammar/positions.ts';
import type { Problem } from '../../grammar/problem.ts';
import type { Declaration } from '../../grammar/syntax.ts';
import { lineIndex, shift } from '../../grammar/text.ts';
import { readDeclaration } from '../../grammar/vocabulary/readDeclaration.ts';
import { assertMarkers, readMarkers } from './markers.ts';

/** Spans count from the start of the text. `inside` is the kind of the block that the text stands in. */
export function syntaxFindings(text: string, inside = 'file'): Problem[] {
  const file = parse(text);
  const at = positions(file);
  const found = problemsOf(file);
  const visit = (declaration: Declaration, around: string): void => {
    for (const problem of readDeclaration(declaration, around).problems) {
      found.push({ ...problem, span: shift(problem.span, at.start(declaration)) });
    }
    for (const child of declaration.children) visit(child, declaration.keyword.text);
  };
  for (const item of file.items) if (item.kind === 'declaration') visit(item, inside);
  return found;
}

/** The findings of a text are those of its markers, no more and no fewer. */
export function assertSyntax(annotated: string): void {
  const { text, expected } = readMarkers(annotated.replace(/^\n/, '').split('\n'));
  const lines = lineIndex(text);
  const actual = syntaxFindings(text).map(({ code, span }) => {
    const { line, column } = lines.at(span.start);
    return { line, column, length: span.end - span.start, label: `error[${code}]`, fixable: false };
  });
  assertMarkers('a text', text, expected, actual);
}
