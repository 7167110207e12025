/** The header: ticks of two levels with their names, and the pills of today and the status date. */

import type { Day } from '../../grammar/civil.ts';
import { longDate, shortDate } from '../wording/dates.ts';
import { bold, textWidth } from './metrics.ts';
import { x } from './scale.ts';
import type { Scene } from './scene.ts';
import { size } from './sizes.ts';
import { type Interval, starts } from './ticks.ts';

export interface Tick {
  readonly day: Day;
  readonly x: number;
  readonly width: number;
  /** Where the name starts: it stays in sight while its interval is. */
  readonly textX: number;
  readonly name: string;
}

export interface Marker {
  readonly kind: 'today' | 'status';
  readonly x: number;
  readonly name: string;
  /** The day in full. */
  readonly says: string;
  readonly width: number;
  readonly textX: number;
}

const padding = 8;

export function ticks(scene: Scene, interval: Interval, from: Day, to: Day, seen: { readonly x: number }): Tick[] {
  const { scale, view } = scene;
  const form = formOf(scene, interval, from);
  const needs = (name: string): number => textWidth(name, size.small, view.textScale) + 2 * padding;
  return starts(interval, from, to).map((day) => {
    const left = Math.max(0, x(scale, day));
    const right = Math.min(scale.width, x(scale, interval.next(day)));
    const names = interval.names(day);
    const name = names[Math.min(form, names.length - 1)]!;
    const fits = needs(name) - padding / 2 <= right - left;
    const stay = Math.min(Math.max(left, seen.x), right - needs(name));
    return { day, x: left, width: right - left, textX: Math.max(left, stay) + padding, name: fits ? name : '' };
  });
}

/** All names of a level have the same form, the longest that fits each of a good many intervals: no `Tue 6, 7, Thu 8`. */
function formOf({ scale, view }: Scene, interval: Interval, near: Day): number {
  let form = 0;
  let start = interval.floor(near);
  for (let i = 0; i < 32; i++, start = interval.next(start)) {
    const names = interval.names(start);
    const room = (interval.next(start) - start) * scale.zoom;
    while (form < names.length - 1 && textWidth(names[form]!, size.small, view.textScale) + 2 * padding > room) form++;
  }
  return form;
}

/** A marker's pill lies on the lower level: the name beneath it would be cut, so it is left out. */
export const withoutCovered = (all: readonly Tick[], pills: readonly Marker[], { view }: Scene): Tick[] =>
  all.map((tick) => {
    const right = tick.textX + textWidth(tick.name, size.small, view.textScale);
    const covered = pills.some((pill) => pill.textX < right + 2 && tick.textX < pill.textX + pill.width + 2);
    return covered ? { ...tick, name: '' } : tick;
  });

/** Today's line and the status date's, each with a pill that does not cover the other's. */
export function markers(scene: Scene): Marker[] {
  const { plan, scale, view } = scene;
  const place = (kind: Marker['kind'], day: Day, name: string, says: string): Marker => {
    const at = x(scale, day);
    const width = textWidth(name, size.small, view.textScale * bold) + 12;
    return { kind, x: at, name, says, width, textX: at - width / 2 };
  };
  const inside = (day: Day | undefined): day is Day => day !== undefined && day >= scale.first && day < scale.last;
  const out: Marker[] = [];
  if (inside(plan.today)) out.push(place('today', plan.today, 'Today', `Today, ${longDate(plan.today)}`));
  if (inside(plan.asOf) && plan.asOf !== plan.today) {
    out.push(place('status', plan.asOf, `Status ${shortDate(plan.asOf)}`, `Status date ${longDate(plan.asOf)}`));
  }
  return apart(out, scale.width);
}

/** Pills from left to right, none over another, none out of the picture. */
function apart(pills: readonly Marker[], width: number): Marker[] {
  const placed = [...pills].sort((a, b) => a.x - b.x);
  let left = 0;
  for (const [i, pill] of placed.entries()) {
    placed[i] = { ...pill, textX: Math.max(left, pill.textX) };
    left = placed[i].textX + pill.width + 4;
  }
  let right = width;
  for (const [i, pill] of [...placed.entries()].reverse()) {
    placed[i] = { ...pill, textX: Math.max(0, Math.min(pill.textX, right - pill.width)) };
    right = placed[i].textX - 4;
  }
  return placed;
}
