/** A declaration in its place: the rows of the table that every pass of the model reads. */
import type { Declaration, SourceFile } from '../../grammar/syntax.ts';
import type { EntityKind, Id } from './roadmap.ts';

/** The little of a parsed file that the model reads. */
export interface SourceTree {
  readonly uri: string;
  readonly tree: SourceFile;
}

export interface Entry {
  readonly declaration: Declaration;
  readonly file: string;
  /** `unknown` for a kind that the language does not have: it still is a name and a block, so that nothing cascades. */
  readonly kind: EntityKind | 'unknown';
  /** Its place in `Collected.entries`, that of the block it is in (-1 at the top) and where its own parts end. */
  readonly at: number;
  readonly parent: number;
  readonly end: number;
  /** Its place in `Roadmap.work`, -1 for what is not scheduled. */
  readonly index: number;
  readonly id: Id;
  readonly name: string;
  /** The name is written, so that others may refer to it; else it was made from the title. */
  readonly named: boolean;
  /** The entry that had this name in this block before. */
  readonly duplicateOf?: number;
}

/** An entry whose id is not given yet. */
export type Draft = { -readonly [K in keyof Entry]: Entry[K] };
