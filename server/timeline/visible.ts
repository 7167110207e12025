/** The part of a scene that is looked at, in full: bars, names, arrows, ticks, shades and markers. */
import type { Day } from '../../grammar/civil.ts';
import { weekday } from '../../grammar/civil.ts';
import { type End, path, route } from './arrows.ts';
import { type Bar, bar, diamond, laneSpan } from './bars.ts';
import { type Marker, markers, type Tick, ticks, withoutCovered } from './header.ts';
import type { PlanLink } from './plan.ts';
import { dayAt, x } from './scale.ts';
import { lineAt, type Placed, type Scene, type SceneLink } from './scene.ts';
import { size } from './sizes.ts';
import { levelAt, shadedFrom } from './ticks.ts';

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

export interface Shade {
  readonly x: number;
  readonly width: number;
  /** The holiday's name; absent for the weekly pattern. */
  readonly name?: string;
}

export interface Arrow {
  readonly key: string;
  readonly d: string;
  readonly critical: boolean;
  /** It waits for people, not for the other work. */
  readonly dotted: boolean;
  /** Nobody waits any more: one of its ends is done or dropped. */
  readonly past: boolean;
  /** Ids of the rows it joins. */
  readonly from: string;
  readonly to: string;
  readonly type: PlanLink['type'];
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
    lower: withoutCovered(ticks(scene, level.lower, from, to, seen), marked, scene),
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
    key: `${placed[link.from]!.key}>${placed[link.to]!.key}>${of.forPeople ? 'people' : of.type}`,
    d: path(route(end(scene, placed[link.from]!), end(scene, placed[link.to]!), of.type)),
    critical: isCritical(scene, link),
    dotted: of.forPeople === true,
    past: [plan.rows[of.from]!, plan.rows[of.to]!].some(({ state }) => state === 'done' || state === 'dropped'),
    from: plan.rows[of.from]!.id,
    to: plan.rows[of.to]!.id,
    type: of.type,
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
