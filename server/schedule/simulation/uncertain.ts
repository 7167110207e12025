/**
 * What varies in a plan: estimates with a range, and risks. Needs the roadmap and its network.
 * Promises: a table of whole days for each node that varies, a stream of random numbers of its own for each (so that
 * editing one feature, or moving it in the file, never shakes another), and risks with what they delay.
 * Whole days are the nearest ones, which keeps the mean, but never outside of best and worst rounded up. Of work under
 * way the range counts for the share that is left. Months count as the days they have at their early date.
 */
import { endOfMonths } from '../../calendar/months.ts';
import type { Duration, Estimate, Feature, Roadmap } from '../../model/roadmap.ts';
import { isSettled } from '../backwardPass.ts';
import { people } from '../durations.ts';
import { type Dates, MOMENT, MONTHS, type Network, SUMMARY } from '../network.ts';
import { pertTable, STRATA } from './pert.ts';
import { threatened } from './threatened.ts';

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
  /** 0 to 1. */
  readonly probability: number;
  /** Its delay in days for each slice of probability, in working days unless it was said in elapsed ones. */
  readonly table: Float64Array;
  /** Nodes that it delays, and how many of their days a day of it is. */
  readonly delays: readonly { readonly node: number; readonly factor: number }[];
}

export function uncertainties(roadmap: Roadmap, network: Network, early: Dates, seed: number): Uncertain {
  const days = new Int32Array(network.size);
  const tables: (Uint16Array | undefined)[] = new Array(network.size).fill(undefined);
  for (let node = 0; node < network.size; node++) {
    days[node] = network.kind[node] === MOMENT ? 0 : network.amount[node]!;
    if (network.kind[node] === MONTHS) days[node] = early.finish[node]! - early.start[node]!;
  }
  /** Estimates of one shape share its quantiles. */
  const shapes = new Map<number, Float64Array>();
  for (const work of roadmap.work) {
    const node = work.index;
    const estimate = work.kind === 'feature' ? (work.duration ?? work.effort) : undefined;
    if (!estimate || network.role[node] === SUMMARY || isSettled(network, node)) continue;
    tables[node] = tableOf(work as Feature, estimate, network, early, days[node]!, shapes);
  }
  const risks = roadmap.risks.flatMap((_, r) => riskOf(roadmap, network, r) ?? []);
  const state = new Int32Array(4 * (network.size + risks.length));
  for (let i = 0; i < network.size; i++) seedStream(state, i, seed, `${i < network.items ? network.work[i]!.id : ''}`);
  risks.forEach(({ risk }, r) => {
    seedStream(state, network.size + r, seed, `risk ${roadmap.risks[risk]!.id}`);
  });
  return { tables, days, state, risks };
}

function tableOf(
  feature: Feature,
  { best, likely, worst }: Estimate,
  network: Network,
  early: Dates,
  planned: number,
  shapes: Map<number, Float64Array>,
): Uint16Array | undefined {
  const node = feature.index;
  const unit = (d: Duration): number =>
    feature.duration ? inDays(d, network, early, node) : effortDays(d, feature, network, node);
  const [a, b, c] = [unit(best), unit(likely), unit(worst)];
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

/** Days of the node's calendar, with their fraction. */
function inDays({ amount, unit }: Duration, { tables, clock, kind }: Network, early: Dates, node: number): number {
  switch (unit) {
    case 'h':
      return amount / 8;
    case 'd':
    case 'ed':
      return amount;
    case 'w':
      return amount * perWeek(tables, clock[node]!);
    case 'ew':
      return amount * 7;
    case 'mo': {
      if (kind[node] !== MONTHS) return amount * 30.4375;
      const from = tables.origin + early.start[node]!;
      const whole = Math.floor(amount);
      const end = endOfMonths(from, whole);
      return end - from + (amount - whole) * (endOfMonths(from, whole + 1) - end);
    }
  }
}

function effortDays({ amount, unit }: Duration, feature: Feature, { tables, clock }: Network, node: number): number {
  const week = perWeek(tables, clock[node]!);
  const personDays =
    unit === 'h'
      ? amount / 8
      : unit === 'w' || unit === 'ew'
        ? amount * week
        : unit === 'mo'
          ? amount * 4 * week
          : amount;
  return personDays / people(feature);
}

/** Working days in a week of a calendar, by the tables: the most that any of its first weeks has. */
function perWeek({ workIndex, days }: Network['tables'], clock: number): number {
  let most = 0;
  for (let day = 0; day + 7 <= days && day < 70; day += 7) {
    most = Math.max(most, workIndex[clock + day + 7]! - workIndex[clock + day]!);
  }
  return most || 7;
}

function riskOf(roadmap: Roadmap, network: Network, r: number): UncertainRisk | undefined {
  const { probability, delay, threatens } = roadmap.risks[r]!;
  if (probability === undefined || probability <= 0 || delay === undefined) return undefined;
  const nodes = threatens.flatMap((id) => threatened(roadmap, id));
  // A day that is fixed is on that day; a start that is fixed says nothing about how long the work takes.
  const isFixed = (node: number): boolean => roadmap.work[node]!.kind === 'milestone' && network.pin[node]! >= 0;
  const free = [...new Set(nodes)].filter((node) => !isSettled(network, node) && !isFixed(node));
  if (free.length === 0) return undefined;
  const elapsed = delay.likely.unit === 'ed' || delay.likely.unit === 'ew' || delay.likely.unit === 'mo';
  const own = (d: Duration): number => {
    if (d.unit === 'h') return d.amount / 8;
    if (d.unit === 'w') return d.amount * perWeek(network.tables, network.clock[free[0]!]!);
    return d.unit === 'ew' ? d.amount * 7 : d.unit === 'mo' ? d.amount * 30.4375 : d.amount;
  };
  return {
    risk: r,
    probability: Math.min(1, probability),
    table: pertTable(own(delay.best), own(delay.likely), own(delay.worst)),
    delays: free.map((node) => ({
      node,
      factor: elapsed && network.kind[node] !== MONTHS ? perWeek(network.tables, network.clock[node]!) / 7 : 1,
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
