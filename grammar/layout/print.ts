/** Tree to lines: every item at its indentation, one a line, comments where they were. */
import type { IToken } from 'chevrotain';
import type { Problem } from '../problem.ts';
import type { Declaration, Property, SourceFile } from '../syntax.ts';
import * as t from '../tokens.ts';
import { align, type Row, rowOf } from './align.ts';
import { commentText, type Gap, gapOf, type Pieces } from './pieces.ts';
import { isSpaced } from './spacing.ts';

/** Blocks that their author wrote on one line stay so up to this column. */
const width = 100;
const unit = '  ';

/** An item of a block, in offsets of the text; `declaration` if it has an inside of its own. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly declaration?: Declaration;
  /** It has a problem that its layout may be part of: it stays as it is. */
  readonly verbatim: boolean;
}

export interface Printer {
  readonly text: string;
  readonly pieces: Pieces;
  readonly newline: string;
}

export function printFile(printer: Printer, file: SourceFile): string {
  const items = file.items.map((item, i): Part => {
    const start = file.starts[i]!;
    const end = start + item.length;
    if (item.kind === 'import') return { start, end, verbatim: item.problems.length > 0 };
    return { start, end, declaration: item, verbatim: false };
  });
  const parts = withStrays(items, file.problems, 0, []);
  return printParts(printer, parts, 0, file.length, 0).body;
}

/** Problems outside every item and header are runs of tokens that begin nothing: items that stay as they are. */
function withStrays(
  items: readonly Part[],
  problems: readonly { span: { start: number; end: number } }[],
  base: number,
  known: readonly { start: number; end: number }[],
): Part[] {
  const parts = [...items];
  const covers = (at: { start: number; end: number }, offset: number): boolean => at.start <= offset && offset < at.end;
  for (const { span } of problems) {
    const start = base + span.start;
    if (![...items, ...known].some((item) => covers(item, start))) {
      parts.push({ start, end: base + span.end, verbatim: true });
    }
  }
  return parts.sort((a, b) => a.start - b.start);
}

/** `trailing` goes on the line before; `body` has no line break at its ends. */
function printParts(
  printer: Printer,
  parts: readonly Part[],
  start: number,
  end: number,
  depth: number,
): { trailing: readonly string[]; body: string } {
  const { newline, pieces } = printer;
  const indent = unit.repeat(depth);
  const gaps: Gap[] = parts.map((part, i) => gapOf(pieces.within(i > 0 ? parts[i - 1]!.end : start, part.start)));
  const last = gapOf(pieces.within(parts.length > 0 ? parts[parts.length - 1]!.end : start, end));
  gaps.push(last);
  const plain = parts.map((part) => printPart(printer, part, depth));
  const printed = align(
    plain,
    parts.map((part, i) => rowOfPart(printer, part, plain[i]!)),
    gaps,
    width - indent.length,
  );
  let body = '';
  const line = (text: string, blank: boolean): void => {
    if (body !== '') body += blank ? newline + newline : newline;
    body += indent + text;
  };
  gaps.forEach((gap, i) => {
    if (i > 0 && gap.trailing.length > 0) body += ` ${gap.trailing.join(' ')}`;
    // Nothing is before the first line of a file.
    if (i === 0 && depth === 0 && gap.trailing.length > 0) line(gap.trailing.join(' '), false);
    for (const comment of gap.lines) line(comment.text, comment.blank);
    const part = parts[i];
    const lead = gap.leading.map((comment) => `${comment} `).join('');
    if (part) line(lead + printed[i]!, gap.blank);
    else if (lead) line(lead.trimEnd(), gap.blank);
  });
  return { trailing: gaps[0]!.trailing, body };
}

function rowOfPart({ pieces }: Printer, { start, end, declaration }: Part, printed: string): Row | undefined {
  if (!declaration || declaration.doc !== undefined) return undefined;
  return rowOf(pieces, printed, start, declaration.block ? start + declaration.block.start : end, !!declaration.block);
}

function printPart(printer: Printer, part: Part, depth: number): string {
  if (part.declaration) return printDeclaration(printer, part.declaration, part.start, depth);
  if (part.verbatim) return printer.text.slice(part.start, part.end);
  return printLine(printer, printer.pieces.within(part.start, part.end), depth);
}

/** A property, an import or a header; line breaks in it go on a level deeper. */
function printLine({ newline }: Printer, pieces: readonly IToken[], depth: number): string {
  const solid = pieces.filter(({ tokenType }) => tokenType !== t.Newline);
  let text = '';
  let from = 0;
  solid.forEach((piece, i) => {
    const at = pieces.indexOf(piece, from);
    if (i > 0) {
      if (at > from) text += newline + unit.repeat(piece.tokenType === t.RBracket ? depth : depth + 1);
      else if (isSpaced(solid, i)) text += ' ';
    }
    text += commentText(piece);
    from = at + 1;
  });
  return text;
}

function printDeclaration(printer: Printer, declaration: Declaration, start: number, depth: number): string {
  const { text, pieces, newline } = printer;
  const { block, keyword } = declaration;
  const indent = unit.repeat(depth);
  const docs = pieces
    .within(start, start + keyword.start)
    .filter((piece) => piece.tokenType !== t.Newline)
    .map((piece) => commentText(piece) + newline + indent)
    .join('');
  const from = start + keyword.start;
  const headerEnd = block ? start + block.start : start + declaration.length;
  const header = pieces.within(from, headerEnd);
  const own = { start: from, end: headerEnd };
  const headerBroken = declaration.problems.some(
    ({ span }) => start + span.start >= from && start + span.start < headerEnd,
  );
  // What is odd in a header may reach to the end of its line: then the brace stays where it is.
  const asIs = headerBroken || !isPlainHeader(header);
  const words = header.filter(({ tokenType }) => tokenType !== t.Newline);
  const title = asIs ? text.slice(from, headerEnd) : printLine(printer, words, depth);
  if (!block) return docs + title;
  const head = docs + title + (asIs ? '' : ' ');
  const inner = { start: start + block.start + 1, end: start + block.end - 1 };
  if (isOpenEnded(printer, declaration, start)) return head + text.slice(inner.start - 1, inner.end + 1);
  const parts = withStrays(partsOf(declaration, start), declaration.problems, start, [own]);
  const inline = oneLine(printer, parts, inner);
  const column = depth * unit.length + title.length + 1;
  if (inline !== undefined && (column + inline.length <= width || inline === '{}')) return head + inline;
  const { trailing, body } = printParts(printer, parts, inner.start, inner.end, depth + 1);
  if (trailing.length === 0 && body === '') return `${head}{}`;
  const rest = trailing.map((comment) => ` ${comment}`).join('');
  return `${head}{${rest}${body && newline}${body}${newline}${indent}}`;
}

/** A word, a name and a title at most, and comments that end before their line does. */
function isPlainHeader(header: readonly IToken[]): boolean {
  const parts = header
    .filter(({ tokenType }) => tokenType !== t.Newline && tokenType !== t.BlockComment)
    .map(({ tokenType }) => (tokenType === t.Word ? 'w' : tokenType === t.StringLike ? 's' : '?'));
  return /^ww?s?$/.test(parts.join(''));
}

/** Where a list or a block that is too deep ends was judged by what surrounds it, so nothing there may move. */
function isOpenEnded({ text }: Printer, { problems, properties }: Declaration, base: number): boolean {
  const isOpen = ({ code, facts }: Problem): boolean =>
    code === 'nesting-too-deep' || code === 'unclosed-list' || (code === 'missing-value' && facts.after === ',');
  const isTorn = ({ broken, start, end }: Property): boolean =>
    broken === true && /[\r\n]/.test(text.slice(base + start, base + end));
  return problems.some(isOpen) || properties.some(isTorn);
}

function partsOf(declaration: Declaration, base: number): Part[] {
  const properties = declaration.properties.map(
    ({ start, end, broken }): Part => ({ start: base + start, end: base + end, verbatim: broken === true }),
  );
  const children = declaration.children.map((child, i): Part => {
    const start = base + declaration.childStarts[i]!;
    return { start, end: start + child.length, declaration: child, verbatim: false };
  });
  return [...properties, ...children].sort((a, b) => a.start - b.start);
}

/** A block on one line, if it is on one line and what stands in it can be. */
function oneLine(printer: Printer, parts: readonly Part[], inner: { start: number; end: number }): string | undefined {
  const { text, pieces } = printer;
  if (/[\r\n]/.test(text.slice(inner.start, inner.end))) return undefined;
  let line = '';
  let place = inner.start;
  for (const part of parts) {
    const gap = gapOf(pieces.within(place, part.start));
    const printed = [...gap.leading, printPart(printer, part, 0)].join(' ');
    if (/[\r\n]/.test(printed)) return undefined;
    const open = line !== '' && !line.endsWith('}');
    // A comment stays on its side of the `;`.
    line = [line, ...gap.trailing].filter((piece) => piece !== '').join(' ');
    line += `${open ? ';' : ''}${line === '' ? '' : ' '}${printed}`;
    place = part.end;
  }
  const { trailing, leading } = gapOf(pieces.within(place, inner.end));
  const all = [line, ...trailing, ...leading].filter((piece) => piece !== '').join(' ');
  return all === '' ? '{}' : `{ ${all} }`;
}
