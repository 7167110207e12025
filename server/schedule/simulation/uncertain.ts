/**
 * What varies in a plan: estimates with a range, and risks. Needs a network.
 * Promises: quantiles for each node that varies, a stream of random numbers of its own for each (so that editing one
 * feature, or moving it in the file, never shakes another), and risks with what they delay.
 * Of work under way a stated percentage leaves its share of the range; where none is stated, the range is cut off at
 * what is already worked. Months count as the days they have at their early date.
 */
import { endOfMonths } from '../../calendar/months.ts';
import { workdaysPerWeek } from '../../calendar/workCalendar.ts';
import { EVERY_DAY } from '../calendars.ts';
import { DAYS_PER_MONTH, type Span, spanOfDuration } from '../durations.ts';
import { type Dates, MOMENT, MONTHS, type Network, SUMMARY } from '../network.ts';
import { type Amount, ELAPSED, IN_MONTHS, NO_DAY, type RiskInput, WORKING } from '../planInput.ts';
import { isSettled } from '../settled.ts';
import { beganOn, isUnderWay } from '../underWay.ts';
import { DAY } from './parts.ts';
import { pertQuantiles, pertTable } from './pert.ts';
import { threatenedWork } from './threatenedWork.ts';
import { isRange } from './varies.ts';

export interface Uncertain {
  /** By node; undefined where nothing varies. */
  readonly ranges: readonly (Range | undefined)[];
  /** The days of nodes that do not vary. */
  readonly days: Int32Array;
  /** Four words of generator state for each node, then for each risk. */
  readonly state: Int32Array;
  readonly risks: readonly UncertainRisk[];
}

/** The time that a node takes, in parts of a day of its clock: `least`, and of `spread` the share that a quantile says. */
export interface Range {
  readonly least: number;
  readonly spread: number;
  /** For each slice of probability, 0 to 1. */
  readonly quantiles: Float64Array;
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
  const ranges: (Range | undefined)[] = new Array(size).fill(undefined);
  for (let node = 0; node < size; node++) {
    days[node] = network.kind[node] === MOMENT ? 0 : network.amount[node]!;
    if (network.kind[node] === MONTHS) days[node] = early.finish[node]! - early.start[node]!;
  }
  /** Estimates of one shape share its quantiles. */
  const shapes = new Map<string, Float64Array>();
  for (let node = 0; node < items; node++) {
    if (!input.estimated[node] || network.role[node] === SUMMARY || isSettled(network, node)) continue;
    ranges[node] = rangeOf(network, early, node, shapes);
  }
  const risks = input.risks.flatMap((risk) => riskOf(network, risk) ?? []);
  const state = new Int32Array(4 * (size + risks.length));
  for (let i = 0; i < size; i++) seedStream(state, i, seed, i < items ? input.ids[i]! : '');
  risks.forEach(({ id }, r) => {
    seedStream(state, size + r, seed, `risk ${id}`);
  });
  return { ranges, days, state, risks };
}

function rangeOf(network: Network, early: Dates, node: number, shapes: Map<string, Float64Array>): Range | undefined {
  const { input } = network;
  if (!isRange(input, node)) return undefined;
  const at = (amount: Float64Array, unit: Uint8Array): number =>
    inDays({ amount: amount[node]!, unit: unit[node]! }, network, early, node);
  const points = [
    at(input.best, input.bestUnit),
    at(input.likely, input.likelyUnit),
    at(input.worst, input.worstUnit),
  ].sort((a, b) => a - b);
  const [best, likely, worst] = [points[0]!, points[1]!, points[2]!];
  if (worst <= best) return undefined;
  const mode = (likely - best) / (worst - best);
  const { left, had } = remains(network, node);
  if (had <= best) {
    const least = (best - had) * left;
    const quantiles = shaped(shapes, mode, 0);
    return { least: Math.round(least * DAY), spread: (worst - best) * left * DAY, quantiles };
  }
  // It has had more than the worst case: nobody knows, and it is given what the plan gives it.
  if (had >= worst) return undefined;
  // What is left of it, given that it has taken so long already.
  const cut = (had - best) / (worst - best);
  return { least: -Math.round((had - best) * DAY), spread: (worst - best) * DAY, quantiles: shaped(shapes, mode, cut) };
}

function shaped(shapes: Map<string, Float64Array>, mode: number, cut: number): Float64Array {
  const key = `${mode} ${cut}`;
  const known = shapes.get(key) ?? pertQuantiles(mode, cut);
  shapes.set(key, known);
  return known;
}

/** Of work under way: the share that is left, where it is stated, else the days of its clock that it has had. */
function remains(
  { input, asOf, tables, clock }: Network,
  node: number,
): { readonly left: number; readonly had: number } {
  if (asOf < 0 || !isUnderWay(input, node)) return { left: 1, had: 0 };
  const progress = input.progress[node]!;
  if (!Number.isNaN(progress)) return { left: 1 - Math.min(1, Math.max(0, progress)), had: 0 };
  const began = beganOn(input, node) ?? NO_DAY;
  if (began === NO_DAY) return { left: 1, had: 0 };
  const from = Math.max(0, Math.min(tables.days, began - tables.origin));
  const { workIndex } = tables;
  return { left: 1, had: Math.max(0, workIndex[clock[node]! + asOf]! - workIndex[clock[node]! + from]!) };
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
  const free = threatenedWork(input, risk).filter((node) => !isSettled(network, node) && !isFixed(node));
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
