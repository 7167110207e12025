/**
 * How wide a text runs, from a table: no canvas is at hand in an export, and the same bytes must come out everywhere.
 * Source of the widths: Adobe's font metrics for Helvetica (AFM), in thousandths of the font size, U+0020 to U+007E.
 */
const widths: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

/** Semi-bold text runs about this much wider, in most fonts a little less. */
export const bold = 1.1;

/** Width in pixels of a text set at `size` pixels; `scale` is for a font wider than Helvetica. */
export function textWidth(text: string, size: number, scale = 1): number {
  let sum = 0;
  for (const character of text) sum += widthOf(character.codePointAt(0)!);
  return (sum * size * scale) / 1000;
}

/** The text, or as much of its start as fits with an ellipsis; empty where not even three characters would. */
export function fitText(text: string, room: number, size: number, scale = 1): string {
  if (textWidth(text, size, scale) <= room) return text;
  let left = (room * 1000) / (size * scale) - 1000;
  let end = 0;
  let count = 0;
  for (const character of text) {
    left -= widthOf(character.codePointAt(0)!);
    if (left < 0) break;
    end += character.length;
    count++;
  }
  return count < 3 ? '' : `${text.slice(0, end).replace(dangling, '')}…`;
}

/** A joiner or a space before the ellipsis would join or dangle. */
const dangling = /(?:\s|\u200D|\uFE0F)+$/u;

function widthOf(code: number): number {
  if (code >= 0x20 && code <= 0x7e) return widths[code - 0x20]!;
  if (isZeroWidth(code)) return 0;
  if (isWide(code)) return 1000;
  return code < 0x2000 ? 600 : 700;
}

const isZeroWidth = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff;

/** Han, kana, hangul, full-width forms and emoji. */
const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  code >= 0x1f000;
