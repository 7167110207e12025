/** A part of a section in the page. */
import type { SectionPart } from '../../../server/topics/section.ts';
import type { Drawn, Look } from './pane.ts';

export interface PartView {
  readonly node: HTMLElement;
  /** A view is only handed parts of the kind that it was made for. */
  readonly draw: (part: SectionPart, look: Look) => Drawn;
  readonly topOf?: (key: string) => number | undefined;
}

/** Narrows a part to the kind of its view. */
export function ofKind<Kind extends SectionPart['kind']>(
  kind: Kind,
  part: SectionPart,
): Extract<SectionPart, { readonly kind: Kind }> {
  if (part.kind !== kind) throw new Error(`A part of kind ${part.kind} in the view of ${kind}.`);
  return part as Extract<SectionPart, { readonly kind: Kind }>;
}
