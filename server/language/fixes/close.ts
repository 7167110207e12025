/** What was opened is closed. */
import { lostBlocks } from '../../../grammar/lostBlocks.ts';
import { kindRow } from '../../../grammar/vocabulary/index.ts';
import { endOfLine, indentOf, lineBreakOf } from '../../planEdits/edits.ts';
import { type Fixer, type Found, inFile } from './fix.ts';

const insert =
  (title: string, text: string, at: (found: Found) => number): Fixer =>
  (found) => {
    const offset = at(found);
    return [
      { title, edits: inFile(found, { span: { start: offset, end: offset }, text }), preferred: true, safe: false },
    ];
  };

export const closeString: Fixer<'unclosed-string'> = (found) => {
  const { until, quote } = found.finding.facts;
  if (until !== undefined) {
    const more = (at: number) => ({ span: { start: at, end: at }, text: '""' });
    const edits = inFile(found, more(found.span.start), more(until));
    return [{ title: 'Use `"""` for a text of several lines', edits, preferred: true, safe: false }];
  }
  // Nothing but braces behind it: it is rather the end of a text whose beginning was lost.
  if (quote === '"' && /^"\s*(?:\{|[\s{}]*$)/.test(found.file.text.slice(found.span.start, found.span.end)))
    return openTitle(found);
  return insert(`Add \`${quote}\``, quote, ({ file, span }) =>
    quote === '"' ? endOfString(found) : endOfBlock(file.text, span.start),
  )(found);
};

/** The words between a name and the quote that closes a title. */
const openTitle: Fixer = (found) => {
  const { declaration, start, file, span } = found;
  if (!declaration?.id || !isTitle(found)) return [];
  const from = start + declaration.id.end;
  const words = file.text.slice(from, span.start);
  if (words.trim() === '' || /["\r\n]/.test(words)) return [];
  return insert('Add `"`', '"', () => from + words.length - words.trimStart().length)(found);
};

const isTitle = ({ declaration, start, span }: Found): boolean =>
  declaration?.title !== undefined && start + declaration.title.start === span.start;

/**
 * The end of the line, but before the braces that the text took with it: all from the first `{` behind a title, else the
 * last ones; and before the next property.
 */
function endOfString(found: Found): number {
  const { declaration, file, span } = found;
  const from = span.start;
  const line = file.text.slice(from, endOfLine(file.text, from));
  const known = kindRow(declaration?.keyword.text ?? '')?.properties ?? {};
  const next = [...line.matchAll(/;\s*([\p{L}-]+)/gu)].find(([, word]) => Object.hasOwn(known, word!));
  const end = isTitle(found) ? line.search(/\s*\{/) : (next?.index ?? line.search(/\s*\}[\s}]*$/));
  return end > 0 ? from + end : trimmed(file.text, from + line.length);
}

/** Before the braces at the end of its line; of a text of several lines, before the first that is as far out as the one it begins in. */
function endOfBlock(text: string, from: number): number {
  const first = text.slice(from, endOfLine(text, from));
  const braces = first.search(/\s*\}[\s}]*$/);
  if (braces > 3) return from + braces;
  const outer = indentOf(text, from).length;
  for (let at = endOfLine(text, from); at < text.length; at = endOfLine(text, at + 1)) {
    const line = text.slice(at, endOfLine(text, at + 1)).replace(/^\r?\n?/, '');
    if (line.trim() !== '' && line.length - line.trimStart().length <= outer) return trimmed(text, at);
  }
  return text.length;
}

export const closeComment: Fixer = insert('Add `*/`', ' */', ({ file }) => file.text.length);

export const closeList: Fixer = insert('Add `]`', ']', ({ file, span }) =>
  trimmed(file.text, endOfLine(file.text, span.end)),
);

/** The brace goes on a line of its own where the declaration ends, as deep as the declaration. */
export const closeBlock: Fixer = (found) => {
  const { declaration, start, file } = found;
  if (!declaration) return [];
  const end = trimmed(file.text, start + declaration.length);
  const text = `${lineBreakOf(file.text)}${indentOf(file.text, start + declaration.keyword.start)}}`;
  return [
    { title: 'Add `}`', edits: inFile(found, { span: { start: end, end }, text }), preferred: true, safe: false },
  ];
};

/** A header whose block was closed but never opened. */
export const openBlock: Fixer = (found) => {
  const { declaration, start } = found;
  const header = declaration?.title ?? declaration?.id ?? declaration?.keyword;
  if (!header) return [];
  const end = start + header.end;
  return [
    { title: 'Add `{`', edits: inFile(found, { span: { start: end, end }, text: ' {' }), preferred: true, safe: false },
  ];
};

/** Braces around all blocks of the file that lack theirs, as their lines are indented. */
export const addBraces: Fixer = (found) => {
  const { text } = found.file;
  const blocks = lostBlocks(found.file);
  // Inner ones end first where several end at one line.
  const closed = new Map<number, string>();
  for (const { start, declaration, end } of [...blocks].reverse()) {
    const at = endOfLine(text, end);
    const brace = `${lineBreakOf(text)}${indentOf(text, start + declaration.keyword.start)}}`;
    closed.set(at, (closed.get(at) ?? '') + brace);
  }
  const edits = [
    ...blocks.map(({ headerEnd }) => ({ span: { start: headerEnd, end: headerEnd }, text: ' {' })),
    ...[...closed].map(([at, braces]) => ({ span: { start: at, end: at }, text: braces })),
  ];
  const title = blocks.length > 1 ? `Add the braces of all ${blocks.length} blocks` : 'Add the braces';
  return blocks.length > 0 ? [{ title, edits: inFile(found, ...edits), preferred: true, safe: false }] : [];
};

function trimmed(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(text[end - 1]!)) end--;
  return end;
}
