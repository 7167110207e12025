/** Where to point: at the property that is to blame, else at the declaration's name. */
import type { Declaration, Property } from '../../grammar/syntax.ts';
import { type Span, span } from '../../grammar/text.ts';
import { propertyRow } from '../../grammar/vocabulary/index.ts';
import type { Place } from '../diagnostics/finding.ts';
import type { Dependency, Origin } from '../model/roadmap.ts';

interface Declared {
  readonly origin: Origin;
}

/** The first of `properties` that the entity states; its name where it states none of them. */
export function placeOf({ origin }: Declared, ...properties: readonly string[]): Place {
  for (const name of properties) {
    const property = propertyOf(origin.declaration, name);
    if (property) return place(origin, property);
  }
  return place(origin, nameSpan(origin.declaration));
}

export const dependencyPlace = ({ origin, span: at }: Dependency): Place => place(origin, at);

/** The name in a header; the title, or the keyword, of a declaration that has none. */
const nameSpan = ({ id, title, keyword }: Declaration): Span => id ?? title ?? keyword;

/** The last one is the latest word where a property may be repeated; else the first counts. */
export function propertyOf({ keyword, properties }: Declaration, name: string): Property | undefined {
  if (!propertyRow(keyword.text, name)?.many) return properties.find((property) => property.name.text === name);
  for (let i = properties.length - 1; i >= 0; i--) if (properties[i]!.name.text === name) return properties[i];
  return undefined;
}

const place = (origin: Origin, at: Span): Place => ({
  file: origin.file,
  anchor: origin.declaration,
  span: span(at.start, at.end),
});
