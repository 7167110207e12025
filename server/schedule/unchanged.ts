/**
 * Which items an edit left as they were, so that they stay the same objects. Needs the answers of both versions.
 * Promises 1 only where every date, float and reason of an item is what it was; undefined where nothing can be compared
 * (other work, teams or calendars, another nesting, another origin, a cycle).
 */
import { isAlike } from '../util/isAlike.ts';
import { sameList } from '../util/sameList.ts';
import { sameShape } from './buildNetwork.ts';
import { precedenceOf } from './drivers.ts';
import { FROM_CAPACITY, GATE, ITEM, MOMENT } from './network.ts';
import type { PlanInput } from './planInput.ts';
import type { Passes, Schedule, ScheduledItem } from './schedule.ts';
import { isSettled } from './settled.ts';

export function unchangedItems(now: Passes, before: Schedule | undefined): Uint8Array | undefined {
  if (!before) return undefined;
  const { network, late, floats, critical, displayed } = now;
  const old = before.passes;
  const comparable =
    sameShape({ ...now.input, links: old.input.links }, old.input) &&
    now.input.teams === old.input.teams &&
    sameList(network.role, old.network.role) &&
    network.tables.origin === old.network.tables.origin &&
    network.start === old.network.start &&
    network.asOf === old.network.asOf &&
    network.order.length === network.size &&
    old.network.order.length === network.size;
  if (!comparable) return undefined;
  const same = sameReasons(now, old);
  for (let i = 0; i < network.items; i++) {
    if (!same[i]) continue;
    same[i] =
      network.role[i] === ITEM &&
      late.start[i] === old.late.start[i] &&
      late.finish[i] === old.late.finish[i] &&
      critical[i] === old.critical[i] &&
      late.dueBy[i] === old.late.dueBy[i] &&
      network.done[i] === old.network.done[i] &&
      network.reached[i] === old.network.reached[i] &&
      (isSettled(network, i) || (floats.total[i] === old.floats.total[i] && floats.free[i] === old.floats.free[i])) &&
      (network.kind[i] !== MOMENT ||
        displayed[i]! < 0 ||
        isDisplayed(before.items[i]!, network.tables.origin + displayed[i]!))
        ? 1
        : 0;
  }
  return same;
}

/** A moment may be displayed on another day than that at which it stands. */
const isDisplayed = ({ earlyStart, earlyFinish, firstDay }: ScheduledItem, day: number): boolean =>
  firstDay === day || earlyStart !== earlyFinish;

/** 1: a node stands where it stood, for the same reasons. */
function sameReasons(now: Passes, old: Passes): Uint8Array {
  const { network } = now;
  const { order, links, role, size, items } = network;
  const stays = standing(now, old);
  const sameLink = linkComparer(now, old);
  const was = old.network.links.inStart;
  const same = new Uint8Array(size);
  const nests = size > items;
  for (let at = 0; at < size; at++) {
    // Without gates nothing depends on what came before, and memory is read in its own order.
    const node = nests ? order[at]! : at;
    if (!stays[node]) continue;
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

/** Whether a link of now is one of before. Drivers say a lag as it is written, so that counts too. */
function linkComparer({ network, input }: Passes, old: Passes): (now: number, before: number) => boolean {
  const { from, type, lagKind, lag, origin } = network.links;
  const was = old.network.links;
  if (network.links.from === was.from && input.links === old.input.links) return () => true;
  const stated = input.links;
  const wasStated = old.input.links;
  const sameOrigin = (a: number, b: number): boolean =>
    a < 0 || b < 0
      ? a === b
      : stated.to[a] === wasStated.to[b] &&
        stated.lag[a] === wasStated.lag[b] &&
        stated.lagUnit[a] === wasStated.lagUnit[b];
  const samePrecedence = (node: number, other: number): boolean =>
    isAlike(precedenceOf(network, node, other), precedenceOf(old.network, node, other));
  return (now, before) =>
    from[now] === was.from[before] &&
    type[now] === was.type[before] &&
    lagKind[now] === was.lagKind[before] &&
    lag[now] === was.lag[before] &&
    sameOrigin(origin[now]!, was.origin[before]!) &&
    (origin[now]! > FROM_CAPACITY || samePrecedence(from[now]!, network.links.to[now]!));
}

/** What a node states of itself. */
const STATED = ['kind', 'amount', 'lower', 'pin', 'started', 'finished', 'cap'] as const;

/** The same of the work that it belongs to, as far as a reason or an item tells of it. */
const TOLD = ['estimated', 'pinned', 'earliest', 'started', 'finished', 'state'] as const;

const teamsOf = ({ demandStart, demandTeam }: PlanInput, i: number): Int32Array =>
  demandTeam.subarray(demandStart[i]!, demandStart[i + 1]!);

/** 1: a node has the dates it had, and states of itself what it stated. */
function standing({ network, early, input }: Passes, old: Passes): Uint8Array {
  const { size, items, item } = network;
  const stays = new Uint8Array(size).fill(1);
  const compare = (is: Int32Array | Uint8Array, was: Int32Array | Uint8Array): void => {
    if (is === was) return;
    for (let node = 0; node < size; node++) if (is[node] !== was[node]) stays[node] = 0;
  };
  if (early !== old.early) {
    compare(early.start, old.early.start);
    compare(early.finish, old.early.finish);
  }
  for (const column of STATED) compare(network[column], old.network[column]);
  for (const column of TOLD) {
    const [is, was] = [input[column], old.input[column]];
    if (is === was) continue;
    for (let i = 0; i < items; i++) if (is[i] !== was[i]) stays[i] = 0;
  }
  if (input.demandTeam !== old.input.demandTeam) {
    for (let i = 0; i < items; i++) if (!sameList(teamsOf(input, i), teamsOf(old.input, i))) stays[i] = 0;
  }
  for (let node = items; node < size; node++) if (!stays[item[node]!]) stays[node] = 0;
  return stays;
}
