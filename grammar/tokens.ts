/**
 * The tokens. Every character of a text belongs to one: what nothing else wants is `Unknown`, so the lexer never drops
 * or complains. Number-like and date-like runs are taken whole and read by `literals.ts`, which can then say what is
 * wrong with `5x` or `2027-02-30` instead of tripping over its second half. All patterns are linear.
 */
import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';
import { closingOf, isClosedString, typographicQuotes } from './strings.ts';
import { isJoint, joints, plainWord, typographic } from './typography.ts';

/** One character of each of chevrotain's buckets for first characters: `token may begin with anything`. */
const anyStart: number[] = [];
for (let code = 0; code < 256; code++) anyStart.push(code);
for (let code = 256; code < 65536; code += 255) anyStart.push(code);
anyStart.push(65535);

const isAscii = (code: number): boolean => code < 128;
const letters = anyStart.filter((c) => !isAscii(c) || /[A-Za-z]/.test(String.fromCharCode(c)));
const spaces = anyStart.filter((c) => !isAscii(c) || /[^\S\r\n]/.test(String.fromCharCode(c)));

/** What a pattern of our own answers. There is one for all of them: chevrotain takes the text out of it at once. */
const matched: RegExpExecArray & { payload?: string | undefined } = /^/.exec('')!;

function slice(text: string, start: number, end: number): RegExpExecArray {
  matched[0] = text.slice(start, end);
  matched.payload = undefined;
  return matched;
}

/** chevrotain drops a pattern's `u` flag, so such patterns are matched here. */
function unicode(source: RegExp): (text: string, at: number) => RegExpExecArray | null {
  const pattern = new RegExp(source, 'uy');
  return (text, at) => {
    pattern.lastIndex = at;
    return pattern.test(text) ? slice(text, at, pattern.lastIndex) : null;
  };
}

/**
 * A word whose parts `-` joins. One in which a sign of a word processor stands for a `-` is one word all the same: its
 * token's `payload` is how it would be written here.
 */
function word(source: (joint: string) => string): (text: string, at: number) => RegExpExecArray | null {
  const plain = unicode(new RegExp(source('-'), 'u'));
  const typeset = unicode(new RegExp(source(`[-${joints}]`), 'u'));
  return (text, at) => {
    const end = at + (plain(text, at)?.[0].length ?? 0);
    if (end === at || !isJoint(text.charCodeAt(end))) return end === at ? null : slice(text, at, end);
    if (typeset(text, at)![0].length > end - at) matched.payload = plainWord(matched[0]);
    return matched;
  };
}

/** The text of a word as it would be written here. */
export const wordOf = ({ image, payload }: IToken): string => (typeof payload === 'string' ? payload : image);

/** Every token that is not skipped. */
export const Anything = createToken({ name: 'Anything', pattern: Lexer.NA });

/** Anything that may stand as a value or a part of one. */
export const Literal = createToken({ name: 'Literal', pattern: Lexer.NA, categories: Anything });

export const Newline = createToken({ name: 'Newline', pattern: /[\r\n]\s*/, categories: Anything, line_breaks: true });
const Space = createToken({
  name: 'Space',
  pattern: /[^\S\r\n]+/,
  group: Lexer.SKIPPED,
  start_chars_hint: spaces,
  line_breaks: false,
});

const tail = String.raw`[\p{L}\p{M}\p{Nd}_]*`;
const partOfPath = (joint: string): string => String.raw`\p{L}${tail}(?:${joint}[\p{L}\p{Nd}]${tail})*`;

/** `cart`, `shop.cart`; a `-` is followed by a letter or a digit. */
export const Word = createToken({
  name: 'Word',
  pattern: word((joint) => String.raw`${partOfPath(joint)}(?:\.${partOfPath(joint)})*`),
  categories: Literal,
  start_chars_hint: letters,
  line_breaks: false,
});

/** A link without its quotes: its `//` would be taken for a comment, and whatever follows with it. */
export const Url = createToken({
  name: 'Url',
  pattern: /(?:https?:\/\/|mailto:)[^\s"'<>{}[\];,]+/,
  categories: Literal,
  start_chars_hint: ['h', 'm'],
  line_breaks: false,
});

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Dates and periods, and what people write for them: `15.03.2027`, `3/15/2027`, `15-3-27`. */
export const DateLike = createToken({
  name: 'DateLike',
  pattern: unicode(/\d{4}(?:-[\p{L}\d]+)+|\d{1,2}([-./])\d{1,2}\1\d{2,4}(?!\d)/u),
  categories: Literal,
  start_chars_hint: digits,
  line_breaks: false,
});

/** Signs of currencies, which people write beside amounts. */
const currencySigns = ['$', '\u00a3', '\u00a5', '\u20a9', '\u20ac', '\u20b9', '\u20bd', '\u20ba', '\u20aa'];

/** Numbers and durations, with any suffix; and what people write for them: `1.234.567`, `$20k`, `20k€`. */
export const NumberLike = createToken({
  name: 'NumberLike',
  pattern: unicode(/[+-]?\p{Sc}?\d+(?:\.\d+)*[\p{L}\p{M}\d_%]*\p{Sc}?/u),
  categories: Literal,
  start_chars_hint: [...digits, '+', '-', ...currencySigns],
  line_breaks: false,
});

/** `..`, and a dot too many. */
export const DotDot = createToken({ name: 'DotDot', pattern: /\.{2,3}/, categories: Anything });
export const LBrace = createToken({ name: 'LBrace', pattern: /\{/, categories: Anything });
export const RBrace = createToken({ name: 'RBrace', pattern: /\}/, categories: Anything });
export const LBracket = createToken({ name: 'LBracket', pattern: /\[/, categories: Anything });
export const RBracket = createToken({ name: 'RBracket', pattern: /\]/, categories: Anything });
export const Comma = createToken({ name: 'Comma', pattern: /,/, categories: Anything });
export const Semicolon = createToken({ name: 'Semicolon', pattern: /;/, categories: Anything });

export const Doc = createToken({
  name: 'Doc',
  pattern: /\/\/\/(?!\/)[^\r\n]*/,
  categories: Anything,
  line_breaks: false,
});
export const LineComment = createToken({
  name: 'LineComment',
  pattern: /\/\/[^\r\n]*/,
  group: 'comments',
  line_breaks: false,
});

/** Where a text that opens at `from` closes, or the end of all. */
function upTo(text: string, from: number, close: string): number {
  const at = text.indexOf(close, from);
  return at < 0 ? text.length : at + close.length;
}

/** One that is not closed takes the rest of the file. */
export const BlockComment = createToken({
  name: 'BlockComment',
  pattern: (text: string, at: number) => (text.startsWith('/*', at) ? slice(text, at, upTo(text, at + 2, '*/')) : null),
  group: 'comments',
  start_chars_hint: ['/'],
  line_breaks: true,
});

/** `"""…"""`; a backslash takes the next character with it. One that is not closed takes the rest of the file. */
export const TextBlock = createToken({
  name: 'TextBlock',
  pattern: (text: string, at: number) => {
    if (!text.startsWith('"""', at)) return null;
    let from = at + 3;
    for (;;) {
      const close = text.indexOf('"""', from);
      if (close < 0) return slice(text, at, text.length);
      let slashes = 0;
      while (text.charCodeAt(close - 1 - slashes) === 92 && close - 1 - slashes >= at + 3) slashes++;
      if (slashes % 2 === 0) return slice(text, at, close + 3);
      from = close + 1;
    }
  },
  categories: Literal,
  start_chars_hint: ['"'],
  line_breaks: true,
});

/** Quotes that were looked for in vain in the text that is being read. */
const vain = new Map<string, number>();

/** `"…"`, at the latest to the end of the line: whether it is closed is for `strings.ts` to see. Also `“…”` and `'…'`, which it mends. */
export const StringLike = createToken({
  name: 'StringLike',
  pattern: (text: string, at: number) => {
    let i = at + 1;
    if (text.charCodeAt(at) !== 34) {
      const close = closingOf(text, at, vain);
      return close < 0 ? null : slice(text, at, close + 1);
    }
    for (; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 34) return slice(text, at, i + 1);
      if (c === 10 || c === 13) break;
      if (c === 92 && i + 1 < text.length && !isBreak(text.charCodeAt(i + 1))) i++;
    }
    return slice(text, at, Math.min(i, text.length));
  },
  categories: Literal,
  start_chars_hint: ['"', "'", ...typographicQuotes],
  line_breaks: false,
});

const isBreak = (code: number): boolean => code === 10 || code === 13;

const label = (joint: string): string => String.raw`[\p{L}\p{Nd}_]${tail}(?:(?:${joint}|[./])[\p{L}\p{Nd}_]${tail})*`;

/** `@dana`, `@org/team`, `@dana.smith` */
export const Handle = createToken({
  name: 'Handle',
  pattern: word((joint) => `@${label(joint)}`),
  categories: Literal,
  start_chars_hint: ['@'],
  line_breaks: false,
});

/** `#launch`, `#v1.2` */
export const Tag = createToken({
  name: 'Tag',
  pattern: word((joint) => `#${label(joint)}`),
  categories: Literal,
  start_chars_hint: ['#'],
  line_breaks: false,
});

export const Operator = createToken({ name: 'Operator', pattern: /[-+*/()|]/, categories: Literal });

/** A sign of a word processor, by itself: what it means, what stands around it tells. */
export const Typographic = createToken({
  name: 'Typographic',
  pattern: new RegExp(`[${typographic}]`),
  categories: Literal,
  start_chars_hint: [...anyStart.filter((code) => !isAscii(code)), '~'],
  line_breaks: false,
});

/** A run of characters that begin nothing. */
export const Unknown = createToken({
  name: 'Unknown',
  pattern: unicode(new RegExp(String.raw`[^\s\p{L}\d{}[\],;"@#+\-*/()|${typographic}]+|[\s\S]`, 'u')),
  categories: Literal,
  start_chars_hint: anyStart,
  line_breaks: false,
});

/** In the order they are tried. */
export const allTokens: TokenType[] = [
  Newline,
  Space,
  Url,
  Word,
  DateLike,
  NumberLike,
  DotDot,
  LBrace,
  RBrace,
  LBracket,
  RBracket,
  Comma,
  Semicolon,
  Doc,
  LineComment,
  BlockComment,
  TextBlock,
  StringLike,
  Handle,
  Tag,
  Operator,
  Typographic,
  Unknown,
  Literal,
  Anything,
];

const lexer = new Lexer(allTokens, {
  positionTracking: 'onlyOffset',
  ensureOptimizations: true,
});

export interface Tokens {
  /** All but spaces and comments. `///` lines are among them. */
  readonly tokens: IToken[];
  /** `//` and block comments, in order. */
  readonly comments: IToken[];
}

export function tokenize(text: string): Tokens {
  vain.clear();
  const { tokens, groups } = lexer.tokenize(text);
  return { tokens, comments: groups.comments ?? [] };
}

export const endOf = (token: IToken): number => token.startOffset + token.image.length;

/** The comment that is not closed, which is then the last. */
export function unclosedComment({ comments }: Tokens): IToken | undefined {
  const last = comments[comments.length - 1];
  if (last?.tokenType !== BlockComment) return undefined;
  return last.image.length >= 4 && last.image.endsWith('*/') ? undefined : last;
}

/** Whether the text ends inside a text block. */
export function unclosedText({ tokens }: Tokens): boolean {
  const last = tokens[tokens.length - 1];
  return last?.tokenType === TextBlock && !isClosedString(last.image);
}
