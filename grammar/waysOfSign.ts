/** Every way in which a sign of a word processor could be meant, from what stands on its sides. */
import type { IToken } from 'chevrotain';
import { straightQuotes } from './strings.ts';
import type { Span } from './text.ts';
import * as t from './tokens.ts';
import { isDash, isInvisible, isRangeSign, plainSign, SOFT_HYPHEN } from './typography.ts';

/** A place in an item, and each text that may be meant there. */
export interface Slip extends Span {
  readonly ways: readonly Way[];
}

export interface Way extends Span {
  readonly text: string;
  /** The sign only parts what stands around it. */
  readonly isMark?: true;
}

/** The slips of a token that stands at `at` in the text of its item, of which the other signs are plain. */
export function slipsOf({ tokenType, image }: IToken, text: string, at: number, property: string): Slip[] {
  const end = at + image.length;
  const one = (ways: readonly string[]): Slip[] => [
    { start: at, end, ways: ways.map((way) => ({ start: at, end, text: way })) },
  ];
  if (tokenType === t.StringLike) return one(straightQuotes(image));
  if (tokenType === t.DotDot) return [{ start: at, end, ways: rangeAt(text, { start: at, end }) }];
  return [...image].flatMap((sign, i): Slip[] => {
    const place = { start: at + i, end: at + i + 1 };
    if (isDash(sign)) return [{ ...place, ways: waysOfDash(text, place, sign, property) }];
    if (isRangeSign(sign)) return [{ ...place, ways: rangeAt(text, place) }];
    if (isInvisible(sign)) return [{ ...place, ways: [{ ...place, text: '' }] }];
    return tokenType === t.Typographic ? one([plainSign(sign)]) : [];
  });
}

/** As what a dash may be; a soft hyphen also as nothing. */
function waysOfDash(text: string, at: Span, sign: string, property: string): Way[] {
  if (sign !== SOFT_HYPHEN) return dashed(text, at, property, sign !== '\u2212');
  // Between letters it mostly says where a line may end; elsewhere it is a hyphen that the maker of a PDF file wrote so.
  const ways = dashed(text, at, property, false);
  const unseen = { ...at, text: '' };
  return /\p{L}/u.test(text[at.start - 1] ?? '') ? [unseen, ...ways] : [...ways, unseen];
}

/**
 * As a hyphen where it is, as a sign that belongs to the number behind it, as a range, as a minus. Between spaces it may
 * also be a mark that parts a name from its value; a minus sign never is.
 */
function dashed(text: string, at: Span, property: string, mayBeMark: boolean): Way[] {
  const around = withSpaces(text, at);
  const [before, after] = [around.start < at.start, around.end > at.end];
  const put = (way: string): Way => ({ ...around, text: way });
  const keep = { ...at, text: '-' };
  const mark = mayBeMark ? [{ ...put(around.start === 0 ? '' : ' '), isMark: true as const }] : [];
  if (property === 'formula') return [keep, put(' - ')];
  if (around.start === 0) return after ? [put('-'), ...mark] : [keep];
  if (before && after) return [keep, ...rangeAt(text, at), ...signAt(text, at), ...mark, put('-')];
  return [before ? keep : put('-'), ...rangeAt(text, at), ...(before || after ? [] : signAt(text, at))];
}

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const UNIT = '(?:h|d|w|mo|ed|ew)(?![\\p{L}\\d])';
const DATE = String.raw`\d{4}(?:-(?:\d\d(?:-\d\d)?|[HQ]\d|W\d\d))?`;

/** Between two words, two dates, or two numbers of which the last has a unit: `mon–fri`, `2027-12-24–31`, `5–8–20d`. */
const endsWith = new RegExp(`(?:\\p{L}|(?<!\\w|(?<!\\.)\\.)(?:${DATE}|${NUMBER}${UNIT}|${NUMBER}))$`, 'u');
const word = /^\p{L}/u;
const date = /^\d{4}(?!\d)/;
const amount = new RegExp(`^(?:${NUMBER}(?:${UNIT})?[^\\p{L}\\d]+)*${NUMBER}${UNIT}`, 'u');

/** What may follow a date that is written with hyphens: the last part of the next one. */
const hyphened = /(?<!\w)\d{4}(?:-\w+)+$/;
const partOfDate = /^\d\d(?:-\d\d)?(?![\p{L}\d.])/u;

/** `..` between two things that could be the ends of a range. */
function rangeAt(text: string, at: Span): Way[] {
  const around = withSpaces(text, at);
  const [before, behind] = [text.slice(0, around.start), text.slice(around.end)];
  const isRange =
    (endsWith.test(before) && (word.test(behind) || date.test(behind) || amount.test(behind))) ||
    (hyphened.test(before) && partOfDate.test(behind));
  return isRange ? [{ ...around, text: '..' }] : [];
}

/** ` -` between a name and a number. */
function signAt(text: string, at: Span): Way[] {
  const around = withSpaces(text, at);
  const isSign =
    /\p{L}[\p{L}\p{M}\p{Nd}_.-]*$/u.test(text.slice(0, around.start)) && /^\d/.test(text.slice(around.end));
  return isSign ? [{ ...around, text: ' -' }] : [];
}

function withSpaces(text: string, { start, end }: Span): Span {
  const from = text.slice(0, start).trimEnd().length;
  return { start: from, end: text.length - text.slice(end).trimStart().length };
}

/** `5..10d` with the unit of both, `2027-12-24..31` with the date of both, where that is one as it is written. */
export function withWholeEnds(reading: string, text: string): string {
  return reading
    .replace(
      /(?<![\w-]|(?<!\.)\.)(\d+(?:\.\d+)?)\.\.(?=(?:\d+(?:\.\d+)?\.\.)?\d+(?:\.\d+)?(h|d|w|mo|ed|ew)\b)/g,
      '$1$2..',
    )
    .replace(/(?<![\w.-])(\d{4}(?:-\w+)+)\.\.(\w+(?:-\w+)*)(?![\w.-])/g, (range, from: string, to: string) => {
      const shape = (part: string): string => part.replace(/\d/g, '0');
      const head = from.slice(0, -to.length);
      return head.endsWith('-') && text.includes(from) && shape(from.slice(-to.length)) === shape(to)
        ? `${from}..${head}${to}`
        : range;
    });
}
