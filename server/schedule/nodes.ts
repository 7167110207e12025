/**
 * Pass 2, the nodes and links. Needs the roadmap. Promises a node for each piece of work, a gate for each summary that
 * has parts in the plan, a first start where somebody waits for a summary to begin; links among them in the order of
 * their successor. Dropped work has no links. A link between a summary and its own part is left out: it says nothing
 * that time could honour.
 */
import type { Feature, Work } from '../model/roadmap.ts';
import { type Columns, isSummary } from './columns.ts';
import { draftLinks, sortedLinks } from './draftLinks.ts';
import { lagOf } from './durations.ts';
import { DELAY, LEAD, type LinkColumns } from './linkColumns.ts';
import { isInside } from './nesting.ts';
import {
  FIRST_START,
  FROM_NESTING,
  FROM_START,
  FS,
  GATE,
  ITEM,
  type Links,
  NO_LAG,
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

/** The bits of a link that are its type. */
const TYPE = FROM_START | TO_FINISH;

export function nodesOf(columns: Columns, stated: LinkColumns): Nodes {
  const { work, dependencies } = columns.roadmap;
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
  for (let d = 0; gates.size > 0 && d < stated.count; d++) {
    const from = stated.from[d]!;
    if (stated.bits[d]! & FROM_START && gates.has(from)) wantFirst(work[from] as Feature);
  }

  const draft = draftLinks(stated.count);
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
  const nests = gates.size > 0;
  for (let d = 0; d < stated.count; d++) {
    const from = stated.from[d]!;
    const to = stated.to[d]!;
    if (absent[from] || absent[to] || (nests && (isInside(partOf, from, to) || isInside(partOf, to, from)))) continue;
    const bits = stated.bits[d]!;
    const kind = bits & TYPE;
    const calendar = calendarOf[to]!;
    let lagKind = NO_LAG;
    let lag = 0;
    if (bits & (LEAD | DELAY)) ({ kind: lagKind, amount: lag } = lagOf(dependencies[d]!.lag, calendars[calendar]!));
    const source = nests && kind & FROM_START ? (firsts.get(from) ?? from) : from;
    const gate = nests ? gates.get(to) : undefined;
    if (gate === undefined) draft.add(source, to, kind, d, lagKind, lag, calendar);
    else if (kind & TO_FINISH) {
      for (const leaf of leaves(work, to, absent)) draft.add(source, leaf, kind, d, lagKind, lag, calendar);
    } else draft.add(source, gate, kind, d, lagKind, lag, calendar);
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
  return { size, role, absent: allAbsent, item, links: sortedLinks(size, draft) };
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
