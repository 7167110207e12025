/**
 * The dependencies of a roadmap as columns, for all that looks at each of them: a flat array is read in a tenth of the
 * time that as many objects take. Needs dependencies in the order of what waits. Promises the very columns of an
 * earlier version, by identity, where the dependencies still say the same (where they are written does not matter).
 */
import type { Dependency, LinkType } from '../model/roadmap.ts';
import { changedRun } from '../util/versions.ts';
import { FF, FS, SF, SS } from './network.ts';

export interface LinkColumns {
  readonly count: number;
  /** Work indexes, by place in `Roadmap.dependencies`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** FS, SS, FF or SF, whose bits are FROM_START and TO_FINISH, with LEAD or DELAY where there is a lag. */
  readonly bits: Uint8Array;
}

/** The lag is negative; it is positive. */
export const LEAD = 4;
export const DELAY = 8;

const TYPES: Readonly<Record<LinkType, number>> = { FS, SS, FF, SF };

const made = new WeakMap<readonly Dependency[], LinkColumns>();

/** @param before the dependencies of an earlier version, from which what is unchanged is copied */
export function linkColumns(now: readonly Dependency[], before?: readonly Dependency[]): LinkColumns {
  const known = made.get(now);
  if (known) return known;
  const columns = read(now, before, before && made.get(before));
  made.set(now, columns);
  return columns;
}

function read(now: readonly Dependency[], before: readonly Dependency[] = [], old?: LinkColumns): LinkColumns {
  const { first, end } = old ? changedRun(now, before) : { first: 0, end: now.length };
  const moved = now.length - before.length;
  if (old && moved === 0 && sayTheSame(now, before, first, end)) return old;
  const columns = {
    count: now.length,
    from: new Int32Array(now.length),
    to: new Int32Array(now.length),
    bits: new Uint8Array(now.length),
  };
  for (const name of ['from', 'to', 'bits'] as const) {
    if (!old) break;
    columns[name].set(old[name].subarray(0, first));
    columns[name].set(old[name].subarray(end - moved), end);
  }
  for (let d = first; d < end; d++) {
    const { from, to, type, lag } = now[d]!;
    columns.from[d] = from;
    columns.to[d] = to;
    columns.bits[d] = TYPES[type] | (!lag || lag.amount === 0 ? 0 : lag.amount < 0 ? LEAD : DELAY);
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
