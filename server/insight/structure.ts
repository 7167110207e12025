/**
 * What the answers about a roadmap rest on: what each piece of work says, as flags, and the graph of its dependencies.
 * Made once for a roadmap, and kept from the version before where an edit changed none of it (most change next to none):
 * ten thousand features are then looked at without reading one of them.
 */
import type { Data } from '../model/data.ts';
import type { Dependency, Feature, Milestone, Work } from '../model/roadmap.ts';
import { isInside } from '../schedule/nesting.ts';
import type { LinkInput } from '../schedule/planInput.ts';
import { changedPlaces } from '../util/versions.ts';
import { type DependencyGraph, dependencyGraph, inOrder } from './dependencyGraph.ts';

export interface Structure {
  /** By work index: OPEN, LEAF, … */
  readonly flags: Uint16Array;
  /** By work index, the whole it is a part of; -1 where there is none. */
  readonly wholes: Int32Array;
  /** Of the flags: what `indexesWith` has looked for. */
  readonly indexes: Map<number, Int32Array>;
  readonly links: Links;
}

export interface Links {
  /** All dependencies, also those that are left out of the graph. */
  readonly columns: LinkInput;
  /** Without the dependencies between a whole and its own part: those are a fault of their own. */
  readonly graph: DependencyGraph;
  /** Nodes so that each comes after all it waits for; shorter than `graph.nodes` where there is a cycle. */
  readonly order: Int32Array;
  /** How many dependencies are left out of the graph. */
  readonly leftOut: number;
}

/** Still to be done: neither finished nor dropped, itself or with the whole it is a part of. */
export const OPEN = 1;
/** A feature without parts: what somebody does. */
export const LEAF = 2;
/** It states a duration or an effort. */
export const ESTIMATED = 4;
/** By an actual date, a status or a percentage. */
export const STARTED = 8;
export const DROPPED = 16;
/** It states something: a due date, a day it is pinned to, progress, a horizon, an owner, … */
export const DUE = 32;
export const PINNED = 64;
export const PROGRESS = 128;
export const HORIZON = 256;
export const OWNED = 512;
export const SUPPORTS = 1024;
export const MOVES = 2048;
export const TEAMS = 4096;
export const BENEFIT = 8192;
export const COMMITTED = 16384;
/** `moscow wont`: not in this roadmap. */
export const WONT = 32768;

/** What the graph rests on. */
const LINKING = DROPPED;

interface Before {
  readonly work: readonly Data<Work>[];
  readonly structure: Structure;
}

/** @param before those of an earlier version of the same roadmap */
export function structureOf(work: readonly Data<Work>[], columns: LinkInput, before?: Before): Structure {
  const old = before?.structure;
  const facts = factsOf(work, before);
  const links = old?.links.columns === columns && isSame(facts, old) ? old.links : linksOf(facts, columns);
  return old?.links === links && old.flags === facts.flags ? old : { ...facts, links };
}

/** Whether some work says that it has begun. */
export const hasStarted = ({ flags }: Structure): boolean => flags.some((each) => (each & STARTED) !== 0);

type Facts = Pick<Structure, 'flags' | 'wholes' | 'indexes'>;

function linksOf({ wholes }: Facts, columns: LinkInput): Links {
  const { count, from, to } = columns;
  const within = new Uint8Array(count);
  let leftOut = 0;
  const nests = wholes.some((whole) => whole >= 0);
  for (let d = 0; nests && d < count; d++) {
    if (!isWithin({ from: from[d]!, to: to[d]! }, wholes)) continue;
    within[d] = 1;
    leftOut++;
  }
  const graph = dependencyGraph(wholes, columns, within);
  return { columns, graph, order: inOrder(graph), leftOut };
}

/** Between a whole and something inside it. */
export const isWithin = ({ from, to }: Pick<Dependency, 'from' | 'to'>, wholes: Int32Array): boolean =>
  isInside(wholes, from, to) || isInside(wholes, to, from);

/** Of an earlier version of the same roadmap, what is not changed is kept. */
function factsOf(work: readonly Data<Work>[], before: Before | undefined): Facts {
  const changed = before && changedPlaces(work, before.work);
  if (!changed) return factsOfAll(work);
  const old = before.structure;
  const flags = old.flags.slice();
  const wholes = old.wholes.slice();
  let isSame = true;
  for (const i of changed) {
    readFacts(work[i]!, i, flags, wholes);
    // What is dropped takes its parts with it.
    if ((flags[i]! & DROPPED) !== (old.flags[i]! & DROPPED)) return factsOfAll(work);
    isSame &&= flags[i] === old.flags[i] && wholes[i] === old.wholes[i];
  }
  return isSame ? old : { flags, wholes, indexes: new Map() };
}

function factsOfAll(work: readonly Data<Work>[]): Facts {
  const flags = new Uint16Array(work.length);
  const wholes = new Int32Array(work.length);
  for (let i = 0; i < work.length; i++) readFacts(work[i]!, i, flags, wholes);
  return { flags, wholes, indexes: new Map() };
}

/** A whole stands before its parts, so whether it is dropped is known when they are read. */
function readFacts(item: Data<Work>, i: number, flags: Uint16Array, wholes: Int32Array): void {
  const whole = item.partOf ?? -1;
  const dropped = whole < 0 ? 0 : flags[whole]! & DROPPED;
  wholes[i] = whole;
  flags[i] = item.kind === 'feature' ? featureFlags(item, dropped) : milestoneFlags(item, dropped);
}

const flag = (said: boolean, which: number): number => (said ? which : 0);

const common = ({ due, commitment, owner }: Data<Work>): number =>
  flag(due !== undefined, DUE) | flag(commitment === 'committed', COMMITTED) | flag(owner !== undefined, OWNED);

const milestoneFlags = (milestone: Data<Milestone>, dropped: number): number =>
  common(milestone) |
  (dropped || flag(milestone.finished === undefined && milestone.status?.state !== 'done', OPEN)) |
  flag(milestone.on !== undefined, PINNED) |
  flag(milestone.finished !== undefined || milestone.status !== undefined, PROGRESS);

function featureFlags(feature: Data<Feature>, outer: number): number {
  const { started, finished, status } = feature;
  const state = status?.state;
  const dropped = state === 'dropped' ? DROPPED : outer;
  const done = finished !== undefined || state === 'done';
  const begun = state !== undefined && (state !== 'planned' || (status?.progress ?? 0) > 0);
  return (
    common(feature) |
    dropped |
    flag(!dropped && !done, OPEN) |
    flag(feature.parts.length === 0, LEAF) |
    flag(feature.duration !== undefined || feature.effort !== undefined, ESTIMATED) |
    flag(started !== undefined || done || begun, STARTED) |
    flag(feature.start !== undefined, PINNED) |
    flag(started !== undefined || finished !== undefined || status !== undefined, PROGRESS) |
    flag(feature.horizon !== undefined, HORIZON) |
    flag(feature.supports.length > 0, SUPPORTS) |
    flag(feature.moves.length > 0, MOVES) |
    flag(feature.teams.length > 0, TEAMS) |
    flag(feature.benefit !== undefined, BENEFIT) |
    flag(feature.moscow === 'wont', WONT)
  );
}

function isSame({ flags, wholes }: Facts, old: Structure): boolean {
  if (flags === old.flags) return true;
  if (flags.length !== old.flags.length) return false;
  for (let i = 0; i < flags.length; i++) {
    if ((flags[i]! & LINKING) !== (old.flags[i]! & LINKING) || wholes[i] !== old.wholes[i]) return false;
  }
  return true;
}

/** Indexes of the work that has all of some flags and none of others, and passes a test. */
export function indexesWith(
  { flags, indexes: known }: Structure,
  all: number,
  none = 0,
  passes?: (index: number) => boolean,
): Int32Array {
  const key = all * 65_536 + none;
  const indexes = known.get(key) ?? lookFor(flags, all, none);
  known.set(key, indexes);
  if (!passes) return indexes;
  const passed = new Int32Array(indexes.length);
  let count = 0;
  for (let i = 0; i < indexes.length; i++) if (passes(indexes[i]!)) passed[count++] = indexes[i]!;
  return passed.subarray(0, count);
}

function lookFor(flags: Uint16Array, all: number, none: number): Int32Array {
  const indexes = new Int32Array(flags.length);
  const mask = all | none;
  let count = 0;
  for (let i = 0; i < flags.length; i++) if ((flags[i]! & mask) === all) indexes[count++] = i;
  return indexes.slice(0, count);
}
