/**
 * Pass 2, the nodes and links. Needs the roadmap. Promises a node for each piece of work, a gate for each summary that
 * has parts in the plan, a first start where somebody waits for a summary to begin; links among them in the order of
 * their successor. Dropped work has no links. A link between a summary and its own part is left out: it says nothing
 * that time could honour.
 */
import type { Feature, LinkType, Roadmap, Work } from '../model/roadmap.ts';
import { type Columns, isSummary } from './columns.ts';
import { lagOf } from './durations.ts';
import {
  FF,
  FIRST_START,
  FROM_NESTING,
  FROM_START,
  FS,
  GATE,
  ITEM,
  type Links,
  NO_LAG,
  SF,
  SS,
  SUMMARY,
  TO_FINISH,
} from './network.ts';

export interface Nodes {
  readonly size: number;
  readonly role: Uint8Array;
  readonly absent: Uint8Array;
  /** The work index that a node belongs to: itself, or the summary of a gate or first start. */
  readonly item: Int32Array;
  /** The links, with the place of the lag's calendar where `Links` has its base in the tables. */
  readonly links: Links;
}

const TYPES: Record<LinkType, number> = { FS, SS, FF, SF };

export function nodesOf({ work, dependencies }: Roadmap, columns: Columns): Nodes {
  const { summary: hasParts, absent, partOf, calendar: calendarOf, calendars } = columns;
  const gates = new Map<number, number>();
  const firsts = new Map<number, number>();
  let size = work.length;
  for (let i = 0; i < work.length; i++) if (hasParts[i] && !absent[i]) gates.set(i, size++);
  const wantFirst = (summary: Feature): void => {
    if (firsts.has(summary.index)) return;
    firsts.set(summary.index, size++);
    for (const part of summary.parts) {
      const inner = work[part]!;
      if (hasParts[part] && !absent[part]) wantFirst(inner as Feature);
    }
  };
  for (let d = 0; gates.size > 0 && d < dependencies.length; d++) {
    const { from, type } = dependencies[d]!;
    if (TYPES[type] & FROM_START && gates.has(from)) wantFirst(work[from] as Feature);
  }

  const draft = draftLinks();
  for (const [summary, gate] of gates) {
    const first = firsts.get(summary);
    draft.add(gate, summary, FS, FROM_NESTING);
    for (const part of (work[summary] as Feature).parts) {
      if (absent[part]) continue;
      const inner = gates.get(part);
      draft.add(gate, inner ?? part, FS, FROM_NESTING);
      draft.add(part, summary, FS, FROM_NESTING);
      if (first !== undefined) draft.add(firsts.get(part) ?? part, first, SS, FROM_NESTING);
    }
    // A summary whose parts are all dropped begins, and ends, with its gate.
    if (first !== undefined && (work[summary] as Feature).parts.every((part) => absent[part])) {
      draft.add(gate, first, SS, FROM_NESTING);
    }
  }
  for (let d = 0; d < dependencies.length; d++) {
    const { from, to, lag, type } = dependencies[d]!;
    if (absent[from] || absent[to] || (gates.size > 0 && (isInside(partOf, from, to) || isInside(partOf, to, from))))
      continue;
    const kind = TYPES[type];
    const source = kind & FROM_START ? (firsts.get(from) ?? from) : from;
    const calendar = calendarOf[to]!;
    const counted = lagOf(lag, calendars[calendar]!);
    const gate = gates.get(to);
    if (gate === undefined) draft.add(source, to, kind, d, counted.kind, counted.amount, calendar);
    else if (kind & TO_FINISH) {
      for (const leaf of leaves(work, to, absent))
        draft.add(source, leaf, kind, d, counted.kind, counted.amount, calendar);
    } else draft.add(source, gate, kind, d, counted.kind, counted.amount, calendar);
  }

  const role = new Uint8Array(size).fill(ITEM);
  const item = new Int32Array(size);
  for (let i = 0; i < size; i++) item[i] = i;
  const allAbsent = new Uint8Array(size);
  allAbsent.set(absent);
  for (const [summary, gate] of gates) {
    role[summary] = SUMMARY;
    role[gate] = GATE;
    item[gate] = summary;
  }
  for (const [summary, first] of firsts) {
    role[first] = FIRST_START;
    item[first] = summary;
  }
  return { size, role, absent: allAbsent, item, links: sortLinks(size, draft) };
}

/** Whether `part` is nested in `summary`, at any depth. */
function isInside(partOf: Int32Array, part: number, summary: number): boolean {
  let at = partOf[part]!;
  while (at >= 0 && at !== summary) at = partOf[at]!;
  return at === summary;
}

/** The work in a summary that takes the time: its parts, and theirs, that are no summaries. */
export function leaves(work: readonly Work[], summary: number, absent: Uint8Array): readonly number[] {
  const found: number[] = [];
  const stack = [...(work[summary] as Feature).parts].reverse();
  while (stack.length > 0) {
    const at = stack.pop()!;
    const item = work[at]!;
    if (absent[at]) continue;
    if (isSummary(item)) stack.push(...[...item.parts].reverse());
    else found.push(at);
  }
  return found;
}

interface Draft {
  count: number;
  readonly columns: {
    from: number[];
    to: number[];
    type: number[];
    kind: number[];
    lag: number[];
    clock: number[];
    origin: number[];
  };
  add(from: number, to: number, type: number, origin: number, kind?: number, lag?: number, calendar?: number): void;
}

function draftLinks(): Draft {
  const columns: Draft['columns'] = { from: [], to: [], type: [], kind: [], lag: [], clock: [], origin: [] };
  const draft: Draft = {
    count: 0,
    columns,
    add(from, to, type, origin, kind = NO_LAG, lag = 0, calendar = 0) {
      columns.from.push(from);
      columns.to.push(to);
      columns.type.push(type);
      columns.origin.push(origin);
      columns.kind.push(kind);
      columns.lag.push(lag);
      columns.clock.push(calendar);
      draft.count++;
    },
  };
  return draft;
}

function sortLinks(size: number, { count, columns }: Draft): Links {
  const inStart = starts(size, columns.to);
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const type = new Uint8Array(count);
  const lagKind = new Uint8Array(count);
  const lag = new Int32Array(count);
  const lagClock = new Int32Array(count);
  const origin = new Int32Array(count);
  const at = inStart.slice();
  for (let l = 0; l < count; l++) {
    const place = at[columns.to[l]!]!++;
    from[place] = columns.from[l]!;
    to[place] = columns.to[l]!;
    type[place] = columns.type[l]!;
    lagKind[place] = columns.kind[l]!;
    lag[place] = columns.lag[l]!;
    lagClock[place] = columns.clock[l]!;
    origin[place] = columns.origin[l]!;
  }
  const outStart = starts(size, from);
  const outLink = new Int32Array(count);
  const out = outStart.slice();
  for (let l = 0; l < count; l++) outLink[out[from[l]!]!++] = l;
  return { count, inStart, from, to, type, lagKind, lag, lagClock, origin, outStart, outLink };
}

function starts(size: number, ends: ArrayLike<number>): Int32Array {
  const start = new Int32Array(size + 1);
  for (let l = 0; l < ends.length; l++) start[ends[l]! + 1] = start[ends[l]! + 1]! + 1;
  for (let i = 0; i < size; i++) start[i + 1] = start[i + 1]! + start[i]!;
  return start;
}
