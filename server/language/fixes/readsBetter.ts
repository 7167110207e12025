/**
 * Whether a mend of the text may be made unasked: read again, its declaration has no more problems than before, and none
 * of another kind. What a value lacks may come to light once its property has a name; a property that is then said
 * twice, or a block that then needs a name, means that something else was meant.
 */
import { parse, problemsOf } from '../../../grammar/parse.ts';
import type { Declaration } from '../../../grammar/syntax.ts';
import { readDeclaration } from '../../../grammar/vocabulary/readDeclaration.ts';
import { applyEdits, type Edit } from '../../planEdits/edit.ts';
import { cursorAt } from '../../workspace/cursor.ts';
import type { Found } from './fix.ts';

/** A block longer than this is not read twice for each of its findings. */
const longest = 20_000;

const uncovered = /^(invalid-|reversed-range$|wrong-value$|missing-value$)/;

export function readsBetter({ declaration, file, start }: Found, edits: readonly Edit[]): boolean {
  if (!declaration || declaration.length > longest) return true;
  const end = start + declaration.length;
  const own = edits.filter(({ span }) => start <= span.start && span.end <= end);
  const text = file.text.slice(start, end);
  const moved = own.map(({ span, text: by }) => ({
    span: { start: span.start - start, end: span.end - start },
    text: by,
  }));
  const inside = cursorAt(file, start).path.at(-2)?.declaration.keyword.text ?? 'file';
  const [before, after] = [codesIn(text, inside), codesIn(applyEdits(text, moved), inside)];
  const count = (codes: readonly string[], code: string): number => codes.filter((each) => each === code).length;
  return (
    after.length <= before.length &&
    after.every((code) => uncovered.test(code) || count(after, code) <= count(before, code))
  );
}

/** What is wrong in a text, as it stands in a block of some kind or in a file. */
export function codesIn(text: string, inside: string): readonly string[] {
  const file = parse(text);
  const codes: string[] = problemsOf(file).map(({ code }) => code);
  const visit = (declaration: Declaration, around: string): void => {
    codes.push(...readDeclaration(declaration, around).problems.map(({ code }) => code));
    for (const child of declaration.children) visit(child, declaration.keyword.text);
  };
  for (const item of file.items) if (item.kind === 'declaration') visit(item, inside);
  return codes;
}
