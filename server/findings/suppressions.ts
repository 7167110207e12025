/**
 * Comments that silence: `// roadmap-ignore code, code: reason` on a line of its own, above the line whose findings it
 * silences. Several may stand above each other. One in any other form or place is found too, so that somebody can be
 * told that it silences nothing. Needs the text; promises offsets, so that no tree is in the way.
 */
import type { Declaration, SourceFile } from '../../grammar/syntax.ts';
import type { Span } from '../../grammar/text.ts';
import type { ParsedFile } from '../analysis/parsedFile.ts';
import { isCode } from '../diagnostics/codes.ts';
import { LIKE_IGNORE } from '../diagnostics/textTraits.ts';

export interface Suppression {
  readonly file: string;
  /** From the `//` to the end of its line. */
  readonly span: Span;
  readonly codes: readonly { readonly name: string; readonly span: Span }[];
  readonly reason: string;
  /** What reads like a reason but stands behind no colon. */
  readonly unmarked?: string;
  /** It stands behind something, or is no plain `//` comment, and so speaks for no line. */
  readonly isMisplaced: boolean;
  /** The word that was meant to be `roadmap-ignore`: it silences nothing either. */
  readonly misspelling?: string;
  /** The text of the line that it speaks for, as offsets; empty at the end of a file. */
  readonly line: Span;
}

const FORM = /^([ \t]*)\/\/[ \t]*roadmap-ignore(?![\w-])[ \t]*([^:\r\n]*)(?::[ \t]*([^\r\n]*))?$/;

/** The same words in a comment that is none of those: behind something, in `/* … */ ` or behind `; ///`. */
const ELSEWHERE = /(?:\/{2,}|\/\*)[ \t*]*roadmap-ignore(?![\w-])[^\r\n]*$/;

export function suppressionsIn(file: ParsedFile): Suppression[] {
  const { text, uri, traits } = file;
  const found: Suppression[] = [];
  if (!traits.silences) return found;
  let from = 0;
  for (const { index: at, 0: begins } of text.matchAll(LIKE_IGNORE)) {
    if (at < from) continue;
    const line = lineAround(text, at);
    const written = text.slice(line.start, line.end);
    const match = FORM.exec(written);
    const elsewhere = match ? null : (ELSEWHERE.exec(written) ?? misspeltIn(written));
    if (!(match ?? elsewhere) || isInText(file, at)) continue;
    from = line.end;
    const [, indent = '', names = '', reason = ''] = match ?? [];
    found.push({
      file: uri,
      span: { start: line.start + (elsewhere?.index ?? indent.length), end: line.end },
      ...heading(names, reason, text.indexOf(names, at + begins.length)),
      isMisplaced: !match,
      ...(elsewhere?.[1] !== undefined && { misspelling: elsewhere[1] }),
      line: elsewhere ? { start: text.length, end: text.length } : spokenFor(text, line.end),
    });
  }
  return found;
}

/** Other tools silence with `…-next-line`; and a word in capitals or with a space is none. What follows must be a code. */
const MISSPELT = /\/{2,}[ \t]*(@?roadmap[-_ ]?ignore(?:-[a-z-]+)?)[\s:,(]+([a-z-]+)/i;

function misspeltIn(written: string): RegExpExecArray | null {
  const match = MISSPELT.exec(written);
  return match && isCode(match[2]!) ? match : null;
}

/** A code and then other words without a colon: those words are the reason, which lacks its colon. */
function heading(names: string, reason: string, at: number): Pick<Suppression, 'codes' | 'reason' | 'unmarked'> {
  const codes = namesIn(names, at);
  const other = codes.findIndex(({ name }) => !isCode(name));
  const rest = other < 0 ? -1 : codes[other]!.span.start - at;
  if (reason !== '' || other < 1 || names.slice(0, rest).trimEnd().endsWith(','))
    return { codes, reason: reason.trim() };
  return {
    codes: codes.slice(0, other),
    reason: '',
    unmarked: names
      .slice(rest)
      .replace(/^[-–—\s]+/, '')
      .trim(),
  };
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

/** Whether an offset lies in a text, where the same words are just words. */
function isInText({ tree, text }: ParsedFile, at: number): boolean {
  return text.includes('"') && holds(tree, at);
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
