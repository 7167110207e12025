/**
 * Signs that word processors, phones and other keyboards put in the place of ours, and what each is called. Which of our
 * signs is meant depends on what stands around it: `slips.ts` finds that out.
 */

export const SOFT_HYPHEN = '\u00ad';

/** Each may be a `-`, or the `..` of a range. */
const dashes: Readonly<Record<string, string>> = {
  [SOFT_HYPHEN]: 'soft hyphen',
  '\u02d7': 'modifier minus sign',
  '\u2010': 'hyphen',
  '\u2011': 'non-breaking hyphen',
  '\u2012': 'figure dash',
  '\u2013': 'en dash',
  '\u2014': 'em dash',
  '\u2015': 'horizontal bar',
  '\u2043': 'hyphen bullet',
  '\u2212': 'minus sign',
  '\u2796': 'heavy minus sign',
  '\ufe58': 'small em dash',
  '\ufe63': 'small hyphen-minus',
  '\uff0d': 'full-width hyphen-minus',
};

/** Each can only be the `..` of a range. */
const ranges: Readonly<Record<string, string>> = {
  '\u2026': 'ellipsis',
  '\u223c': 'tilde operator',
  '\u301c': 'wave dash',
  '\uff5e': 'full-width tilde',
  '~': 'tilde',
};

/** Each takes no room, so that nobody sees it. */
const invisible: Readonly<Record<string, string>> = { '\u200b': 'zero-width space', '\u2060': 'word joiner' };

const named: Readonly<Record<string, string>> = {
  ...dashes,
  ...ranges,
  ...invisible,
  '\u00d7': 'multiplication sign',
  '\u00f7': 'division sign',
  '\u2044': 'fraction slash',
  '\u2215': 'division slash',
};

/** The twins of our digits and signs that take the room of a Chinese or Japanese character; those that part values or blocks are not among them. */
const wide = '\uff03\uff05\uff08-\uff0b\uff0e-\uff19\uff20';

const other: Readonly<Record<string, string>> = { '\u00d7': '*', '\u00f7': '/', '\u2044': '/', '\u2215': '/' };

const classOf = (signs: Readonly<Record<string, string>>): string => Object.keys(signs).join('');

/** For a class of a pattern: what may stand inside of a word in the place of `-`, or unseen. */
export const joints = classOf(dashes) + classOf(invisible);

/** For a class of a pattern: every sign of this table. */
export const typographic = joints + classOf(ranges) + classOf(other) + wide;

const everySign = new RegExp(`[${typographic}]`, 'g');
const allJoints = new RegExp(`[${joints}]`, 'g');
const hidden = new RegExp(`(?<=[\\p{L}\\p{M}])\u00ad(?=\\p{L})|[${classOf(invisible)}]`, 'gu');

export const isJoint = (code: number): boolean => code > 127 && Object.hasOwn(jointCodes, code);
const jointCodes = Object.fromEntries([...joints].map((sign) => [sign.charCodeAt(0), true]));

export const isDash = (sign: string): boolean => Object.hasOwn(dashes, sign);
export const isRangeSign = (sign: string): boolean => Object.hasOwn(ranges, sign);
export const isInvisible = (sign: string): boolean => Object.hasOwn(invisible, sign);

/** The one sign of ours that a sign which is no dash, no range and not invisible can mean. */
export const plainSign = (sign: string): string => other[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

/** A text with our sign for each that can mean one sign only; as long as it is. */
export const withPlainSigns = (text: string): string =>
  text.replace(everySign, (sign) => (isDash(sign) || isRangeSign(sign) || isInvisible(sign) ? sign : plainSign(sign)));

/** A word with `-` for each dash in it. A soft hyphen between letters only says where a line may end, and is not seen. */
export const plainWord = (word: string): string => word.replace(hidden, '').replace(allJoints, '-');

/** The same with a `-` for a soft hyphen too, or without one; nothing where there is none. */
export function otherWord(word: string): string | undefined {
  const [unseen, dashed] = ['', '-'].map((way) => plainWord(word.replaceAll(SOFT_HYPHEN, way)));
  return unseen === dashed ? undefined : plainWord(word) === unseen ? dashed : unseen;
}

/** `an en dash (U+2013)`, `a full-width % (U+FF05)`. */
export function nameOfSign(sign: string): string {
  const code = sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const name = Object.hasOwn(named, sign) ? named[sign]! : `full-width ${plainSign(sign)}`;
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name} (U+${code})`;
}

/** The signs in a text, each once. */
export const signsIn = (text: string): readonly string[] => [...new Set(text.match(everySign) ?? [])];
