import type { Unreadable } from '../diagnostics/unreadable.ts';

/** The only way to a file. Behind it: the disk, an editor's open documents, or a map in a test. */
export interface FileSource {
  /** The text of a file, or `undefined` where there is none that may be read. URIs, with `/`. */
  read(uri: string): string | undefined;
  /** Why `read` has no text for a file that is there; `undefined` where there is no file, or it can be read. */
  unreadable?(uri: string): Unreadable | undefined;
  /** The `.roadmap` files that a path of an import names: the file itself, those in a folder, those a glob matches; sorted. */
  find(pattern: string, from: string): Found;
}

export type Found =
  | { readonly kind: 'found'; readonly uris: readonly string[] }
  /** `near`: how the roadmaps are written that stand where it was looked for; `elsewhere`: those of that name further in. */
  | {
      readonly kind: 'missing';
      readonly near?: readonly string[];
      readonly elsewhere?: readonly string[];
      /** It is a folder without roadmaps. */
      readonly isFolder?: true;
    }
  /** It leads out of the folders that may be read. */
  | { readonly kind: 'outside' };
