/** What somebody edited between two versions of a roadmap: one property of one declaration, or a whole declaration. */
import type { Duration, EntityKind, Id, LinkType } from '../model/roadmap.ts';

export interface Edit {
  readonly kind: 'added' | 'removed' | 'renamed' | 'changed';
  /** In the later version; of what was removed, in the earlier one. */
  readonly id: Id;
  readonly entity: EntityKind;
  readonly title: string;
  /** As people write it: `duration`, `after`. Only of what was changed. */
  readonly property?: string;
  /** What it said and no longer says, as it would be written; of a renamed declaration, the id it had. */
  readonly before: readonly string[];
  /** What it says and did not say. */
  readonly after: readonly string[];
  /** It says several things, of which these are the ones that came and went. */
  readonly isList?: true;
  /** Of `after`: the same, as links. */
  readonly links?: { readonly lost: readonly Link[]; readonly gained: readonly Link[] };
}

/** `to` waits for `from`, by id, so that it means the same in both versions. */
export interface Link {
  readonly from: Id;
  readonly to: Id;
  readonly type: LinkType;
  readonly lag?: Duration;
}

/**
 * Edits that only make sense together, which therefore are one cause: work that came with the links to it, work that
 * took the place of other work, a `duration` that became an `effort`.
 */
export interface Change {
  readonly edits: readonly Edit[];
  /** What it takes to make it in the earlier roadmap: fields of the model by id, and work and links that come and go. */
  readonly fields: ReadonlyMap<Id, readonly string[]>;
  readonly came: ReadonlySet<Id>;
  readonly went: ReadonlySet<Id>;
  readonly gained: readonly Link[];
  readonly lost: readonly Link[];
  /** Whether dates, KPIs or money could rest on it. */
  readonly counts: boolean;
}

export const linkKey = ({ from, to, type, lag }: Link): string =>
  `${from} ${to} ${type} ${lag?.amount ?? 0}${lag?.amount ? lag.unit : ''}`;
