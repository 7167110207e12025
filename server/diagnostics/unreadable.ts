/** Why a file that is there has no text for us. A source of files reports it, the finding `unreadable-file` words it. */
import { code } from './codes/phrases.ts';

export type Unreadable =
  | { readonly kind: 'permission' }
  | { readonly kind: 'too-large'; readonly megabytes: number; readonly limit: number }
  /** A link that leads out of the folders that may be read. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'broken-link'; readonly target: string }
  | { readonly kind: 'link-loop' }
  | { readonly kind: 'folder' }
  /** A pipe, a socket or a device. */
  | { readonly kind: 'special' }
  /** `line` (from 1) is the first one with bytes that are not UTF-8. */
  | { readonly kind: 'encoding'; readonly encoding?: string; readonly line: number }
  /** In a partial clone, an object that was not fetched. */
  | { readonly kind: 'not-fetched' }
  /** More imported files than are read. */
  | { readonly kind: 'too-many'; readonly limit: number }
  /** A file that is imported through a longer chain of imports than is followed. */
  | { readonly kind: 'too-deep'; readonly limit: number }
  /** Any other error of the system, by its code: `EIO`. */
  | { readonly kind: 'error'; readonly code: string };

/** The reason and what to do about it. */
export function unreadableReason(reason: Unreadable): string {
  switch (reason.kind) {
    case 'permission':
      return 'permission denied. Change its permissions.';
    case 'too-large':
      return `it has ${reason.megabytes} MB and the limit is ${reason.limit} MB. Split it into several files.`;
    case 'outside':
      return 'it is a link to a file outside the folders that may be read. Move that file inside.';
    case 'broken-link':
      return `it is a link to ${code(reason.target)}, which does not exist. Correct or delete the link.`;
    case 'link-loop':
      return 'its links form a loop. Correct or delete the link.';
    case 'folder':
      return 'it is a folder, not a file.';
    case 'special':
      return 'it is not a regular file. Use standard input (`-`) for a pipe.';
    case 'encoding':
      return `it is ${reason.encoding ? `${reason.encoding} text` : `not UTF-8 text (line ${reason.line})`}. Save it as UTF-8.`;
    case 'not-fetched':
      return 'git has not fetched its contents. Run `git fetch --refetch`, or clone without `--filter`.';
    case 'too-many':
      return `at most ${reason.limit} files are imported. Import fewer files.`;
    case 'too-deep':
      return `its chain of imports is longer than ${reason.limit} files. Import it from a file nearer to the root.`;
    case 'error':
      return `the system reports ${reason.code}.`;
  }
}
