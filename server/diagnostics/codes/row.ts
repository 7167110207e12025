/** The form of the code table: what is known about a code, and the few words that its messages share. */

/** An error breaks the plan, a warning endangers it, an info is worth knowing, a hint only fades or underlines. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a message needs. A list is names; a number is counted or printed as it is. */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>;

export type Group =
  | 'syntax'
  | 'vocabulary'
  | 'names'
  | 'dependencies'
  | 'schedule'
  | 'priority'
  | 'strategy'
  | 'money'
  | 'people'
  | 'disclosure'
  | 'risk'
  | 'suppression';

export interface CodeRow {
  /** The default; `rules` can change it. */
  readonly severity: Severity;
  readonly group: Group;
  /** One line: what it finds. */
  readonly summary: string;
  /** The message from the facts: names the thing, says why and, where it can, the mend. */
  readonly message: (facts: Facts) => string;
  /** It says that nothing does something: of a file that several roadmaps read, true only where it is so in each. */
  readonly absence?: true;
  /** LSP tags: the text is faded or struck through. */
  readonly tag?: 'unnecessary' | 'deprecated';
}

type Fact = Facts[string] | undefined;

/** A fact as code: `cart`. What was not told is `this`, so that a message never says `undefined`. */
export const tick = (fact: Fact, otherwise = 'this'): string =>
  fact === undefined || fact === '' ? otherwise : `\`${short(String(fact))}\``;

/** Nobody reads a name of a thousand letters to its end. */
const short = (text: string): string =>
  text.length > 300 ? `${[...text.slice(0, 200)].slice(0, -1).join('')}…` : text;

/** A fact in plain words, or the words to use instead. */
export const plain = (fact: Fact, otherwise = '…'): string =>
  fact === undefined || fact === '' ? otherwise : Array.isArray(fact) ? list(fact) : String(fact);

/** `a`, `b` and `c`; past `most` names the rest is counted, with `others` that are not in the list. */
export function list(fact: Fact, joint: 'and' | 'or' = 'and', most = 6, others = 0): string {
  const names = Array.isArray(fact) ? (fact as readonly string[]) : fact === undefined ? [] : [String(fact)];
  const shown = names.slice(0, names.length > most ? most - 1 : most).map((name) => `\`${name}\``);
  const more = names.length - shown.length + others;
  if (more > 0) shown.push(`${more} more`);
  const last = shown.pop();
  if (last === undefined) return '…';
  return shown.length === 0 ? last : `${shown.join(', ')} ${joint} ${last}`;
}

/** Phrases: `a feature, a milestone or a product`. */
export const inWords = (phrases: readonly string[]): string =>
  phrases.length < 2 ? phrases.join('') : `${phrases.slice(0, -1).join(', ')} or ${phrases[phrases.length - 1]}`;

/** ` Did you mean `cart`?`, ` Did you mean `cart` or `card`?`, or nothing. */
export const didYouMean = (suggestion: Fact, other?: Fact): string =>
  suggestion === undefined || suggestion === ''
    ? ''
    : ` Did you mean ${tick(suggestion)}${other ? ` or ${tick(other)}` : ''}?`;

/** A sentence of its own, or nothing: ` It stands in a list.` */
export const also = (sentence: Fact): string =>
  sentence === undefined || sentence === '' ? '' : ` ${String(sentence)}`;

/** `a feature`, `an objective`. */
export const a = (fact: Fact): string => {
  const noun = plain(fact, 'declaration')
    .replace(/^kpi$/, 'KPI')
    .replace(/^rules$/, 'block of rules');
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
};

/** `1 day`, `3 days`. */
export const count = (fact: Fact, noun: string, many = `${noun}s`): string =>
  fact === undefined ? many : `${String(fact)} ${Number(fact) === 1 ? noun : many}`;

/** ` Nor do the next 5 lines begin a declaration.`, where one finding stands for the lines below it. */
export const norTheNext = (more: Fact): string =>
  more === undefined
    ? ''
    : ` Nor ${Number(more) === 1 ? 'does the next line' : `do the next ${String(more)} lines`} begin a declaration.`;

/** ` The same holds for 120 others.`, where one finding stands for many. */
export const sameFor = (others: Fact): string =>
  others === undefined ? '' : ` The same holds for ${count(others, 'other')}.`;
