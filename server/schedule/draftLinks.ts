/** The links of a network while they are found, in any order, and then sorted by the node that waits. */
import { type Links, NO_LAG } from './network.ts';

/** The fields of a link, one after the other: `WIDTH` numbers each. */
const WIDTH = 7;

export interface Draft {
  readonly count: number;
  readonly cells: Int32Array;
  add(from: number, to: number, type: number, origin: number, lagKind?: number, lag?: number, calendar?: number): void;
}

/** @param likely how many links are expected; there may be more */
export function draftLinks(likely: number): Draft {
  let cells = new Int32Array(Math.max(16, likely) * WIDTH);
  let count = 0;
  return {
    get count() {
      return count;
    },
    get cells() {
      return cells;
    },
    add(from, to, type, origin, lagKind = NO_LAG, lag = 0, calendar = 0) {
      let at = count++ * WIDTH;
      if (at === cells.length) {
        const larger = new Int32Array(cells.length * 2);
        larger.set(cells);
        cells = larger;
      }
      cells[at++] = from;
      cells[at++] = to;
      cells[at++] = type;
      cells[at++] = origin;
      cells[at++] = lagKind;
      cells[at++] = lag;
      cells[at] = calendar;
    },
  };
}

/** A stable counting sort. `lagClock` holds the place of the lag's calendar, where a network has its base in the tables. */
export function sortedLinks(size: number, { count, cells }: Draft): Links {
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const type = new Uint8Array(count);
  const lagKind = new Uint8Array(count);
  const lag = new Int32Array(count);
  const lagClock = new Int32Array(count);
  const origin = new Int32Array(count);
  const inStart = new Int32Array(size + 1);
  for (let l = 0; l < count; l++) inStart[cells[l * WIDTH + 1]! + 1]!++;
  for (let i = 0; i < size; i++) inStart[i + 1]! += inStart[i]!;
  const next = inStart.slice();
  for (let l = 0; l < count; l++) {
    const cell = l * WIDTH;
    const at = next[cells[cell + 1]!]!++;
    from[at] = cells[cell]!;
    to[at] = cells[cell + 1]!;
    type[at] = cells[cell + 2]!;
    origin[at] = cells[cell + 3]!;
    lagKind[at] = cells[cell + 4]!;
    lag[at] = cells[cell + 5]!;
    lagClock[at] = cells[cell + 6]!;
  }
  const outStart = new Int32Array(size + 1);
  for (let l = 0; l < count; l++) outStart[from[l]! + 1]!++;
  for (let i = 0; i < size; i++) outStart[i + 1]! += outStart[i]!;
  const outLink = new Int32Array(count);
  const out = outStart.slice();
  for (let l = 0; l < count; l++) outLink[out[from[l]!]!++] = l;
  return { count, inStart, from, to, type, lagKind, lag, lagClock, origin, outStart, outLink };
}
