/** What the grammar and the vocabulary found wrong, as findings; and names that are there twice. */
import type { Problem } from '../../grammar/problem.ts';
import type { Anchor, Declaration, SourceFile } from '../../grammar/syntax.ts';
import { readDeclaration } from '../../grammar/vocabulary/readDeclaration.ts';
import { type Finding, finding, type Related } from '../diagnostics/finding.ts';
import type { Entry } from './entry.ts';
import { nameSpan } from './use.ts';

/** A file's own problems and those of its imports; declarations have theirs. */
export function fileFindings(tree: SourceFile, uri: string): Finding[] {
  return [
    ...tree.problems.map((problem) => problemFinding(problem, uri)),
    ...tree.items.flatMap((item) =>
      item.kind === 'import' ? item.problems.map((problem) => problemFinding(problem, uri, item)) : [],
    ),
  ];
}

const lines: readonly string[] = ['unexpected-token', 'missing-value', 'invalid-character'];

/**
 * One declaration's own problems, not those of the declarations in it.
 * @param inside the keyword of its block, or `file`
 * @param anchor the declaration as it is written, where other values are read than are written
 */
export function declarationFindings(
  declaration: Declaration,
  inside: string,
  uri: string,
  anchor = declaration,
): Finding[] {
  const { problems: read, isValues } = readDeclaration(declaration, inside);
  if (read.length === 0 && declaration.problems.length === 0) return [];
  // What was read as the lines of a block is no block.
  const own = isValues ? declaration.problems.filter(({ code }) => !lines.includes(code)) : declaration.problems;
  return [...own, ...read].map((problem) => problemFinding(problem, uri, anchor));
}

/** Its span counts from `anchor`, or from the file's start where there is none. */
function problemFinding({ code, span, facts, related }: Problem, file: string, anchor?: Anchor): Finding {
  const place = { file, anchor, span };
  if (!related) return finding(code, place, facts);
  return finding(code, place, facts, [
    { place: { file, anchor, span: related.span }, label: { kind: 'set-here', property: related.first } },
  ]);
}

export function duplicateFinding(entry: Entry, entries: readonly Entry[]): Finding[] {
  if (entry.duplicateOf === undefined) return [];
  const first = entries[entry.duplicateOf]!;
  const place = { file: entry.file, anchor: entry.declaration, span: nameSpan(entry) };
  const related: Related = {
    place: { file: first.file, anchor: first.declaration, span: nameSpan(first) },
    label: { kind: 'first-declared' },
  };
  const facts = { name: entry.declaration.id!.text, kind: first.kind, of: 'declaration' } as const;
  return [finding('duplicate-name', place, facts, [related])];
}
