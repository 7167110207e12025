/** Links that the dates of started work break, where nothing may move it: without a status date it stands where it started. */
import type { Day } from '../../grammar/civil.ts';
import { earliestByLink } from './drives.ts';
import { close, opening } from './lag.ts';
import { GATE, TO_FINISH } from './network.ts';
import type { Schedule } from './schedule.ts';

export interface BrokenLink {
  /** Place in `Roadmap.dependencies`. */
  readonly link: number;
  /** Whether the link holds the finish, not the start. */
  readonly atEnd: boolean;
  /** The first day on which it could start, or the last on which it could end. */
  readonly until: Day;
}

/** The link that allows the latest day, of those that the dates of some work break; those of a summary around it count. */
export function brokenLink({ passes: { network, early } }: Schedule, index: number): BrokenLink | undefined {
  const { links, role, tables, clock } = network;
  const base = clock[index]!;
  const worked = (day: number): number => tables.workIndex[base + day]!;
  let found: BrokenLink | undefined;
  const visit = (node: number): void => {
    for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
      const from = links.from[l]!;
      if (role[from] === GATE) visit(from);
      if (links.origin[l]! < 0) continue;
      const moment = earliestByLink(network, early, l);
      const atEnd = (links.type[l]! & TO_FINISH) !== 0;
      // Friday evening and Monday morning are one moment to those who do not work in between.
      if (worked(moment) <= worked((atEnd ? early.finish : early.start)[index]!)) continue;
      const day = atEnd ? close(tables, base, worked(moment)) - 1 : opening(tables, base, worked(moment));
      const until = tables.origin + day;
      if (!found || until > found.until) found = { link: links.origin[l]!, atEnd, until };
    }
  };
  visit(index);
  return found;
}
