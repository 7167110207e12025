/** The property and the item that a finding stands on. */
import type { Property } from '../../../grammar/syntax.ts';
import type { Found } from './fix.ts';

export function propertyAt({ declaration, finding }: Found): Property | undefined {
  const { span } = finding.place;
  return declaration?.properties.find(({ start, end }) => start <= span.start && span.start < Math.max(end, start + 1));
}

export function itemAt(found: Found): { property: Property; index: number } | undefined {
  const property = propertyAt(found);
  if (!property) return undefined;
  const { span } = found.finding.place;
  const index = property.items.findIndex((item) => {
    const first = item[0];
    const last = item.at(-1);
    return first !== undefined && last !== undefined && first.start <= span.start && span.start < last.end;
  });
  return index < 0 ? undefined : { property, index };
}
