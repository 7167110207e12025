/**
 * Which items an edit left as they were, so that they stay the same objects. Needs the answers of both versions.
 * Promises 1 only where every date, float and reason of an item is what it was; undefined where nothing can be compared
 * (other work, teams or calendars, another nesting, another origin, a cycle).
 */
import type { Day } from '../../grammar/civil.ts';
import { sameList } from '../util/sameList.ts';
import { changedPlaces, changedRun } from '../util/versions.ts';
import { isSettled } from './backwardPass.ts';
import { GATE, ITEM, MOMENT } from './network.ts';
import type { Passes, Schedule, ScheduledItem } from './schedule.ts';

export function unchangedItems(now: Passes, printed: Int32Array, before: Schedule | undefined): Uint8Array | undefined {
  if (!before) return undefined;
  const { network, late, floats, critical } = now;
  const old = before.passes;
  const comparable =
    now.reading.columns.sameShape &&
    sameList(network.role, old.network.role) &&
    network.tables.origin === old.network.tables.origin &&
    network.start === old.network.start &&
    network.asOf === old.network.asOf &&
    network.order.length === network.size &&
    old.network.order.length === network.size;
  if (!comparable) return undefined;
  const same = sameReasons(now, old);
  if (late === old.late) return same;
  for (let i = 0; i < network.items; i++) {
    if (!same[i]) continue;
    same[i] =
      network.role[i] === ITEM &&
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
function sameReasons(now: Passes, old: Passes): Uint8Array {
  const { network } = now;
  const { order, links, role, item, work, size, items } = network;
  const stays = standing(now, old);
  const edited = new Uint8Array(items);
  for (const i of changedPlaces(work, old.network.work)!) edited[i] = 1;
  const sameLink = linkComparer(now, old);
  const was = old.network.links.inStart;
  const same = new Uint8Array(size);
  const nests = size > items;
  for (let at = 0; at < size; at++) {
    // Without gates nothing depends on what came before, and memory is read in its own order.
    const node = nests ? order[at]! : at;
    if (!stays[node] || edited[item[node]!]) continue;
    const first = links.inStart[node]!;
    const count = links.inStart[node + 1]! - first;
    let all = was[node + 1]! - was[node]! === count ? 1 : 0;
    for (let l = first; all && l < first + count; l++) {
      const from = links.from[l]!;
      if (!stays[from] || (nests && role[from] === GATE && !same[from]) || !sameLink(l, was[node]! + l - first))
        all = 0;
    }
    same[node] = all;
  }
  return same;
}

/** Whether a link of now is one of before. Drivers hold on to where a dependency is written, so that counts too. */
function linkComparer({ network, reading }: Passes, old: Passes): (now: number, before: number) => boolean {
  const { from, type, lagKind, lag, origin } = network.links;
  const was = old.network.links;
  const dependencies = reading.columns.roadmap.dependencies;
  const oldDependencies = old.reading.columns.roadmap.dependencies;
  const sameOrigin = (a: number, b: number): boolean =>
    a < 0 || b < 0 ? a === b : dependencies[a] === oldDependencies[b];
  if (from === was.from) {
    // Links that nobody touched are in the same places, and so are the dependencies behind them.
    const { first, end } = changedRun(dependencies, oldDependencies);
    return (now) => origin[now]! < first || origin[now]! >= end || sameOrigin(origin[now]!, origin[now]!);
  }
  return (now, before) =>
    from[now] === was.from[before] &&
    type[now] === was.type[before] &&
    lagKind[now] === was.lagKind[before] &&
    lag[now] === was.lag[before] &&
    sameOrigin(origin[now]!, was.origin[before]!);
}

/** What a node states of itself. */
const STATED = ['kind', 'amount', 'lower', 'pin', 'started', 'finished', 'cap'] as const;

/** 1: a node has the dates it had, and states of itself what it stated. */
function standing({ network, early }: Passes, old: Passes): Uint8Array {
  const { size } = network;
  if (early === old.early) return new Uint8Array(size).fill(1);
  const stays = new Uint8Array(size).fill(1);
  const compare = <T extends Int32Array | Uint8Array>(is: T, was: T): void => {
    if (is === was) return;
    for (let node = 0; node < size; node++) if (is[node] !== was[node]) stays[node] = 0;
  };
  compare(early.start, old.early.start);
  compare(early.finish, old.early.finish);
  for (const column of STATED) compare(network[column], old.network[column]);
  return stays;
}
