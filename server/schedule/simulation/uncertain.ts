/**
 * What varies in a plan: estimates with a range, and risks. Needs a network.
 * Promises: a table of whole days for each node that varies, a stream of random numbers of its own for each (so that
 * editing one feature, or moving it in the file, never shakes another), and risks with what they delay.
 * Whole days are the nearest ones, which keeps the mean, but never outside of best and worst rounded up. Of work under
 * way the range counts for the share that is left. Months count as the days they have at their early date.
 */
import { endOfMonths } from '../../calendar/months.ts';
import { workdaysPerWeek } from '../../calendar/workCalendar.ts';
import { isSettled } from '../backwardPass.ts';
import { EVERY_DAY } from '../calendars.ts';
import { DAYS_PER_MONTH, type Span, spanOfDuration } from '../durations.ts';
import { type Dates, MOMENT, MONTHS, type Network, SUMMARY } from '../network.ts';
import { type Amount, ELAPSED, IN_MONTHS, type RiskInput, WORKING } from '../planInput.ts';
import { pertTable, STRATA } from './pert.ts';
import { threatened } from './threatened.ts';
import { isRange } from './varies.ts';

/** Days of one estimate: as much as 16 bits hold, some 180 years. */
const LONGEST = 0xffff;

export interface Uncertain {
  /** By node: working days of its clock for each slice of probability; undefined where nothing varies. */
  readonly tables: readonly (Uint16Array | undefined)[];
  /** The days of nodes that do not vary. */
  readonly days: Int32Array;
  /** Four words of generator state for each node, then for each risk. */
  readonly state: Int32Array;
  readonly risks: readonly UncertainRisk[];
}

export interface UncertainRisk {
  /** Index in `Roadmap.risks`. */
  readonly risk: number;
  readonly id: string;
  /** 0 to 1. */
  readonly probability: number;
  /** Its delay in days for each slice of probability, in working days unless it was said in elapsed ones. */
  readonly table: Float64Array;
  /** Nodes that it delays, and how many of their days a day of it is. */
  readonly delays: readonly { readonly node: number; readonly factor: number }[];
}

export function uncertainties(network: Network, early: Dates, seed: number): Uncertain {
  const { input, size, items } = network;
  const days = new Int32Array(size);
  const tables: (Uint16Array | undefined)[] = new Array(size).fill(undefined);
  for (let node = 0; node < size; node++) {
    days[node] = network.kind[node] === MOMENT ? 0 : network.amount[node]!;
    if (network.kind[node] === MONTHS) days[node] = early.finish[node]! - early.start[node]!;
  }
  /** Estimates of one shape share its quantiles. */
  const shapes = new Map<number, Float64Array>();
  for (let node = 0; node < items; node++) {
    if (!input.estimated[node] || network.role[node] === SUMMARY || isSettled(network, node)) continue;
    tables[node] = tableOf(network, early, node, days[node]!, shapes);
  }
  const risks = input.risks.flatMap((risk) => riskOf(network, risk) ?? []);
  const state = new Int32Array(4 * (size + risks.length));
  for (let i = 0; i < size; i++) seedStream(state, i, seed, i < items ? input.ids[i]! : '');
  risks.forEach(({ id }, r) => {
    seedStream(state, size + r, seed, `risk ${id}`);
  });
  return { tables, days, state, risks };
}

function tableOf(
  network: Network,
  early: Dates,
  node: number,
  planned: number,
  shapes: Map<number, Float64Array>,
): Uint16Array | undefined {
  const { input } = network;
  if (!isRange(input, node)) return undefined;
  const at = (amount: Float64Array, unit: Uint8Array): number =>
    inDays({ amount: amount[node]!, unit: unit[node]! }, network, early, node);
  const a = at(input.best, input.bestUnit);
  const b = at(input.likely, input.likelyUnit);
  const c = at(input.worst, input.worstUnit);
  if (a === c && a === b) return undefined;
  const whole = Math.ceil(b - 1e-9);
  const share = whole > 0 && planned < whole ? planned / whole : 1;
  const low = Math.ceil(Math.min(a, b, c) * share - 1e-9);
  const high = Math.ceil(Math.max(a, b, c) * share - 1e-9);
  const table = pertTable(a, b, c, shapes);
  const result = new Uint16Array(STRATA);
  for (let s = 0; s < STRATA; s++)
    result[s] = Math.min(LONGEST, Math.max(low, Math.min(high, Math.round(table[s]! * share))));
  return result;
}

/** Days of the node's clock, with their fraction: of a range in several units each point is counted on that. */
function inDays({ amount, unit }: Span, network: Network, early: Dates, node: number): number {
  const { kind, tables } = network;
  const perWeek = weekOf(network, node);
  const isElapsed = passesAlways(network, node);
  switch (unit) {
    case WORKING:
      return isElapsed ? (amount * 7) / weekOfCalendar(network, node) : amount;
    case ELAPSED:
      return isElapsed || kind[node] === MONTHS ? amount : (amount * perWeek) / 7;
    default: {
      if (kind[node] !== MONTHS) return isElapsed ? amount * DAYS_PER_MONTH : (amount * DAYS_PER_MONTH * perWeek) / 7;
      const from = tables.origin + early.start[node]!;
      const whole = Math.floor(amount);
      const end = endOfMonths(from, whole);
      return end - from + (amount - whole) * (endOfMonths(from, whole + 1) - end);
    }
  }
}

const passesAlways = ({ clock, tables }: Network, node: number): boolean => clock[node] === EVERY_DAY * tables.stride;

const weekOfCalendar = ({ input }: Network, node: number): number =>
  workdaysPerWeek(input.calendars[input.calendar[node]!]!);

/** Days in a week on which a node's time passes. */
const weekOf = (network: Network, node: number): number =>
  passesAlways(network, node) ? 7 : weekOfCalendar(network, node);

function riskOf(network: Network, risk: RiskInput): UncertainRisk | undefined {
  const { input, pin } = network;
  // A day that is fixed is on that day; a start that is fixed says nothing about how long the work takes.
  const isFixed = (node: number): boolean => input.milestone[node] === 1 && pin[node]! >= 0;
  const free = threatened(input, risk).filter((node) => !isSettled(network, node) && !isFixed(node));
  if (free.length === 0) return undefined;
  const { best, likely, worst } = risk.delay;
  const elapsed = spanOfDuration(likely, 1).unit !== WORKING;
  const own = (d: Amount): number => {
    const { unit, amount } = spanOfDuration(d, weekOf(network, free[0]!));
    return unit === IN_MONTHS ? amount * DAYS_PER_MONTH : amount;
  };
  return {
    risk: risk.risk,
    id: risk.id,
    probability: risk.probability,
    table: pertTable(own(best), own(likely), own(worst)),
    delays: free.map((node) => ({
      node,
      factor: elapsed && network.kind[node] !== MONTHS ? weekOf(network, node) / 7 : 1,
    })),
  };
}

/** Mixes a seed and a name into a generator's state (FNV-1a, then rounds of sfc32). */
function seedStream(state: Int32Array, at: number, seed: number, name: string): void {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  let a = hash | 0;
  let b = seed | 0;
  let c = Math.floor(seed / 4294967296) | 0;
  let counter = 1;
  for (let round = 0; round < 15; round++) {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
  }
  state.set([a, b, c, counter], 4 * at);
}
