/**
 * Comments that silence: `// roadmap-ignore code, code: reason` on a line of its own, above the line whose findings it
 * silences. Several may stand above each other. Needs the text; promises offsets, so that no tree is in the way.
 */
import type { Declaration, SourceFile } from '../../grammar/syntax.ts';
import type { Span } from '../../grammar/text.ts';
import type { CheckedFile } from './context.ts';
import { IGNORE } from './textTraits.ts';

export interface Suppression {
  readonly file: string;
  /** From the `//` to the end of its line. */
  readonly span: Span;
  readonly codes: readonly { readonly name: string; readonly span: Span }[];
  readonly reason: string;
  /** The text of the line that it speaks for, as offsets; empty at the end of a file. */
  readonly line: Span;
}

const FORM = /^([ \t]*)\/\/[ \t]*roadmap-ignore(?![\w-])[ \t]*([^:\r\n]*)(?::[ \t]*([^\r\n]*))?$/;

export function suppressionsIn(file: CheckedFile): Suppression[] {
  const { text, uri, traits } = file;
  const found: Suppression[] = [];
  if (!traits.silences) return found;
  for (let at = text.indexOf(IGNORE); at >= 0; at = text.indexOf(IGNORE, at + 1)) {
    const line = lineAround(text, at);
    const match = FORM.exec(text.slice(line.start, line.end));
    if (!match || isInText(file, at)) continue;
    const [, indent = '', names = '', reason = ''] = match;
    const start = line.start + indent.length;
    found.push({
      file: uri,
      span: { start, end: line.end },
      codes: namesIn(names, text.indexOf(names, at + IGNORE.length)),
      reason: reason.trim(),
      line: spokenFor(text, line.end),
    });
    at = line.end;
  }
  return found;
}

function namesIn(names: string, at: number): { name: string; span: Span }[] {
  return [...names.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
    name,
    span: { start: at + index, end: at + index + name.length },
  }));
}

function lineAround(text: string, at: number): Span {
  let start = at;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

const isBreak = (code: number): boolean => code === 10 || code === 13;

/** The next line that is neither empty nor a comment. */
function spokenFor(text: string, from: number): Span {
  for (let at = from; at < text.length; ) {
    while (at < text.length && isBreak(text.charCodeAt(at))) at++;
    const line = lineAround(text, at);
    const written = text.slice(line.start, line.end).trim();
    if (written !== '' && !written.startsWith('//')) return line;
    if (line.end === at && at >= text.length) break;
    at = Math.max(line.end, at + 1);
  }
  return { start: text.length, end: text.length };
}

/** Whether an offset lies in a text block, where the same words are just words. */
function isInText({ tree, text }: CheckedFile, at: number): boolean {
  return text.includes('"""') && holds(tree, at);
}

function holds(tree: SourceFile, at: number): boolean {
  const inside = (declaration: Declaration, start: number): boolean => {
    if (at < start || at >= start + declaration.length) return false;
    const covers = (part: Span): boolean => start + part.start <= at && at < start + part.end;
    if (declaration.title && covers(declaration.title)) return true;
    const texts = declaration.properties.flatMap(({ items }) => items.flat()).filter(({ kind }) => kind === 'string');
    if (texts.some(covers)) return true;
    return declaration.children.some((child, i) => inside(child, start + declaration.childStarts[i]!));
  };
  return tree.items.some((item, i) => item.kind === 'declaration' && inside(item, tree.starts[i]!));
}
