/**
 * Seeded Monte Carlo simulation of a plan over its three-point estimates and risks. Needs a plan, levelled or not: the
 * forced order of a levelled plan holds in every run.
 * Promises: the same seed and runs give the same answer on every machine and surface, however it is cut into steps and
 * wherever features stand in their file. Passes: what varies, room in the tables, block after block of runs, counts.
 */
import type { Day } from '../../../grammar/civil.ts';
import type { Id } from '../../model/roadmap.ts';
import { opening } from '../lag.ts';
import { FS, ITEM, NEVER, type Network } from '../network.ts';
import { NO_DAY } from '../planInput.ts';
import { BLOCK, type Block, createBlock } from './block.ts';
import { createCriticalRuns } from './criticalRuns.ts';
import { DAY } from './parts.ts';
import { extraDays, withRoom } from './room.ts';
import type { SimulatedPlan } from './simulatedPlan.ts';
import type { ItemOutlook, Outlook, Simulation, Spread } from './simulation.ts';
import { createSpreading } from './spread.ts';
import { createTally, type Tally } from './tally.ts';
import { type UncertainRisk, uncertainties } from './uncertain.ts';

export interface SimulationOptions {
  /** 10,000 when left out. */
  readonly runs?: number;
  readonly seed?: number;
  /** Asked between blocks of runs: true ends the simulation with the runs made so far. */
  readonly shouldStop?: () => boolean;
  /** Told after each block. */
  readonly onProgress?: (done: number, runs: number) => void;
}

export interface RunningSimulation {
  readonly done: number;
  readonly finished: boolean;
  /** Makes a block of runs, in about a thousandth of a second for a hundred features. */
  readonly step: () => void;
  /** The answer of the runs so far; at least one block. */
  readonly result: () => Simulation;
}

const RUNS = 10_000;
const SPREAD_MOST = 5;

export function simulate(plan: SimulatedPlan, options: SimulationOptions = {}): Simulation {
  const running = startSimulation(plan, options);
  while (!running.finished) {
    running.step();
    options.onProgress?.(running.done, options.runs ?? RUNS);
    if (options.shouldStop?.()) break;
  }
  return running.result();
}

/** A simulation in steps, for a host that must do other things in between. */
export function startSimulation(
  plan: SimulatedPlan,
  { runs = RUNS, seed = 1 }: SimulationOptions = {},
): RunningSimulation {
  const { early, network: planned } = plan;
  const { input } = planned;
  const varying = uncertainties(planned, early, seed);
  const uncertain = varying.risks.length > 0 || varying.ranges.some((range) => range !== undefined);
  const network = withRoom(planned, extraDays(planned, varying));
  const ends = lastOnes(
    network,
    Array.from({ length: planned.items }, (_, i) => i),
  );
  const block = createBlock(network, early, varying);
  const criticalRuns = createCriticalRuns(network, block, ends);
  const { items } = network;
  const products = productsOf(network);

  const wanted = uncertain ? Math.max(1, Math.floor(runs)) : 1;
  const tallies = Array.from({ length: items }, createTally);
  const productTallies = products.map(createTally);
  const whole = createTally();
  const critical = new Float64Array(items);
  const flags = new Uint8Array(network.size * BLOCK);
  const words = new Int32Array(flags.buffer);
  const end = new Int32Array(BLOCK);
  const last = new Int32Array(BLOCK);
  const days = new Int32Array(BLOCK);
  const things = items + varying.risks.length;
  const inBlock = (day: number): number =>
    block.shared < 0 ? day : network.tables.workIndex[block.shared + Math.max(0, Math.min(network.tables.days, day))]!;
  const start = inBlock(network.start);
  const spreading = createSpreading(things, inBlock(plan.finish - network.tables.origin) * DAY);
  const delaysOf = delaysByNode(varying.risks);
  /** By work, 1: it ends with a day, so that its last day is the one before its finish; 0: it opens one. */
  const closes = Uint8Array.from(plan.finishes, (finish, i) => (finish > plan.lastDays[i]! ? 1 : 0));
  let done = 0;

  /** By run, the day of a node's finish, in whole days: the one on which its last part lies, and half-open where it ends. */
  const finishDays = (i: number): Int32Array => {
    const own = i * BLOCK;
    if (closes[i]) for (let b = 0; b < BLOCK; b++) days[b] = Math.ceil(block.finish[own + b]! / DAY);
    else for (let b = 0; b < BLOCK; b++) days[b] = Math.floor(block.finish[own + b]! / DAY);
    return days;
  };
  /** By run, the day that is read of the last of some work: that before its finish, but for what opens a day. */
  const lastDays = (members: readonly number[]): Int32Array => {
    last.fill(start - 1);
    for (const i of members) largest(last, finishDays(i), 0, closes[i]!);
    return last;
  };

  const step = (): void => {
    if (done >= wanted) return;
    block.next();
    const count = Math.min(BLOCK, wanted - done);
    end.fill(start * DAY);
    for (const i of ends) largest(end, block.finish, i, 0);
    criticalRuns(end, flags);
    for (let i = 0; i < items; i++) {
      tallies[i]!.add(finishDays(i), 0, count);
      let runsCritical = 0;
      if (count === BLOCK) runsCritical = ones(words, (i * BLOCK) >> 2);
      else for (let b = 0; b < count; b++) runsCritical += flags[i * BLOCK + b]!;
      critical[i]! += runsCritical;
      if (!varying.ranges[i]) continue;
      const delays = delaysOf.get(i);
      if (delays === undefined) spreading.add(i, block.took, i * BLOCK, end, count);
      else spreading.add(i, withoutDelays(block, i, delays), 0, end, count);
    }
    varying.risks.forEach((_, r) => {
      spreading.add(items + r, block.fired, r * BLOCK, end, count);
    });
    spreading.addFinish(end, count);
    whole.add(lastDays(ends), 0, count);
    products.forEach(({ members }, p) => {
      productTallies[p]!.add(lastDays(members), 0, count);
    });
    done += count;
  };

  const result = (): Simulation => {
    if (done === 0) step();
    const day = (value: number): Day =>
      network.tables.origin + (block.shared < 0 ? value : opening(network.tables, block.shared, value));
    /** `planned`, as it is counted, is read as `lastDay`; other days as they are. Of finishes, `less` is taken. */
    const outlook = (tally: Tally, planned: number, lastDay: Day, less: number): Outlook => {
      const shown = (share: number): Day => {
        const value = tally.percentile(share);
        return value === planned ? lastDay : day(value - less);
      };
      return {
        planned: lastDay,
        p50: shown(0.5),
        p80: shown(0.8),
        p95: shown(0.95),
        plannedShare: tally.shareBy(planned),
      };
    };
    /** Days that are read alike are one: a moment that opens a day after a holiday, and the last day before it. */
    const finishes = (planned: number): { on: Day; runs: number }[] => {
      const found: { on: Day; runs: number }[] = [];
      whole.each((value, runs) => {
        const on = value === planned ? plan.lastDay : day(value);
        const last = found.at(-1);
        if (last?.on === on) last.runs += runs;
        else found.push({ on, runs });
      });
      return found;
    };
    const finishOf = (i: number): number => inBlock(plan.finishes[i]! - network.tables.origin);
    const plannedOf = (members: readonly number[]): number =>
      Math.max(start - 1, ...members.map((i) => finishOf(i) - closes[i]!));
    const outlookOf = (tally: Tally, members: readonly number[], lastDay: Day): Outlook =>
      outlook(tally, plannedOf(members), lastDay, 0);
    const spread = spreading
      .shares(SPREAD_MOST)
      .map(
        ({ thing, share }): Spread =>
          thing < items
            ? { kind: 'feature', index: thing, share }
            : { kind: 'risk', index: varying.risks[thing - items]!.risk, share },
      );
    return {
      runs: done,
      seed,
      uncertain,
      roadmap: outlookOf(whole, ends, plan.lastDay),
      finishes: finishes(plannedOf(ends)),
      items: tallies.map((tally, i): ItemOutlook => {
        const base = outlook(tally, finishOf(i), plan.lastDays[i]!, closes[i]!);
        const criticality = critical[i]! / done;
        const due = input.due[i]!;
        if (due === NO_DAY) return { ...base, criticality };
        // What opens a day may do so on the last working day up to its due date.
        const limit = inBlock(due + 1 - network.tables.origin) - (1 - closes[i]!);
        return { ...base, criticality, onTime: tally.shareBy(limit) };
      }),
      products: products.map(({ id, members }, p) => {
        if (members.length === 0) return { id };
        const lastDay = Math.max(...members.map((i) => plan.lastDays[i]!));
        return { id, outlook: outlookOf(productTallies[p]!, members, lastDay) };
      }),
      spread,
    };
  };
  return {
    get done() {
      return done;
    },
    get finished() {
      return done >= wanted;
    },
    step,
    result,
  };
}

type Delays = readonly { readonly risk: number; readonly factor: number }[];

function delaysByNode(risks: readonly UncertainRisk[]): ReadonlyMap<number, Delays> {
  const found = new Map<number, { risk: number; factor: number }[]>();
  risks.forEach(({ delays }, risk) => {
    for (const { node, factor } of delays) found.set(node, [...(found.get(node) ?? []), { risk, factor }]);
  });
  return found;
}

/** What a node took by itself: the delay of a risk is the risk's own part of the spread. */
function withoutDelays({ took, fired }: Block, node: number, delays: Delays): Int32Array {
  const own = took.slice(node * BLOCK, (node + 1) * BLOCK);
  for (const { risk, factor } of delays) {
    for (let b = 0; b < BLOCK; b++) own[b]! -= Math.round(fired[risk * BLOCK + b]! * factor * DAY);
  }
  return own;
}

/** Flags set in a block, four at a time: each byte adds up to no more than 64. */
function ones(words: Int32Array, from: number): number {
  let sum = 0;
  for (let w = from; w < from + (BLOCK >> 2); w++) sum += words[w]!;
  return (sum & 255) + ((sum >>> 8) & 255) + ((sum >>> 16) & 255) + (sum >>> 24);
}

/** Raises values to those of a node, less some. */
function largest(into: Int32Array, values: Int32Array, node: number, less: number): void {
  for (let b = 0, x = node * BLOCK; b < BLOCK; b++, x++) if (values[x]! - less > into[b]!) into[b] = values[x]! - less;
}

/** Those of some work that nothing else of it surely ends after: one of them is always the last. */
function lastOnes({ role, absent, scheduled, links, pin, finished, cap }: Network, work: readonly number[]): number[] {
  const own = new Set(work);
  const outlived = (i: number): boolean => {
    for (let o = links.outStart[i]!; o < links.outStart[i + 1]!; o++) {
      const l = links.outLink[o]!;
      const to = links.to[l]!;
      const fixed = pin[to]! >= 0 || finished[to]! >= 0 || cap[to] !== NEVER;
      if (own.has(to) && role[to] === ITEM && !fixed && links.type[l] === FS && links.lag[l]! >= 0) return true;
    }
    return false;
  };
  return work.filter((i) => role[i] === ITEM && !absent[i] && scheduled[i] && !outlived(i));
}

function productsOf(network: Network): readonly { readonly id: Id; readonly members: readonly number[] }[] {
  const { product, products } = network.input;
  const members: number[][] = products.map(() => []);
  product.forEach((place, index) => {
    for (let at = place, depth = 0; at >= 0 && depth < 100; depth++) {
      members[at]!.push(index);
      at = products[at]!.parent;
    }
  });
  return products.flatMap(({ id }, p) =>
    members[p]!.length > 0 ? { id, members: lastOnes(network, members[p]!) } : [],
  );
}
