/** One line's marks: where its bar, its tails and its name go. */

import { longDate } from '../wording/dates.ts';
import { bold, fitText, textWidth } from './metrics.ts';
import type { Tone } from './palette.ts';
import type { Row } from './plan.ts';
import { x } from './scale.ts';
import type { Placed, Scene } from './scene.ts';
import { size } from './sizes.ts';

export interface Bar {
  readonly kind: 'bar' | 'summary' | 'milestone';
  readonly x: number;
  readonly width: number;
  /** Pixels from its start that are done. */
  readonly progress: number;
  readonly tone: Tone;
  readonly state: Row['state'];
  readonly critical: boolean;
  /** Float: from the early finish to the late one. */
  readonly tail?: { readonly from: number; readonly to: number };
  /** The finish that four runs of five keep. */
  readonly whisker?: { readonly from: number; readonly to: number };
  readonly due?: { readonly x: number; readonly missed: boolean };
  readonly label?: Label;
  /** Where none of it is seen: the edge that it lies beyond, and its near date. */
  readonly away?: Away;
}

export interface Away {
  readonly side: 'before' | 'after';
  /** Of the edge that the words stand at. */
  readonly x: number;
  readonly text: string;
}

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly place: 'inside' | 'beside';
  readonly muted: boolean;
  readonly bold: boolean;
  readonly struck: boolean;
}

/** Half a milestone's diamond. */
export const diamond = 7;
const least = 4;
const padding = 8;
/** Between a bar and the name beside it: an arrow turns in it. */
const beside = 14;
/** The mark of a state takes this much of a bar. */
export const mark = 16;

/** The part of the picture that is looked at, in pixels of the time area. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

export function bar(scene: Scene, row: Row, seen: Span): Bar {
  const { scale, view } = scene;
  const start = x(scale, row.start);
  const milestone = row.kind === 'milestone';
  const width = milestone ? 0 : Math.max(least, x(scale, row.finish) - start);
  const end = start + width + (milestone ? diamond : 0);
  const limit = Math.max(end, scale.width - 8);
  const closed = row.state === 'done' || row.state === 'dropped';
  const late = x(scale, row.lateFinish);
  const tail =
    view.float && !closed && !row.summary && late > end + 1 ? { from: end, to: Math.min(late, limit) } : undefined;
  const p80 = row.p80 === undefined || closed ? 0 : x(scale, row.p80 + (milestone ? 0 : 1));
  const whisker = p80 > end + 3 ? { from: end, to: Math.min(p80, limit) } : undefined;
  const due =
    row.due === undefined ? undefined : { x: x(scale, row.due + 1), missed: !closed && row.lastDay > row.due };
  const named = label(scene, row, start, width, whisker?.to ?? end, due?.x, seen);
  return {
    kind: milestone ? 'milestone' : row.summary ? 'summary' : 'bar',
    x: start,
    width,
    progress: closed ? width : Math.round(width * Math.min(1, Math.max(0, row.progress))),
    tone: scene.tones.of(row),
    state: row.state,
    critical: view.critical && row.critical && !closed,
    tail,
    whisker,
    // One from before the picture begins would stand among the names.
    due: due && due.x >= 0 && due.x <= scale.width ? due : undefined,
    label: named,
    away: away(scene, row, { left: start - (milestone ? diamond : 0), right: whisker?.to ?? end }, named, seen),
  };
}

function label(
  scene: Scene,
  row: Row,
  start: number,
  width: number,
  end: number,
  due: number | undefined,
  seen: Span,
): Label | undefined {
  const { view, scale } = scene;
  const strong = row.summary || row.kind === 'milestone';
  const textScale = view.textScale * (strong ? bold : 1);
  const needs = textWidth(row.title, size.text, textScale);
  const common = {
    muted: row.state === 'done' || row.state === 'dropped',
    bold: strong,
    struck: row.state === 'dropped',
  };
  const before = padding + (marked(row) ? mark : 0);
  if (row.kind !== 'milestone' && !row.summary) {
    // The name stays in sight while any of its bar is.
    const from = Math.max(start, Math.min(seen.left, start + width - needs - before - padding)) + before;
    const room = Math.min(start + width, Math.max(seen.right, from + 1)) - from - padding;
    if (needs <= start + width - from - padding) return { ...common, text: row.title, x: from, place: 'inside' };
    if (width >= 120 && room >= 64 && start + width + beside + needs > scale.width) {
      return { ...common, text: fitText(row.title, room, size.text, textScale), x: from, place: 'inside' };
    }
  }
  const close = end + (row.kind === 'milestone' ? 6 : beside);
  const struckByDue = due !== undefined && due > close - 6 && due < close + needs + 6;
  const at = struckByDue ? due + 8 : close;
  const text = fitText(row.title, Math.max(0, scale.width - at - 4), size.text, textScale);
  return text ? { ...common, text, x: at, place: 'beside' } : undefined;
}

/** What the reader would otherwise look for in an empty row. */
function away(scene: Scene, row: Row, drawn: Span, named: Label | undefined, seen: Span): Away | undefined {
  const width = named ? textWidth(named.text, size.text, scene.view.textScale * (named.bold ? bold : 1)) : 0;
  const right = Math.max(drawn.right, named ? named.x + width : 0);
  if (right < seen.left) return { side: 'before', x: seen.left, text: `‹ ${longDate(row.lastDay)}` };
  if (drawn.left > seen.right) return { side: 'after', x: seen.right, text: `${longDate(row.firstDay)} ›` };
  return undefined;
}

/** States that are told by more than their colour. */
export const marked = (row: Pick<Row, 'state' | 'kind' | 'summary'>): boolean =>
  row.kind === 'feature' && !row.summary && (row.state === 'done' || row.state === 'blocked' || row.state === 'paused');

/** The thin line in a lane's heading: from its first day to its last. */
export function laneSpan(scene: Scene, line: Placed & { kind: 'lane' }): { from: number; to: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const index of line.rows) {
    const row = scene.plan.rows[index]!;
    if (row.start < first) first = row.start;
    if (row.finish > last) last = row.finish;
  }
  return { from: x(scene.scale, first), to: Math.max(x(scene.scale, last), x(scene.scale, first) + least) };
}
