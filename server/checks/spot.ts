/**
 * Where to point, said without the text: an entity and one of its properties, or a dependency. It holds over edits that
 * move it, and is looked up in the roadmap of the moment when a finding is made of it.
 */
import type { Declaration, Property, Value } from '../../grammar/syntax.ts';
import { type Span, span } from '../../grammar/text.ts';
import { propertyRow } from '../../grammar/vocabulary/index.ts';
import type { Place } from '../diagnostics/finding.ts';
import type { Id, Origin, Roadmap } from '../model/roadmap.ts';

export type Spot =
  | {
      readonly kind: 'entity';
      readonly id: Id;
      /** The first of them that is written is meant; its name where none is. */
      readonly properties: readonly string[];
      /** The value of the property that names this. */
      readonly naming?: string;
    }
  /** A place in `Roadmap.dependencies`. */
  | { readonly kind: 'dependency'; readonly at: number }
  /** What has no entity, or was read with its text. */
  | { readonly kind: 'place'; readonly place: Place };

export const placeOf = ({ id }: { readonly id: Id }, ...properties: readonly string[]): Spot => ({
  kind: 'entity',
  id,
  properties,
});

/** The value in a property that names something, as an id, a path or a text. */
export const valuePlace = ({ id }: { readonly id: Id }, property: string, naming: string): Spot => ({
  kind: 'entity',
  id,
  properties: [property],
  // The second `cart` is known as `cart~2`, which nobody writes.
  naming: naming.replaceAll(/~\d+/g, ''),
});

export const dependencyPlace = (at: number): Spot => ({ kind: 'dependency', at });

export const fixedPlace = (place: Place): Spot => ({ kind: 'place', place });

type Places = Pick<Roadmap, 'byId' | 'dependencies'>;

/** What a place of the spot is counted from, as far as it is an entity or a dependency. */
export function originOf(spot: Spot, { byId, dependencies }: Places): Origin | undefined {
  switch (spot.kind) {
    case 'entity':
      return byId.get(spot.id)?.origin;
    case 'dependency':
      return dependencies[spot.at]?.origin;
    case 'place':
      return undefined;
  }
}

/** The place in the text of now. */
export function resolvePlace(spot: Spot, roadmap: Places): Place {
  if (spot.kind === 'place') return spot.place;
  const origin = originOf(spot, roadmap)!;
  if (spot.kind === 'dependency') return placeIn(origin, roadmap.dependencies[spot.at]!.span);
  const { declaration } = origin;
  for (const name of spot.properties) {
    const property = propertyOf(declaration, name);
    if (property) return placeIn(origin, valueIn(declaration, name, spot.naming) ?? property);
  }
  return placeIn(origin, nameSpan(declaration));
}

const placeIn = ({ file, declaration }: Origin, at: Span): Place => ({
  file,
  anchor: declaration,
  span: span(at.start, at.end),
});

/** The name in a header; the title, or the keyword, of a declaration that has none. */
const nameSpan = ({ id, title, keyword }: Declaration): Span => id ?? title ?? keyword;

/** The last one is the latest word where a property may be repeated; else the first counts. */
function propertyOf({ keyword, properties }: Declaration, name: string): Property | undefined {
  if (!propertyRow(keyword.text, name)?.many) return properties.find((property) => property.name.text === name);
  for (let i = properties.length - 1; i >= 0; i--) if (properties[i]!.name.text === name) return properties[i];
  return undefined;
}

function valueIn({ properties }: Declaration, name: string, naming: string | undefined): Value | undefined {
  if (naming === undefined) return undefined;
  return properties
    .filter((property) => property.name.text === name)
    .flatMap(({ items }) => items.flat())
    .find((value) => 'text' in value && (value.text === naming || naming.endsWith(`.${value.text}`)));
}
