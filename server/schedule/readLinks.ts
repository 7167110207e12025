/**
 * The dependencies of a roadmap as columns, for all that looks at each of them: a flat array is read in a tenth of the
 * time that as many objects take. Needs dependencies in the order of what waits. Promises the very columns of an
 * earlier reading where the dependencies still say the same (where they are written does not matter).
 */
import type { Dependency, Duration, LinkType } from '../model/roadmap.ts';
import { changedRun } from '../util/versions.ts';
import { FF, FROM_START, FS, SF, SS, TO_FINISH } from './network.ts';
import { DELAY, LEAD, type LinkInput } from './planInput.ts';

export interface LinkReading {
  readonly dependencies: readonly Dependency[];
  readonly links: LinkInput;
}

export const LINK_TYPES: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF'];
const LAG_UNITS: readonly Duration['unit'][] = ['h', 'd', 'w', 'mo', 'ed', 'ew'];

const TYPES: Readonly<Record<LinkType, number>> = { FS, SS, FF, SF };

/** The lag of a link as it is written; undefined where it has none. */
export const lagAt = ({ bits, lag, lagUnit }: LinkInput, link: number): Duration | undefined =>
  bits[link]! & (LEAD | DELAY) ? { amount: lag[link]!, unit: LAG_UNITS[lagUnit[link]!]! } : undefined;

export const typeAt = ({ bits }: LinkInput, link: number): LinkType =>
  LINK_TYPES[bits[link]! & (FROM_START | TO_FINISH)]!;

/** @param before an earlier reading, from which what is unchanged is copied */
export function readLinks(now: readonly Dependency[], before?: LinkReading): LinkInput {
  if (before?.dependencies === now) return before.links;
  const was = before?.dependencies ?? [];
  const { first, end } = before ? changedRun(now, was) : { first: 0, end: now.length };
  const moved = now.length - was.length;
  if (before && moved === 0 && sayTheSame(now, was, first, end)) return before.links;
  const columns = {
    count: now.length,
    from: new Int32Array(now.length),
    to: new Int32Array(now.length),
    bits: new Uint8Array(now.length),
    lag: new Float64Array(now.length),
    lagUnit: new Uint8Array(now.length),
  };
  for (const name of ['from', 'to', 'bits', 'lag', 'lagUnit'] as const) {
    if (!before) break;
    columns[name].set(before.links[name].subarray(0, first));
    columns[name].set(before.links[name].subarray(end - moved), end);
  }
  for (let d = first; d < end; d++) {
    const { from, to, type, lag } = now[d]!;
    columns.from[d] = from;
    columns.to[d] = to;
    columns.bits[d] = TYPES[type] | (!lag || lag.amount === 0 ? 0 : lag.amount < 0 ? LEAD : DELAY);
    columns.lag[d] = lag?.amount ?? 0;
    columns.lagUnit[d] = lag ? LAG_UNITS.indexOf(lag.unit) : 0;
  }
  return columns;
}

function sayTheSame(now: readonly Dependency[], before: readonly Dependency[], first: number, end: number): boolean {
  for (let d = first; d < end; d++) if (now[d] !== before[d] && !saysTheSame(now[d]!, before[d]!)) return false;
  return true;
}

const saysTheSame = (a: Dependency, b: Dependency): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  a.type === b.type &&
  a.lag?.amount === b.lag?.amount &&
  a.lag?.unit === b.lag?.unit;
