/** Where every name is declared and used: behind definition, references, rename, highlights and semantic tokens. */
import type { Place } from '../diagnostics/finding.ts';
import type { Id } from './roadmap.ts';

/** One name at one place. Each part of a dotted path is an occurrence of its own: `shop` in `shop.cart` is the product. */
export interface Occurrence {
  readonly id: Id;
  /** A definition is the id in the header of a declaration. In a scenario, a header that names existing work refers to it. */
  readonly role: 'definition' | 'reference';
  /** Of the name alone, counted from the declaration it stands in. */
  readonly place: Place;
}

export interface References {
  /** What the name under (or just before) an offset of a file is. */
  at(file: string, offset: number): Occurrence | undefined;
  /** The definition first, then the references in the order of the files. Empty for an id that nothing declares. */
  of(id: string): readonly Occurrence[];
  /** All occurrences in a file, in the order of the text. */
  inFile(file: string): readonly Occurrence[];
}
