/**
 * What a text has anywhere in it that some checks look for: most texts have none of it, and an edit is told apart from
 * one that brings it without reading the whole again.
 */
export interface TextTraits {
  /** Nothing but ASCII. */
  readonly ascii: boolean;
  /** A character that may be hidden or turn the direction of text: each is then judged by itself. */
  readonly suspect: boolean;
  /** A comment that silences findings, or one that is like it. */
  readonly silences: boolean;
}

/** A comment that begins with that word, or with what people take for it. Of bounded length, as it begins anywhere. */
export const LIKE_IGNORE = /\/[/*][/ \t*]{0,20}@?roadmap[-_ ]?ignore/gi;
const LONGEST = 40;

const silences = (text: string): boolean => text.search(LIKE_IGNORE) >= 0;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const NOT_ASCII = /[^\x00-\x7f]/;
const SUSPECT =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them is meant by itself
  /[\u034f\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\u00ad\u061c\u115f\u1160\u3164\uffa0\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\udb40]/;

export const textTraits = (text: string): TextTraits => ({
  ascii: !NOT_ASCII.test(text),
  suspect: SUSPECT.test(text),
  silences: silences(text),
});

/** @param edit what was put from `start` on, in a text that had `before`; `now` is the text with it */
export function traitsAfter(
  before: TextTraits,
  edit: { readonly start: number; readonly text: string },
  now: string,
): TextTraits {
  const from = Math.max(0, edit.start - LONGEST);
  const here = textTraits(now.slice(from, edit.start + edit.text.length + LONGEST));
  // What was there may be what the edit took away.
  return {
    ascii: before.ascii ? here.ascii : !NOT_ASCII.test(now),
    suspect: before.suspect ? SUSPECT.test(now) : here.suspect,
    silences: before.silences ? silences(now) : here.silences,
  };
}
