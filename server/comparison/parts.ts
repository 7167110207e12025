/**
 * A sentence in parts, so that each surface can escape what a user wrote in its own way and make it stand out: plain
 * strings are ours, `name` is the title of a thing, `said` is what somebody wrote, as they would write it.
 */
export type Part = string | { readonly name: string } | { readonly said: string };
export type Sentence = readonly Part[];

/** `a`, `a and b`, `a, b and c`. */
export function listed(sentences: readonly Sentence[], last = ' and '): Sentence {
  return sentences.flatMap((sentence, i) =>
    i === 0 ? sentence : [i === sentences.length - 1 ? last : ', ', ...sentence],
  );
}

/** The first few, then how many there are more. */
export const listedUpTo = (most: number, sentences: readonly Sentence[]): Sentence =>
  sentences.length <= most
    ? listed(sentences)
    : listed([...sentences.slice(0, most), [`${sentences.length - most} more`]]);
