/** A finding that is not reported, and why. */
import type { Finding, Place } from './finding.ts';

export type Reason =
  /** `rules` turn it off. */
  | { readonly kind: 'off' }
  /** A comment suppresses it; `text` is the reason that the comment gives. */
  | { readonly kind: 'comment'; readonly place: Place; readonly text: string }
  /** It is part of what another finding reports as a whole. */
  | { readonly kind: 'part'; readonly of: Finding }
  /** It may be gone once another finding is fixed. */
  | { readonly kind: 'follows'; readonly from: Finding }
  /** Its block could not be read to the end. */
  | { readonly kind: 'torn' }
  /** It reports that nothing does something, and in another roadmap that reads the file something does. */
  | { readonly kind: 'not-shared' };

export interface Suppressed {
  readonly finding: Finding;
  /** The name of the pass that removed it. */
  readonly pass: string;
  readonly reason: Reason;
}

/** The place that the reason points to, if it points to one. */
export function placeOfReason(reason: Reason): Place | undefined {
  switch (reason.kind) {
    case 'comment':
      return reason.place;
    case 'part':
      return reason.of.place;
    case 'follows':
      return reason.from.place;
    case 'off':
    case 'torn':
    case 'not-shared':
      return undefined;
  }
}

/** `follows from `unresolved-reference` in plan.roadmap:3`; @param at how the place that it points to is written */
export function reasonText(reason: Reason, at: string): string {
  switch (reason.kind) {
    case 'off':
      return 'off in `rules`';
    case 'comment':
      return `suppressed by the comment in ${at}${reason.text === '' ? '' : `: ${reason.text}`}`;
    case 'part':
      return `part of \`${reason.of.code}\` in ${at}`;
    case 'follows':
      return `follows from \`${reason.from.code}\` in ${at}`;
    case 'torn':
      return 'its block could not be read to the end';
    case 'not-shared':
      return 'not true of another roadmap that reads the file';
  }
}
