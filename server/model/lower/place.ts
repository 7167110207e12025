/**
 * Where work stands: its index, its product, the summary it is a part of, its own parts. Features inside a feature make
 * it their summary. Milestones alone only do where it says no time of its own: else they are dates of it, not parts.
 */
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
    partOf: parent?.kind === 'feature' && isSummary(parent, entries) ? parent.index : undefined,
  };
}

export function partsIn({ entry, entries }: Lowering): readonly number[] {
  if (!isSummary(entry, entries)) return none;
  const parts: number[] = [];
  for (let at = entry.at + 1; at < entry.end; at = entries[at]!.end) {
    const part = entries[at]!;
    if (part.index >= 0) parts.push(part.index);
  }
  return parts;
}

function isSummary({ at, end, declaration }: Entry, entries: readonly Entry[]): boolean {
  if (end === at + 1) return false;
  for (let part = at + 1; part < end; part = entries[part]!.end) if (entries[part]!.kind === 'feature') return true;
  return !declaration.properties.some(({ name }) => name.text === 'duration' || name.text === 'effort');
}

function productOf(entry: Entry, entries: readonly Entry[]): Id | undefined {
  for (let outer = entries[entry.parent]; outer; outer = entries[outer.parent]) {
    if (outer.kind === 'product') return outer.id;
  }
  return undefined;
}
