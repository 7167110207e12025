/** `///` lines: the documentation of the declaration below them. */
import type { IToken } from 'chevrotain';

/** The Markdown of the lines, without the slashes and the one space after them. */
export const docText = (lines: readonly IToken[]): string =>
  lines.map((line) => line.image.slice(line.image.charAt(3) === ' ' ? 4 : 3).trimEnd()).join('\n');

/** Whether a run of line breaks and spaces holds an empty line, which parts a doc comment from what follows. */
export const hasBlankLine = (newline: string): boolean =>
  /(?:\r\n?|\n)[^\r\n]*[\r\n]/.test(newline.replaceAll('\r\n', '\n'));
