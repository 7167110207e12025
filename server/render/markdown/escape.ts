/**
 * What a user wrote, put into Markdown as text: no character of it can become a link, an image, a heading or HTML.
 * Hovers are shown untrusted and without HTML; this keeps the text itself intact as well.
 */
import { isWebLink } from '../../util/webLink.ts';
import type { Dialect } from './textMarkdown.ts';

/** One line of text with every character escaped that could begin something; readable even where nothing renders it. */
export const escapeMarkdown = (text: string): string => escapeStart(escapeInline(text));

/** The same of text that no line begins with: a number or a dash at its start means nothing there. */
export const escapeInline = (text: string): string =>
  visible(
    text
      .replace(/\s+/g, ' ')
      .replace(/[\\`*_{}[\]<>&~|]/g, (c) => (c === '<' ? '&lt;' : c === '>' ? '&gt;' : c === '&' ? '&amp;' : `\\${c}`)),
  );

/** Escapes what would make a heading or a list of a line: a mark at its start. */
export const escapeStart = (line: string): string =>
  line.replace(/^(\s*)([#+\-=]|\d+(?=[.)]))/, (_whole, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );

/** Text as code: the fence is longer than any run of backticks in it. */
export function code(text: string): string {
  const inside = visible(text.replace(/\s+/g, ' '));
  const longest = Math.max(0, ...[...inside.matchAll(/`+/g)].map((m) => m[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = inside.startsWith('`') || inside.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${inside}${pad}${fence}`;
}

/** Of a hover in the editor. */
export const hoverDialect: Dialect = { text: escapeInline, code, name: escapeInline };

export function codeBlock(text: string, language = 'roadmap'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((m) => m[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${visible(text)}\n${fence}`;
}

/**
 * Markdown of a user's own documentation comment: headings, lists and emphasis stay; HTML is shown as text, images and
 * links other than http, https and mailto lose their target.
 */
export function userMarkdown(text: string): string {
  return visible(text)
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/!(?=\[)/g, '\\!')
    .replace(/\]\(([^)]*)\)/g, (whole, target: string) => (isWebLink(target.trim()) ? whole : `\\](${target})`))
    .replace(
      /^(\s*)\[([^\]]*)\]:(.*)$/gm,
      (_whole, indent: string, label: string, rest: string) => `${indent}\\[${label}\\]:${rest}`,
    );
}

/** Control and bidirectional-override characters and lone surrogates as their code, so that nothing can hide. */
function visible(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (c) => `\\u{${c.charCodeAt(0).toString(16)}}`,
  );
}
