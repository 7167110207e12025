/** Days to pixels and back: where the picture begins and ends, and how wide a day is. */
import type { Day } from '../../grammar/civil.ts';
import type { TimelinePlan } from './plan.ts';

export interface Scale {
  readonly first: Day;
  /** Half-open. */
  readonly last: Day;
  readonly zoom: number;
  readonly width: number;
}

export const x = (scale: Scale, day: Day): number => (day - scale.first) * scale.zoom;
export const dayAt = (scale: Scale, px: number): Day => scale.first + px / scale.zoom;

/** Browsers draw exactly to about sixteen million pixels; a plan of a thousand years is zoomed less than that. */
const widest = 4_000_000;
const zoomRange = { least: 0.001, most: 64 };

/** Room on the right for the names that stand beside their bars: a fifth of the width, within reason. */
const namesRoom = (width: number): number => Math.round(Math.min(176, Math.max(72, width / 5)));
const edge = 16;

export interface Extent {
  readonly first: Day;
  readonly last: Day;
}

/** The days that work covers, with the tails that do not run far beyond it, and today when it is near. */
export function extent(plan: TimelinePlan): Extent {
  let first = plan.start;
  let last = Math.max(plan.finish, plan.start + 1);
  let latest = last;
  for (const row of plan.rows) {
    if (row.start < first) first = row.start;
    if (row.finish > last) last = row.finish;
    latest = Math.max(latest, row.lateFinish, (row.p80 ?? latest - 1) + 1, (row.due ?? latest - 1) + 1);
  }
  const near = Math.max(14, Math.round((last - first) / 5));
  const end = Math.min(Math.max(latest, last), last + near);
  const seen = [plan.today, plan.asOf ?? plan.today].filter((day) => day > first - near && day < end + near);
  return { first: Math.min(first, ...seen), last: Math.max(end, ...seen.map((day) => day + 1)) };
}

export const clampZoom = (zoom: number, days: number): number =>
  Math.min(Math.max(zoom, zoomRange.least), zoomRange.most, widest / Math.max(days, 1));

export function scale(plan: TimelinePlan, zoom: number, least = 0): Scale {
  const days = extent(plan);
  const pixels = clampZoom(zoom, days.last - days.first);
  const width = Math.max(Math.ceil(widthAt(days, pixels, least || 1000)), least);
  const first = days.first - Math.ceil(edge / pixels);
  return { first, last: first + Math.ceil(width / pixels), zoom: pixels, width };
}

/** The zoom at which the whole plan is seen in a width of so many pixels. */
export function fitZoom(plan: TimelinePlan, width: number): number {
  const days = extent(plan);
  const count = days.last - days.first;
  const room = Math.max(width, 240);
  let zoom = clampZoom((room - namesRoom(room) - edge) / count, count);
  // The picture begins and ends with whole days, which at a coarse zoom is a few pixels more.
  for (let tries = 0; tries < 4; tries++) {
    const wide = widthAt(days, zoom, room);
    if (wide <= room) break;
    zoom *= (room - 1) / wide;
  }
  return zoom;
}

/** How wide the picture is at a zoom, its margins included, for a window of so many pixels. */
const widthAt = ({ first, last }: Extent, zoom: number, window: number): number =>
  (last - first + Math.ceil(edge / zoom) + Math.ceil(namesRoom(window) / zoom)) * zoom;
