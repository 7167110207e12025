/**
 * The whole picture as light data: every line with its place and its days, nothing yet of text or arrows' paths, so that
 * ten thousand rows take milliseconds. `visibleScene` draws the part that is looked at.
 */
import { lines, type Line as Placed, type WorkLine } from './lanes.ts';
import { type LegendMark, legendMarks } from './legend.ts';
import type { TimelinePlan } from './plan.ts';
import { type Scale, scale } from './scale.ts';
import { type Tones, tones } from './tones.ts';
import type { View } from './view.ts';

export type { Line as Placed } from './lanes.ts';

export interface Scene {
  readonly plan: TimelinePlan;
  readonly view: View;
  readonly scale: Scale;
  readonly placed: readonly Placed[];
  readonly width: number;
  /** Without the header. */
  readonly height: number;
  readonly tones: Tones;
  readonly marks: readonly LegendMark[];
  readonly links: readonly SceneLink[];
}

/** A dependency between two lines that are both there. */
export interface SceneLink {
  /** Index in `plan.links`. */
  readonly link: number;
  /** Indexes in `placed`. */
  readonly from: number;
  readonly to: number;
}

export function scene(plan: TimelinePlan, view: View): Scene {
  const { placed, height } = lines(plan, view);
  const days = scale(plan, view.zoom, view.width);
  return {
    plan,
    view,
    scale: days,
    placed,
    width: days.width,
    height,
    tones: tones(plan, view.colourBy),
    marks: legendMarks(plan, view),
    links: linksBetween(plan, placed),
  };
}

/** Where a row stands in several lanes, its arrows are drawn within a lane if they can be, else between the first ones. */
function linksBetween(plan: TimelinePlan, placed: readonly Placed[]): SceneLink[] {
  const first = new Int32Array(plan.rows.length).fill(-1);
  const again = new Map<number, number[]>();
  placed.forEach((line, i) => {
    if (line.kind !== 'work') return;
    if (first[line.row] === -1) first[line.row] = i;
    else again.get(line.row)?.push(i) ?? again.set(line.row, [i]);
  });
  const laneOf = (i: number): string => (placed[i] as WorkLine).lane;
  const out: SceneLink[] = [];
  plan.links.forEach((link, number) => {
    const from = first[link.from] ?? -1;
    const to = first[link.to] ?? -1;
    if (from < 0 || to < 0) return;
    if (!again.has(link.from) && !again.has(link.to)) {
      out.push({ link: number, from, to });
      return;
    }
    const froms = [from, ...(again.get(link.from) ?? [])];
    const tos = [to, ...(again.get(link.to) ?? [])];
    const pairs = froms.flatMap((a) => tos.filter((b) => laneOf(a) === laneOf(b)).map((b) => ({ a, b })));
    if (pairs.length === 0) out.push({ link: number, from, to });
    for (const { a, b } of pairs) out.push({ link: number, from: a, to: b });
  });
  return out;
}

/** Index of the line that is at a height; the nearest where none is. */
export function lineAt(scene: Scene, y: number): number {
  let low = 0;
  let high = scene.placed.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (scene.placed[middle]!.y <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
