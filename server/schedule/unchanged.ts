/**
 * Which items an edit left as they were, so that they stay the same objects. Needs the answers of both versions.
 * Promises 1 only where every date, float and reason of an item is what it was; undefined where nothing can be compared
 * (other links, another origin, a levelled plan).
 */
import type { Day } from '../../grammar/civil.ts';
import type { Answers } from './answers.ts';
import { isSettled } from './backwardPass.ts';
import { type Dates, GATE, ITEM, MOMENT, type Network } from './network.ts';
import type { Schedule, ScheduledItem } from './schedule.ts';

export function unchangedItems(
  answers: Answers,
  printed: Int32Array,
  before: Schedule | undefined,
): Uint8Array | undefined {
  if (!before) return undefined;
  const { network, early, reading } = answers;
  const old = before.passes;
  const comparable =
    reading.structure === old.reading.structure &&
    network.links.from === old.network.links.from &&
    network.tables.origin === old.network.tables.origin &&
    network.start === old.network.start &&
    network.asOf === old.network.asOf &&
    network.order.length === network.size;
  if (!comparable) return undefined;
  const { late, floats, critical } = answers;
  const reasons = sameReasons(network, early, answers, before);
  const same = new Uint8Array(network.items);
  for (let i = 0; i < network.items; i++) {
    if (!reasons[i] || network.role[i] !== ITEM) continue;
    same[i] =
      late.start[i] === old.late.start[i] &&
      late.finish[i] === old.late.finish[i] &&
      critical[i] === old.critical[i] &&
      (isSettled(network, i) || (floats.total[i] === old.floats.total[i] && floats.free[i] === old.floats.free[i])) &&
      (network.kind[i] !== MOMENT ||
        printed[i]! < 0 ||
        isPrinted(before.items[i]!, network.tables.origin + printed[i]!))
        ? 1
        : 0;
  }
  return same;
}

/** A moment may be printed on another day than that at which it stands. */
const isPrinted = ({ earlyStart, earlyFinish, firstDay }: ScheduledItem, day: Day): boolean =>
  firstDay === day || earlyStart !== earlyFinish;

/** 1: a node stands where it stood, for the same reasons. */
function sameReasons(network: Network, early: Dates, { reading }: Answers, before: Schedule): Uint8Array {
  const { order, links, role, item, work } = network;
  const old = before.passes;
  const dependencies = reading.columns.roadmap.dependencies;
  const oldDependencies = old.reading.columns.roadmap.dependencies;
  const stays = new Uint8Array(network.size);
  const same = new Uint8Array(network.size);
  for (let at = 0; at < order.length; at++) {
    const node = order[at]!;
    stays[node] = standsStill(network, old.network, early, old.early, node) ? 1 : 0;
    if (!stays[node] || work[item[node]!] !== old.network.work[item[node]!]) continue;
    let all = 1;
    for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
      const from = links.from[l]!;
      const origin = links.origin[l]!;
      if (!stays[from] || (role[from] === GATE && !same[from])) all = 0;
      if (origin >= 0 && dependencies[origin] !== oldDependencies[origin]) all = 0;
    }
    same[node] = all;
  }
  return same;
}

const standsStill = (now: Network, old: Network, early: Dates, oldEarly: Dates, node: number): boolean =>
  early.start[node] === oldEarly.start[node] &&
  early.finish[node] === oldEarly.finish[node] &&
  now.kind[node] === old.kind[node] &&
  now.amount[node] === old.amount[node] &&
  now.lower[node] === old.lower[node] &&
  now.pin[node] === old.pin[node] &&
  now.started[node] === old.started[node] &&
  now.finished[node] === old.finished[node] &&
  now.cap[node] === old.cap[node];
