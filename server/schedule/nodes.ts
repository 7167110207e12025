/**
 * Pass 2, the nodes and links. Needs the plan's input. Promises a node for each piece of work, a gate for each summary that
 * has parts in the plan, a first start where somebody waits for a summary to begin; links among them in the order of
 * their successor. Dropped work has no links. A link between a summary and its own part is left out: it says nothing
 * that time could honour.
 */
import { draftLinks, sortedLinks } from './draftLinks.ts';
import { lagOf } from './durations.ts';
import { isInside, leavesOf, partsOf } from './nesting.ts';
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
import type { PlanInput } from './planInput.ts';
import { lagAt } from './readLinks.ts';

export interface Nodes {
  readonly size: number;
  readonly role: Uint8Array;
  readonly absent: Uint8Array;
  /** The work index that a node belongs to: itself, or the summary of a gate or first start. */
  readonly item: Int32Array;
  /** The links, with the place of the lag's calendar where `Links` has its base in the tables. */
  readonly links: Links;
}

const noLag = { kind: NO_LAG, amount: 0 };

/** The bits of a link that are its type. */
const TYPE = FROM_START | TO_FINISH;

export function nodesOf(input: PlanInput): Nodes {
  const { count, summary: hasParts, dropped: absent, partOf, calendar: calendarOf, calendars, links: stated } = input;
  const parts = partsOf(partOf);
  const gates = new Map<number, number>();
  const firsts = new Map<number, number>();
  let size = count;
  for (let i = 0; i < count; i++) if (hasParts[i] && !absent[i]) gates.set(i, size++);
  const wantFirst = (summary: number): void => {
    if (firsts.has(summary)) return;
    firsts.set(summary, size++);
    for (const part of parts.get(summary) ?? []) if (hasParts[part] && !absent[part]) wantFirst(part);
  };
  for (let d = 0; gates.size > 0 && d < stated.count; d++) {
    const from = stated.from[d]!;
    if (stated.bits[d]! & FROM_START && gates.has(from)) wantFirst(from);
  }

  const draft = draftLinks(stated.count);
  for (const [summary, gate] of gates) {
    const first = firsts.get(summary);
    const inPlan = (parts.get(summary) ?? []).filter((part) => !absent[part]);
    for (const part of inPlan) {
      const inner = gates.get(part);
      draft.add(gate, inner ?? part, FS, FROM_NESTING);
      draft.add(part, summary, FS, FROM_NESTING);
      if (first !== undefined) draft.add(firsts.get(part) ?? part, first, SS, FROM_NESTING);
    }
    if (inPlan.length > 0) continue;
    // A summary whose parts are all dropped begins, and ends, with its gate. Others end with their last part, even where
    // that is a fact or fixed, and what the summary waits for is not over.
    draft.add(gate, summary, FS, FROM_NESTING);
    if (first !== undefined) draft.add(gate, first, SS, FROM_NESTING);
  }
  const nests = gates.size > 0;
  for (let d = 0; d < stated.count; d++) {
    const from = stated.from[d]!;
    const to = stated.to[d]!;
    if (absent[from] || absent[to] || (nests && (isInside(partOf, from, to) || isInside(partOf, to, from)))) continue;
    const bits = stated.bits[d]!;
    const kind = bits & TYPE;
    const calendar = calendarOf[to]!;
    const written = lagAt(stated, d);
    const { kind: lagKind, amount: lag } = written ? lagOf(written, calendars[calendar]!) : noLag;
    const source = nests && kind & FROM_START ? (firsts.get(from) ?? from) : from;
    const gate = nests ? gates.get(to) : undefined;
    if (gate === undefined) draft.add(source, to, kind, d, lagKind, lag, calendar);
    else if (kind & TO_FINISH) {
      for (const leaf of leavesOf(input, parts, to)) draft.add(source, leaf, kind, d, lagKind, lag, calendar);
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
