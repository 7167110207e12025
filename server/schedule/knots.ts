/**
 * Work that holds each other and is no circle all the same: one may not start before the other starts, which may not end
 * before the first one ends. By starts and ends, no moment waits for itself. Needs links, and groups of nodes that wait
 * for each other; promises those groups that have dates, if the times of their work allow it.
 */
import { FROM_START, type Links, TO_FINISH } from './network.ts';

/** @param isMoment whether a node starts and ends at once, whatever its estimate */
export function isKnot(group: readonly number[], links: Links, isMoment: (node: number) => boolean): boolean {
  const members = new Set(group);
  /** Two moments a node: its start, and its end, which comes after that. */
  const next = new Map<string, Set<string>>();
  const startOf = (node: number): string => `${node}`;
  const endOf = (node: number): string => (isMoment(node) ? startOf(node) : `${node} ends`);
  const lead = (from: string, to: string): void => {
    next.set(from, (next.get(from) ?? new Set()).add(to));
  };
  for (const node of group) {
    if (!isMoment(node)) lead(startOf(node), endOf(node));
    for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
      const from = links.from[l]!;
      if (!members.has(from)) continue;
      lead(
        links.type[l]! & FROM_START ? startOf(from) : endOf(from),
        links.type[l]! & TO_FINISH ? endOf(node) : startOf(node),
      );
    }
  }
  return !hasCircle(next);
}

/** Takes away, again and again, what nothing leads to; a circle is never taken. */
function hasCircle(next: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const waits = new Map<string, number>();
  for (const targets of next.values()) for (const to of targets) waits.set(to, (waits.get(to) ?? 0) + 1);
  const free = [...next.keys()].filter((moment) => !waits.has(moment));
  for (const moment of free) {
    for (const to of next.get(moment) ?? []) {
      const left = waits.get(to)! - 1;
      waits.set(to, left);
      if (left === 0) free.push(to);
    }
  }
  return [...waits.values()].some((left) => left > 0);
}
