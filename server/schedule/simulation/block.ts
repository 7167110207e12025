/**
 * The simulation's kernel: a block of runs at once, so that the inner loops walk along the runs of one node.
 * Needs a network and what varies in it. Promises the same dates as the forward pass for the same durations. Times are
 * parts of a day (`parts.ts`), so that a chain of fractions is as long as it is: of working days of the one calendar
 * where all work shares it, of the tables otherwise. A fixed start is no earlier than its day, and waits like any other.
 * Source: Van Slyke 1963, "Monte Carlo methods and the PERT problem"; sfc32 as in `leveling/random.ts`.
 */
import { finishOfMonths, startOfMonths } from '../forwardPass.ts';
import { sharedClock } from '../leveling/sharedClock.ts';
import {
  type Dates,
  FIRST_START,
  FROM_START,
  MOMENT,
  MONTHS,
  NEVER,
  type Network,
  NO_LAG,
  TO_FINISH,
} from '../network.ts';
import { isSettled } from '../settled.ts';
import { closeAt, DAY, laggedPart, openingAt, worked } from './parts.ts';
import { STRATA, STRATUM_SHIFT } from './pert.ts';
import type { Range, Uncertain } from './uncertain.ts';

/** Runs in a block. */
export const BLOCK = 256;

export interface Block {
  /** Starts and finishes in parts of a day: run b of node i is at `i * BLOCK + b`. */
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** Time that each node took. */
  readonly took: Int32Array;
  /** By node, 1: it is a moment in every run, which no estimate and no risk gives any length. */
  readonly timeless: Uint8Array;
  /** Days that each risk took, 0 where it did not fire: risk r, run b at `r * BLOCK + b`. */
  readonly fired: Float64Array;
  /** The clock that everything shares, or -1: days are those of the tables then. */
  readonly shared: number;
  /** Makes the next BLOCK runs. */
  readonly next: () => void;
  /** What a link hands on in run b. */
  readonly moment: (link: number, b: number) => number;
}

export function createBlock(network: Network, early: Dates, uncertain: Uncertain): Block {
  const { size, order, rounds, links, tables, role, kind, pin, started, lower, clock } = network;
  const { inStart, from, type, lagKind, lag } = links;
  const { days, state, risks, ranges } = uncertain;
  const shared = sharedClock(network);
  const at = (day: number): number => (shared < 0 ? day : tables.workIndex[shared + Math.max(0, day)]!) * DAY;
  const start = new Int32Array(size * BLOCK);
  const finish = new Int32Array(size * BLOCK);
  const took = new Int32Array(size * BLOCK);
  const fired = new Float64Array(risks.length * BLOCK);
  const end = new Int32Array(BLOCK);
  const delayed = new Uint8Array(size);
  for (const risk of risks) for (const { node } of risk.delays) delayed[node] = 1;
  const timeless = Uint8Array.from({ length: size }, (_, i) =>
    kind[i] === MOMENT && !delayed[i] && !ranges[i] ? 1 : 0,
  );
  const settled = Uint8Array.from({ length: size }, (_, i) => (isSettled(network, i) ? 1 : 0));
  for (let i = 0; i < size; i++) {
    // Facts, and what has no date, are the same in every run.
    start.fill(at(early.start[i]!), i * BLOCK, (i + 1) * BLOCK);
    finish.fill(at(early.finish[i]!), i * BLOCK, (i + 1) * BLOCK);
    took.fill(days[i]! * DAY, i * BLOCK, (i + 1) * BLOCK);
  }

  const moment = (l: number, b: number): number => {
    const source = from[l]!;
    const bits = type[l]!;
    let value = finish[source * BLOCK + b]!;
    if (bits & FROM_START) value = started[source]! >= 0 ? at(started[source]!) : start[source * BLOCK + b]!;
    if (lagKind[l] === NO_LAG) return value;
    return shared < 0 ? laggedPart(tables, links, l, value) : Math.max(0, value + lag[l]! * DAY);
  };

  const sample = ({ least, spread, quantiles }: Range, stream: number, into: number): void => {
    let a = state[4 * stream]!;
    let b = state[4 * stream + 1]!;
    let c = state[4 * stream + 2]!;
    let counter = state[4 * stream + 3]!;
    // One draw serves two runs: a slice needs ten bits of it.
    for (let run = 0; run < BLOCK; run += 2) {
      const t = (((a + b) | 0) + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + t) | 0;
      took[into + run] = least + Math.round(spread * quantiles[t >>> STRATUM_SHIFT]!);
      took[into + run + 1] = least + Math.round(spread * quantiles[(t >>> 12) & (STRATA - 1)]!);
    }
    state[4 * stream] = a;
    state[4 * stream + 1] = b;
    state[4 * stream + 2] = c;
    state[4 * stream + 3] = counter;
  };
  const bits = new Int32Array(BLOCK * 2);
  const drawRisks = (): void => {
    for (let r = 0; r < risks.length; r++) {
      const { probability, table } = risks[r]!;
      const stream = 4 * (size + r);
      for (let x = 0; x < BLOCK * 2; x++) bits[x] = draw(state, stream);
      for (let run = 0; run < BLOCK; run++) {
        const fires = (bits[2 * run]! >>> 0) / 4294967296 < probability;
        fired[r * BLOCK + run] = fires ? table[bits[2 * run + 1]! >>> STRATUM_SHIFT]! : 0;
      }
    }
  };
  const addDelays = (node: number, into: Int32Array, offset: number): void => {
    for (let r = 0; r < risks.length; r++) {
      for (const delay of risks[r]!.delays) {
        if (delay.node !== node) continue;
        for (let b = 0; b < BLOCK; b++) into[offset + b]! += Math.round(fired[r * BLOCK + b]! * delay.factor * DAY);
      }
    }
  };

  /** Raises the starts to what the links ask of them, and `end` to what they ask of the finish; true if any does. */
  const gather = (node: number): boolean => {
    const last = inStart[node + 1]!;
    const own = node * BLOCK;
    let holdsFinish = false;
    for (let l = inStart[node]!; l < last; l++) {
      const bits = type[l]!;
      const source = from[l]!;
      const offset = source * BLOCK;
      const plain = (shared >= 0 || lagKind[l] === NO_LAG) && !(bits & FROM_START && started[source]! >= 0);
      const add = lagKind[l] === NO_LAG ? 0 : lag[l]! * DAY;
      if (bits & TO_FINISH) {
        if (!holdsFinish) end.fill(0);
        holdsFinish = true;
        for (let b = 0; b < BLOCK; b++) end[b] = Math.max(end[b]!, moment(l, b));
      } else if (plain) raise(start, own, bits & FROM_START ? start : finish, offset, add);
      else for (let b = 0; b < BLOCK; b++) start[own + b] = Math.max(start[own + b]!, moment(l, b));
    }
    return holdsFinish;
  };

  /** Months that nothing has shaken: whole, from a day of the tables, however late in it they start. */
  const placeMonths = (node: number, x: number, byEnd: number): void => {
    const bound = start[x]!;
    const day = Math.floor(bound / DAY);
    const first = startOfMonths(network, node, day, byEnd < 0 ? -1 : Math.ceil(byEnd / DAY));
    const rest = first === day ? bound - day * DAY : 0;
    start[x] = first * DAY + rest;
    finish[x] = Math.min(tables.days * DAY, finishOfMonths(network, node, first) * DAY + rest);
  };

  /** From the bounds in `start` to dates. */
  const place = (node: number, holdsFinish: boolean): void => {
    const own = node * BLOCK;
    const base = clock[node]!;
    const months = kind[node] === MONTHS;
    if (timeless[node]) {
      if (holdsFinish) raise(start, own, end, 0, 0);
      finish.set(start.subarray(own, own + BLOCK), own);
    } else if (shared >= 0) {
      if (holdsFinish)
        for (let b = 0; b < BLOCK; b++) start[own + b] = Math.max(start[own + b]!, end[b]! - took[own + b]!);
      for (let x = own; x < own + BLOCK; x++) finish[x] = start[x]! + took[x]!;
    } else {
      for (let b = 0, x = own; b < BLOCK; b++, x++) {
        const n = took[x]!;
        if (months && n === days[node]! * DAY) {
          placeMonths(node, x, holdsFinish ? end[b]! : -1);
          continue;
        }
        if (n === 0) {
          if (holdsFinish) start[x] = Math.max(start[x]!, end[b]!);
          finish[x] = start[x]!;
          continue;
        }
        if (months) {
          // Shaken months are so many days: they start on a working day, and then pass on every day.
          const first = holdsFinish ? Math.max(start[x]!, end[b]! - n) : start[x]!;
          start[x] = openingAt(tables, base, worked(tables, base, first));
          finish[x] = Math.min(tables.days * DAY, start[x]! + n);
          continue;
        }
        let work = worked(tables, base, start[x]!);
        if (holdsFinish) work = Math.max(work, worked(tables, base, end[b]!) - n);
        start[x] = openingAt(tables, base, work);
        finish[x] = closeAt(tables, base, work + n);
      }
    }
  };

  const next = (): void => {
    drawRisks();
    for (const node of order) {
      if (settled[node]) continue;
      const own = node * BLOCK;
      const range = ranges[node];
      if (range) sample(range, node, own);
      else if (delayed[node]) took.fill(days[node]! * DAY, own, own + BLOCK);
      if (delayed[node]) addDelays(node, took, own);
    }
    if (rounds > 1) {
      // In a knot, the runs before say nothing.
      for (const node of order) if (!settled[node]) finish.fill(0, node * BLOCK, (node + 1) * BLOCK);
      for (const node of order) if (!settled[node]) start.fill(0, node * BLOCK, (node + 1) * BLOCK);
    }
    for (let round = 0; round < rounds; round++) {
      for (const node of order) {
        if (settled[node]) continue;
        const own = node * BLOCK;
        if (role[node] === FIRST_START) {
          start.fill(NEVER, own, own + BLOCK);
          for (let l = inStart[node]!; l < inStart[node + 1]!; l++) {
            for (let b = 0; b < BLOCK; b++) start[own + b] = Math.min(start[own + b]!, moment(l, b));
          }
          place(node, false);
        } else if (pin[node]! >= 0 && started[node]! >= 0) {
          start.fill(at(pin[node]!), own, own + BLOCK);
          place(node, false);
        } else {
          start.fill(at(Math.max(lower[node]!, pin[node]!)), own, own + BLOCK);
          place(node, gather(node));
        }
      }
    }
  };
  return { start, finish, took, timeless, fired, shared, next, moment };
}

/** Raises a block of values to those of another, moved by `add`. */
function raise(into: Int32Array, at: number, values: Int32Array, from: number, add: number): void {
  for (let b = 0; b < BLOCK; b++) {
    const value = values[from + b]! + add;
    if (value > into[at + b]!) into[at + b] = value;
  }
}

function draw(state: Int32Array, at: number): number {
  const a = state[at]!;
  const b = state[at + 1]!;
  const c = state[at + 2]!;
  const counter = state[at + 3]!;
  const t = (((a + b) | 0) + counter) | 0;
  state[at] = b ^ (b >>> 9);
  state[at + 1] = (c + (c << 3)) | 0;
  state[at + 2] = (((c << 21) | (c >>> 11)) + t) | 0;
  state[at + 3] = (counter + 1) | 0;
  return t;
}
