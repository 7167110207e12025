/** A built model with what it was built from, so that the next one can keep all that an edit left alone. */
import type { Positions } from '../../grammar/positions.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Collected } from './collect.ts';
import type { SourceTree } from './entry.ts';
import type { Link } from './link.ts';
import type { References } from './references.ts';
import type { Roadmap } from './roadmap.ts';

export interface Model {
  /** In import order, the root last. */
  readonly files: readonly (SourceTree & { readonly positions: Positions })[];
  readonly roadmap: Roadmap;
  readonly references: References;
  readonly findings: readonly Finding[];
  /** Of those, the ones about a second header. */
  readonly headerFindings: readonly Finding[];
  readonly collected: Collected;
  readonly link: Link;
}
