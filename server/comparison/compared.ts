/** A roadmap of one side of a comparison with what it is on the other side. */
import type { Difference } from './difference.ts';

export interface Compared extends Difference {
  readonly status: 'changed' | 'new' | 'removed';
  /** The path of its root, as people would type it. */
  readonly file: string;
  /** Where that was another file. */
  readonly formerFile?: string;
}
