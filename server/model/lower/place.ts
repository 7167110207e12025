/** Where work stands: its index, its product, the summary it is a part of, its own parts. */
import type { Entry } from '../entry.ts';
import type { Id } from '../roadmap.ts';
import { type Lowering, none } from './context.ts';

export interface WorkPlace {
  readonly index: number;
  readonly product?: Id;
  readonly partOf?: number;
}

export function placeOf({ entry, entries }: Lowering): WorkPlace {
  const parent = entries[entry.parent];
  return {
    index: entry.index,
    product: productOf(entry, entries),
    partOf: parent?.kind === 'feature' ? parent.index : undefined,
  };
}

export function partsIn({ entry, entries }: Lowering): readonly number[] {
  if (entry.end === entry.at + 1) return none;
  const parts: number[] = [];
  for (let at = entry.at + 1; at < entry.end; at = entries[at]!.end) {
    const part = entries[at]!;
    if (part.index >= 0) parts.push(part.index);
  }
  return parts;
}

function productOf(entry: Entry, entries: readonly Entry[]): Id | undefined {
  for (let outer = entries[entry.parent]; outer; outer = entries[outer.parent]) {
    if (outer.kind === 'product') return outer.id;
  }
  return undefined;
}
