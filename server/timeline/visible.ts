/** The part of a scene that is looked at, in full: bars, names, arrows, ticks, shades and markers. */
import type { Day } from '../../grammar/civil.ts';
import { weekday } from '../../grammar/civil.ts';
import { type End, path, route } from './arrows.ts';
import { type Bar, bar, diamond, laneSpan } from './bars.ts';
import { bold, textWidth } from './metrics.ts';
import { dayAt, x } from './scale.ts';
import { lineAt, type Placed, type Scene, type SceneLink } from './scene.ts';
import { size } from './sizes.ts';
import { type Interval, levelAt, shadedFrom, starts } from './ticks.ts';
import { longDate, shortDate } from './words.ts';

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  readonly lines: readonly DrawnLine[];
  readonly upper: readonly Tick[];
  readonly lower: readonly Tick[];
  readonly shades: readonly Shade[];
  readonly markers: readonly Marker[];
  readonly arrows: readonly Arrow[];
}

export type DrawnLine =
  | {
      readonly kind: 'lane';
      readonly index: number;
      readonly line: Placed & { kind: 'lane' };
      readonly span: { from: number; to: number };
    }
  | { readonly kind: 'work'; readonly index: number; readonly line: Placed & { kind: 'work' }; readonly bar: Bar };

export interface Tick {
  readonly day: Day;
  readonly x: number;
  readonly width: number;
  /** Where the name starts: it stays in sight while its interval is. */
  readonly textX: number;
  readonly name: string;
}

export interface Shade {
  readonly x: number;
  readonly width: number;
  /** The holiday's name; absent for the weekly pattern. */
  readonly name?: string;
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

export interface Arrow {
  readonly key: string;
  readonly d: string;
  readonly critical: boolean;
  /** Nobody waits any more: one of its ends is done or dropped. */
  readonly past: boolean;
  /** Ids of the rows it joins. */
  readonly from: string;
  readonly to: string;
}

/** So many arrows can still be told apart; the critical ones come first. */
const mostArrows = 600;

/**
 * Draws what lies in `drawn`; names and dates stay in sight of `seen`, which is the same or, where a page draws a little
 * more than it shows, lies inside.
 */
export function visibleScene(scene: Scene, drawn: Viewport, seen: Viewport = drawn): Picture {
  const first = lineAt(scene, drawn.y);
  const past = Math.min(scene.placed.length, lineAt(scene, drawn.y + drawn.height) + 1);
  const span = { left: seen.x, right: seen.x + seen.width };
  const out: DrawnLine[] = [];
  for (let i = first; i < past; i++) out.push(drawnLine(scene, i, span));
  const from = Math.max(scene.scale.first, Math.floor(dayAt(scene.scale, drawn.x)));
  const to = Math.min(scene.scale.last, Math.ceil(dayAt(scene.scale, drawn.x + drawn.width)));
  const level = levelAt(scene.scale.zoom);
  const marked = markers(scene);
  return {
    lines: out,
    upper: ticks(scene, level.upper, from, to, seen),
    lower: ticks(scene, level.lower, from, to, seen).map((tick) => cleared(scene, tick, marked)),
    shades: scene.scale.zoom >= shadedFrom ? shades(scene, from, to) : [],
    markers: marked,
    arrows: scene.view.links ? arrows(scene, first, past) : [],
  };
}

/** All of it, for an export. */
export const wholeScene = (scene: Scene): Picture =>
  visibleScene(scene, { x: 0, y: 0, width: scene.width, height: scene.height });

function drawnLine(scene: Scene, index: number, span: { left: number; right: number }): DrawnLine {
  const line = scene.placed[index]!;
  return line.kind === 'lane'
    ? { kind: 'lane', index, line, span: laneSpan(scene, line) }
    : { kind: 'work', index, line, bar: bar(scene, scene.plan.rows[line.row]!, span) };
}

function ticks(scene: Scene, interval: Interval, from: Day, to: Day, seen: Viewport): Tick[] {
  const { scale, view } = scene;
  return starts(interval, from, to).map((day) => {
    const left = Math.max(0, x(scale, day));
    const right = Math.min(scale.width, x(scale, interval.next(day)));
    const names = interval.names(day);
    const widthOf = (name: string): number => textWidth(name, size.small, view.textScale) + 16;
    const whole = names.find((name) => widthOf(name) <= right - left);
    const longest = whole ?? (right - left < x(scale, interval.next(day)) - x(scale, day) ? names.at(-1) : undefined);
    const name = longest !== undefined && widthOf(longest) <= right - left + 4 ? longest : '';
    const stay = Math.min(Math.max(left, seen.x), right - widthOf(name));
    return { day, x: left, width: right - left, textX: Math.max(left, stay) + 8, name };
  });
}

/** A marker's pill lies on the lower level: the name beneath it would be cut, so it is left out. */
function cleared(scene: Scene, tick: Tick, pills: readonly Marker[]): Tick {
  const right = tick.textX + textWidth(tick.name, size.small, scene.view.textScale);
  const covered = pills.some((pill) => pill.textX < right + 2 && tick.textX < pill.textX + pill.width + 2);
  return covered ? { ...tick, name: '' } : tick;
}

function shades(scene: Scene, from: Day, to: Day): Shade[] {
  const { plan, scale } = scene;
  const works = new Set(plan.workdays);
  const named = new Map(plan.holidays.map((holiday) => [holiday.day, holiday.name]));
  const out: { x: number; width: number; name?: string }[] = [];
  let open: { x: number; width: number; name?: string } | undefined;
  for (let day = from; day < to; day++) {
    const name = named.get(day);
    const off = name !== undefined || !works.has(weekday(day));
    if (!off) open = undefined;
    else if (open && name === undefined && open.name === undefined) open.width += scale.zoom;
    else {
      open = { x: x(scale, day), width: scale.zoom, name };
      out.push(open);
    }
  }
  return out;
}

function markers(scene: Scene): Marker[] {
  const { plan, scale, view } = scene;
  const place = (kind: Marker['kind'], day: Day, name: string, says: string): Marker => {
    const at = x(scale, day);
    const width = textWidth(name, size.small, view.textScale * bold) + 12;
    return { kind, x: at, name, says, width, textX: Math.min(Math.max(at - width / 2, 0), scale.width - width) };
  };
  const out: Marker[] = [];
  const inside = (day: Day): boolean => day >= scale.first && day < scale.last;
  if (inside(plan.today)) out.push(place('today', plan.today, 'Today', `Today, ${longDate(plan.today)}`));
  if (plan.asOf !== undefined && inside(plan.asOf) && plan.asOf !== plan.today) {
    const status = place('status', plan.asOf, `Status ${shortDate(plan.asOf)}`, `Status date ${longDate(plan.asOf)}`);
    const today = out[0];
    if (today && status.textX < today.textX + today.width + 4 && today.textX < status.textX + status.width + 4) {
      // Side by side, each on its own side of the line between them.
      const left = plan.asOf < plan.today;
      out.push({ ...status, textX: left ? today.textX - status.width - 4 : today.textX + today.width + 4 });
    } else out.push(status);
  }
  return out;
}

function arrows(scene: Scene, first: number, past: number): Arrow[] {
  const seen = (i: number): boolean => i >= first && i < past;
  const plain: SceneLink[] = [];
  const critical: SceneLink[] = [];
  for (const link of scene.links) {
    if (!seen(link.from) && !seen(link.to)) continue;
    (isCritical(scene, link) ? critical : plain).push(link);
  }
  // The critical ones last, so that they lie on top.
  return [...plain.slice(0, Math.max(0, mostArrows - critical.length)), ...critical.slice(0, mostArrows)].map((link) =>
    arrow(scene, link),
  );
}

const isCritical = (scene: Scene, link: SceneLink): boolean =>
  scene.view.critical && scene.plan.links[link.link]!.critical;

function arrow(scene: Scene, link: SceneLink): Arrow {
  const { plan, placed } = scene;
  const of = plan.links[link.link]!;
  return {
    key: `${placed[link.from]!.key}>${placed[link.to]!.key}>${of.type}`,
    d: path(route(end(scene, placed[link.from]!), end(scene, placed[link.to]!), of.type)),
    critical: isCritical(scene, link),
    past: [plan.rows[of.from]!, plan.rows[of.to]!].some(({ state }) => state === 'done' || state === 'dropped'),
    from: plan.rows[of.from]!.id,
    to: plan.rows[of.to]!.id,
  };
}

function end(scene: Scene, line: Placed): End {
  const row = scene.plan.rows[line.kind === 'work' ? line.row : 0]!;
  const left = x(scene.scale, row.start);
  const y = line.y + line.height / 2;
  if (row.kind === 'milestone') return { left: left - diamond, right: left + diamond, y, half: diamond, diamond: true };
  return {
    left,
    right: Math.max(x(scene.scale, row.finish), left + 4),
    y: row.summary ? line.y + 13 : y,
    half: row.summary ? 3 : size.bar / 2,
  };
}
