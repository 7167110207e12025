/** Reads strings: escapes resolved, text blocks without their common indentation. */
import type { Problem } from './problem.ts';

export interface StringReading {
  readonly text: string;
  readonly closed: boolean;
}

/** What closes the text that each quote of a word processor opens. An apostrophe is none of them: it stands inside of words. */
const pairs: Readonly<Record<string, string>> = {
  '\u201c': '\u201d',
  '\u201d': '\u201d',
  '\u201e': '\u201c\u201d',
  '\u2018': '\u2019',
  '\u201a': '\u2018\u2019',
  '\u00ab': '\u00bb',
  '\u00bb': '\u00ab',
  '\u2039': '\u203a',
  '\uff02': '\uff02',
  '\u300c': '\u300d',
  '\u300e': '\u300f',
};
export const typographicQuotes: readonly string[] = Object.keys(pairs);
export const isQuote = (sign: string): boolean => sign === "'" || typographicQuotes.includes(sign);

/** What may close it where its own partner does not. */
const strangers = '"\u201c\u201d\u2018\u2019\u00bb\u203a';

/**
 * Where the text that a quote which is none of ours opens at `at` is closed in its line, or -1. `vain` remembers, for one
 * text that is read from its start to its end, up to where which quotes were looked for in vain, so that a line of opening
 * quotes is not read to its end for each of them.
 */
export function closingOf(text: string, at: number, vain: Map<string, number>): number {
  const own = pairs[text[at]!];
  if (text[at] === "'") return closingOfSingle(text, at);
  if (own === undefined) return -1;
  const partner = closedBy(own, text, at + 1, vain);
  return partner < 0 ? closedBy(strangers, text, at + 1, vain) : partner;
}

function closedBy(closers: string, text: string, from: number, vain: Map<string, number>): number {
  if (from <= (vain.get(closers) ?? -1)) return -1;
  let i = from;
  for (; i < text.length; i++) {
    const c = text[i]!;
    if (c === '\n' || c === '\r') break;
    if (closers.includes(c) && !isInWord(text, i)) return i;
  }
  vain.set(closers, i);
  return -1;
}

/** An apostrophe opens a text where no word goes before it, and closes it before the item that it stands in can end. */
function closingOfSingle(text: string, at: number): number {
  if (/[\p{L}\p{Nd}]/u.test(text[at - 1] ?? '')) return -1;
  for (let i = at + 1; i < text.length && !'\n\r{};'.includes(text[i]!); i++)
    if (text[i] === "'" && !isInWord(text, i)) return i;
  return -1;
}

const isInWord = (text: string, at: number): boolean =>
  /[\p{L}\p{Nd}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{Nd}]/u.test(text[at + 1] ?? '');

/** `"…"` or `"""…"""` as written, closed or not. Spans of problems count from `start`. */
export function readString(image: string, start: number, problems: Problem[]): StringReading {
  if (!image.startsWith('"')) return readTypographic(image, start, problems);
  return image.startsWith('"""') ? readBlock(image, start, problems) : readLine(image, start, problems);
}

/** Other quotes than ours: what is between them is the text, and they are the only thing that is wrong. */
function readTypographic(image: string, start: number, problems: Problem[]): StringReading {
  const [suggestion = image, other] = straightQuotes(image);
  problems.push({
    code: 'invalid-character',
    span: { start, end: start + image.length },
    facts: { found: image, signs: [image[0]!], suggestion, ...(other !== undefined && { other }) },
  });
  return { text: image.slice(1, -1), closed: true };
}

/** A text in other quotes, in ours. With a backslash in it there are two: nobody knows whether that was to escape something. */
export function straightQuotes(image: string): readonly string[] {
  const inner = image.slice(1, -1);
  const literal = `"${inner.replace(/[\\"]/g, '\\$&')}"`;
  if (!inner.includes('\\')) return [literal];
  const escaped = `"${inner.replace(/\\[\u201c-\u201f]/g, '\\"')}"`;
  const problems: Problem[] = [];
  const closes = isClosedString(escaped) && !/(?<!\\)(?:\\\\)*"/.test(escaped.slice(1, -1));
  if (closes) resolveEscapes(escaped.slice(1, -1), 0, problems);
  return closes && problems.length === 0 ? [escaped, literal] : [literal];
}

/** Whether a string or text block as written ends with its own quotes. */
export function isClosedString(image: string): boolean {
  if (!image.startsWith('"')) return true;
  const quote = image.startsWith('"""') ? 3 : 1;
  if (image.length < 2 * quote || !image.endsWith('"'.repeat(quote))) return false;
  return !endsEscaped(image, image.length - quote);
}

function readLine(image: string, start: number, problems: Problem[]): StringReading {
  const closed = isClosedString(image);
  if (!closed) {
    problems.push({ code: 'unclosed-string', span: { start, end: start + image.length }, facts: { quote: '"' } });
  }
  const inner = image.slice(1, closed ? -1 : undefined);
  return { text: inner.includes('\\') ? resolveEscapes(inner, start + 1, problems) : inner, closed };
}

/** Whether the character at `at` has an odd number of backslashes before it. */
function endsEscaped(image: string, at: number): boolean {
  let slashes = 0;
  while (at - 1 - slashes > 0 && image.charCodeAt(at - 1 - slashes) === 92) slashes++;
  return slashes % 2 === 1;
}

function readBlock(image: string, start: number, problems: Problem[]): StringReading {
  const closed = isClosedString(image);
  if (!closed) {
    problems.push({ code: 'unclosed-string', span: { start, end: start + 3 }, facts: { quote: '"""' } });
  }
  const inner = image.slice(3, closed ? -3 : undefined);
  // Each line keeps its own place in the file, so that a bad escape is pointed at exactly.
  const text = stripIndentation(inner.split(/\r\n?|\n/)).join('\n');
  if (!text.includes('\\')) return { text, closed };
  resolveEscapes(inner, start + 3, problems);
  return { text: resolveEscapes(text, 0, []), closed };
}

/** A first and a last line of spaces are dropped; the rest loses the indentation that all its lines share. */
function stripIndentation(lines: readonly string[]): string[] {
  const blank = (line: string): boolean => line.trim() === '';
  const [first = '', ...rest] = lines;
  const lastIsBlank = rest.length > 0 && blank(rest[rest.length - 1]!);
  let common: number | undefined;
  rest.forEach((line, i) => {
    const closing = i === rest.length - 1 && lastIsBlank;
    if (blank(line) && !closing) return;
    const indent = line.length - line.trimStart().length;
    common = common === undefined ? indent : Math.min(common, indent);
  });
  const body = rest.map((line) => (blank(line) ? '' : line.slice(common ?? 0)));
  if (lastIsBlank) body.pop();
  return blank(first) && rest.length > 0 ? body : [first, ...body];
}

const simple: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', t: '\t' };

function resolveEscapes(inner: string, start: number, problems: Problem[]): string {
  return inner.replace(
    /\\(?:u\{([^}"\\\r\n]*)\}|([\s\S]|$))/gu,
    (whole, hex: string | undefined, char: string, at: number) => {
      const plain = char === undefined ? undefined : simple[char];
      if (plain !== undefined) return plain;
      const code = hex !== undefined && /^[0-9A-Fa-f]{1,6}$/.test(hex) ? Number.parseInt(hex, 16) : -1;
      if (code >= 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)) return String.fromCodePoint(code);
      problems.push({
        code: 'invalid-escape',
        span: { start: start + at, end: start + at + whole.length },
        facts: { found: whole },
      });
      return whole;
    },
  );
}
