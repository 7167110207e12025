/**
 * What an entity says but for its texts and its place: what answers are computed from. A list of such data keeps the
 * very objects of an earlier version where only a title, a remark or a place is another, so that an edit of a text
 * reaches nothing but texts.
 */
import type { Property } from '../../grammar/syntax.ts';
import { isAlike } from '../util/isAlike.ts';
import { sameList } from '../util/sameList.ts';
import type { Entity } from './roadmap.ts';

/** Texts are read by people only, and no answer depends on them. `rules` of the header hold places. */
const omitted = ['title', 'doc', 'note', 'links', 'evidence', 'vision', 'rules', 'origin'] as const;
const apart: ReadonlySet<string> = new Set(omitted);

/** In which file, whether with a name, and which properties, with values of which form; where, only the roadmap of the moment knows. */
export interface Written {
  readonly origin: {
    readonly file: string;
    readonly declaration: {
      readonly id?: { readonly text: string };
      readonly properties: readonly Pick<Property, 'name' | 'items'>[];
    };
  };
}

export type Data<E extends Entity> = E extends Entity ? Omit<E, (typeof omitted)[number]> & Written : never;

/** Whether a property is written, read or not. */
export const states = ({ origin: { declaration } }: Written, property: string): boolean =>
  declaration.properties.some(({ name }) => name.text === property);

/** Whether two versions of an entity say the same but for their texts. */
export function isSameData(now: Written, before: Written): boolean {
  if (now === before) return true;
  const then = new Map<string, unknown>(Object.entries(before));
  return (
    Object.entries(now).every(([name, value]) => apart.has(name) || isAlike(value, then.get(name))) &&
    now.origin.file === before.origin.file &&
    now.origin.declaration.id?.text === before.origin.declaration.id?.text &&
    sameList(propertiesOf(now), propertiesOf(before))
  );
}

/** A text may be written as a word or in quotes, and a value again and again. */
const propertiesOf = ({ origin: { declaration } }: Written): readonly string[] =>
  declaration.properties.flatMap(({ name, items }) => [name.text, ...items.flat().map(({ kind }) => kind)]);
