/** Phrases that messages share. */
import { list, listUpTo, plural } from '../../wording/lists.ts';
import type { Others, Suggested } from './row.ts';

/** `cart`, in backticks; long text is cut. */
export const code = (text: string): string => `\`${short(text)}\``;

/** Nobody reads a name of a thousand letters to its end. */
const short = (text: string): string =>
  text.length > 300 ? `${[...text.slice(0, 200)].slice(0, -1).join('')}…` : text;

/** `a`, `b` and 3 more, each in backticks. */
export const codes = (names: readonly string[], most = 6): string => listUpTo(most, names.map(code));

/** The same where some more are only counted. */
export const codesAnd = (names: readonly string[], more: number): string =>
  more === 0 ? codes(names) : list([...names.map(code), `${more} more`]);

/** `a`, `b` or `c`: all of them, since one has to be chosen. */
export const codesOr = (names: readonly string[]): string => list(names.map(code), 'or');

/** ` Did you mean `cart` or `card`?`, or nothing. */
export const didYouMean = ({ suggestion, other }: Suggested): string =>
  suggestion === undefined || suggestion === ''
    ? ''
    : ` Did you mean ${code(suggestion)}${other === undefined ? '' : ` or ${code(other)}`}?`;

/** `feature`, `KPI`: a kind in a sentence. */
const noun = (kind: string): string =>
  kind === 'kpi' ? 'KPI' : kind === 'rules' ? 'block of rules' : kind === '' || kind === 'unknown' ? 'item' : kind;

/** `a feature`, `an objective`, `a KPI`. */
export const aKind = (kind: string): string => `${/^[aeiou]/i.test(noun(kind)) ? 'an' : 'a'} ${noun(kind)}`;

/** `A feature`, at the start of a sentence. */
export const capitalAKind = (kind: string): string => aKind(kind).replace(/^a/, 'A');

/** `a feature, a milestone or a product` */
export const anyKind = (kinds: readonly string[]): string => list(kinds.map(aKind), 'or');

/** ` The same applies to 120 others.`, where one finding is reported for many. */
export const sameFor = ({ others = 0 }: Others): string =>
  others === 0 ? '' : ` The same applies to ${plural(others, 'other')}.`;
