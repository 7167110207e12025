/**
 * What a user wrote in a comment on GitHub or GitLab: text, and nothing that either makes of text. Beside Markdown and
 * HTML, that is a name that would be told (`@dana`), a number or a mark that would link another thing (`#12`, `!3`,
 * `%1.0`, `~bug`), an address, a picture (`:tada:`). An empty comment between their letters keeps them what they are,
 * and the reader sees none of it.
 */

import { code, escapeInline, escapeStart } from './escape.ts';
import type { Dialect } from './textMarkdown.ts';

const NOTHING = '<!-- -->';

/** Behind one of these, something would begin. */
const begins =
  /(?<=@|#|\bGH-|\bwww)(?=[\p{L}\p{N}_.-])|(?<=:)(?=\/\/|[\p{L}\p{N}_+-])|(?<=(?:^|[^\p{L}\p{N}])[!%~$&])(?=[\p{L}\p{N}"_])/u;

/** A title longer than this tells no more by its end. */
const longest = 160;

export const gfmText = (text: string): string => gfmWhole(shortened(text));

/** The same of a text of any length. */
export const gfmWhole = (text: string): string => escapeStart(gfmInline(text));

/** The same of text that no line begins with. */
const gfmInline = (text: string): string => text.split(begins).map(escapeInline).join(NOTHING);

/** In a table a bar would end the cell, even in code; there it is code by its tag. */
export function gfmCode(text: string): string {
  const short = shortened(text);
  return short.includes('|') || short.trim() === '' ? `<code>${gfmText(short)}</code>` : code(short);
}

/** Of a report. */
export const pageDialect: Dialect = { text: gfmInline, code: gfmCode, name: gfmInline };

/** Of a comment, where the names of declarations are emphasised and a table may be narrow. */
export const commentDialect: Dialect = {
  text: gfmInline,
  code: gfmCode,
  name: (text) => `**${gfmText(text)}**`,
  unbroken: (text) => text.replaceAll(' ', '\u00a0'),
};

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
}
