/**
 * What is known of the braces of a file whose tree is what its indentation says: how many braces have no partner then, and
 * how many more open than close. With both, an edit of text whose braces do not match can be read in its own place.
 */
import type { SourceFile } from './syntax.ts';
import { LBrace, RBrace, type Tokens } from './tokens.ts';

export interface Braces {
  /** Braces without a partner, or where none belongs, read by indentation. */
  readonly odd: number;
  /** Opening braces less closing ones. At least so many are odd in whatever way the text is read. */
  readonly surplus: number;
}

const known = new WeakMap<SourceFile, Braces>();

export const bracesOf = (file: SourceFile): Braces | undefined => known.get(file);

export function withBraces(file: SourceFile, braces: Braces | undefined): SourceFile {
  if (braces) known.set(file, braces);
  return file;
}

export function surplusOf({ tokens }: Tokens): number {
  let surplus = 0;
  for (const { tokenType } of tokens) {
    if (tokenType === LBrace) surplus++;
    else if (tokenType === RBrace) surplus--;
  }
  return surplus;
}
