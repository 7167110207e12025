/**
 * Text that is safe to print on one line: what a terminal would obey or an eye could not see is shown instead. Arabic,
 * Hebrew, accents and emoji (with their joiners and tags) stay as they are.
 */

/** Controls, format characters (bidirectional, zero width, tags), halves of pairs, line separators, fillers. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u{115f}\u{1160}\u{3164}\u{ffa0}]/gu;

/** Format characters that are drawn: the signs that enclose Arabic and Syriac numbers. */
const DRAWN = /[\u{600}-\u{605}\u{6dd}\u{70f}\u{890}\u{891}\u{8e2}]/u;

/** Scripts in which the joiners choose the form of a letter; and pictures, which they compose. */
const JOINED = new RegExp(
  `[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{M}${[
    'Arabic,Syriac,Nko,Mongolian,Devanagari,Bengali,Gurmukhi,Gujarati,Oriya,Tamil',
    'Telugu,Kannada,Malayalam,Sinhala,Khmer,Myanmar',
  ]
    .join(',')
    .split(',')
    .map((script) => `\\p{Script=${script}}`)
    .join('')}]`,
  'u',
);

/** One line, nothing hidden: a tab is a space, other controls are pictures (`␛`), the rest is `<U+202E>`. */
export const visible = (text: string): string =>
  text.replace(HIDDEN, (found, at: number) => {
    const code = found.codePointAt(0)!;
    if (code === 9) return ' ';
    if (code < 32) return String.fromCharCode(0x2400 + code);
    if (code === 127) return '␡';
    if (DRAWN.test(found) || isAtWork(text, at)) return found;
    return `<${nameOfCode(code)}>`;
  });

/** `U+202E` */
export const nameOfCode = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** The offsets of what `visible` would show in another way, tabs and line breaks apart. */
export function hiddenIn(text: string): { readonly at: number; readonly code: number }[] {
  const hidden = [];
  for (const match of text.matchAll(HIDDEN)) {
    const code = match[0].codePointAt(0)!;
    if (code === 9 || code === 10 || code === 13 || DRAWN.test(match[0]) || isAtWork(text, match.index)) continue;
    hidden.push({ at: match.index, code });
  }
  return hidden;
}

/** Whether a joiner shapes its neighbours, as in 👩‍💻 or in Persian, or a tag belongs to a flag. */
function isAtWork(text: string, at: number): boolean {
  const code = text.codePointAt(at)!;
  if (code >= 0xe0020 && code <= 0xe007f)
    return /\u{1F3F4}[\u{E0020}-\u{E007F}]*$/u.test(text.slice(Math.max(0, at - 20), at));
  if (code !== 0x200c && code !== 0x200d) return false;
  const before = [...text.slice(Math.max(0, at - 2), at)].pop();
  const after = text.codePointAt(at + 1);
  return before !== undefined && after !== undefined && JOINED.test(before) && JOINED.test(String.fromCodePoint(after));
}
