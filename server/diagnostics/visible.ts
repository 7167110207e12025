/**
 * Text that is safe to print on one line: what a terminal would obey or an eye could not see is shown instead. Arabic,
 * Hebrew, accents and emoji (with their joiners) stay as they are.
 */

/** Controls, line breaks, bidirectional controls, characters of no width, and halves of pairs. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this is for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202f\u205f-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udfff]/g;

/** Joiners do their work between pictures and in scripts that are not Latin, Greek or Cyrillic. */
const JOINED =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** One line, nothing hidden: a tab is a space, other controls are pictures (`␛`), the rest is `<U+202E>`. */
export const visible = (text: string): string =>
  text.replace(HIDDEN, (found, at: number) => {
    const code = found.codePointAt(0)!;
    if (code === 9) return ' ';
    if (code < 32) return String.fromCharCode(0x2400 + code);
    if (code === 127) return '␡';
    if (isJoinerAtWork(text, at)) return found;
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });

/** Whether the zero-width joiner or non-joiner at an offset shapes its neighbours, as it does in 👩‍💻 or in Persian. */
export function isJoinerAtWork(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x200c && code !== 0x200d) return false;
  const before = [...text.slice(Math.max(0, at - 2), at)].pop();
  const after = text.codePointAt(at + 1);
  return before !== undefined && after !== undefined && JOINED.test(before) && JOINED.test(String.fromCodePoint(after));
}
