/**
 * Text that is safe to print on one line: what a terminal would obey or an eye could not see is shown instead. Arabic,
 * Hebrew, accents and emoji (with their joiners and tags) stay as they are.
 */

/**
 * Controls, format characters (bidirectional, zero width, tags), halves of pairs, line separators, fillers, and the marks
 * that are never drawn: the grapheme joiner, variation selectors, inherent vowels of Khmer.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them is meant by itself
  /[\u{34f}\u{17b4}\u{17b5}\u{180b}-\u{180f}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u{115f}\u{1160}\u{3164}\u{ffa0}]/gu;

const VARIATION = /[\u{180b}-\u{180d}\u{180f}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/u;

/** What a variation selector changes the look of: pictures, symbols, and the letters of these scripts. */
const VARIED =
  /[\p{Extended_Pictographic}\p{Emoji_Component}\p{S}\p{P}\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}]/u;

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

/** Whether a joiner shapes its neighbours, as in 👩‍💻 or in Persian, a tag belongs to a flag, or ❤️ has its colour. */
function isAtWork(text: string, at: number): boolean {
  const code = text.codePointAt(at)!;
  const before = [...text.slice(Math.max(0, at - 2), at)].pop();
  if (VARIATION.test(String.fromCodePoint(code))) {
    if (before === undefined) return false;
    // The digit of a keycap, as in 1️⃣; behind any other digit or letter it is only hidden.
    return /[\d#*]/.test(before) ? text[at + 1] === '\u20e3' : VARIED.test(before);
  }
  if (code >= 0xe0020 && code <= 0xe007f)
    return /\u{1F3F4}[\u{E0020}-\u{E007F}]*$/u.test(text.slice(Math.max(0, at - 20), at));
  if (code !== 0x200c && code !== 0x200d) return false;
  const after = text.codePointAt(at + 1);
  return before !== undefined && after !== undefined && JOINED.test(before) && JOINED.test(String.fromCodePoint(after));
}
