/** Orthogonal arrows with round corners: out of the one bar, down or up between them, into the other. */
import type { PlanLink } from './plan.ts';

/** Two ends of a bar and the middle of its line. */
export interface End {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Half the height of what stands there. */
  readonly half: number;
  readonly diamond?: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const gap = 8;
const radius = 4;
const head = 4;

/** The corners of the way, first to last. */
export function route(from: End, to: End, type: PlanLink['type']): Point[] {
  const outRight = type === 'FS' || type === 'FF';
  const inLeft = type === 'FS' || type === 'SS';
  const a: Point = { x: outRight ? from.right : from.left, y: from.y };
  const b: Point = { x: inLeft ? to.left : to.right, y: to.y };
  const out = a.x + (outRight ? gap : -gap);
  const into = b.x + (inLeft ? -gap : gap);
  if (type === 'FS') {
    if (into >= out) return [a, { x: out, y: a.y }, { x: out, y: b.y }, b];
    // Close behind: straight into the top (or the bottom) of the bar, or the tip of the diamond.
    const middle = (to.left + to.right) / 2;
    const wanted = to.diamond ? middle : to.left + Math.min(gap, (to.right - to.left) / 2);
    const down = Math.max(wanted, a.x + 3);
    if (wanted >= a.x - 1 && down <= to.right) {
      return [a, { x: down, y: a.y }, { x: down, y: to.y + (a.y < b.y ? -to.half : to.half) }];
    }
    // Both are so narrow that one stands over the other: straight from edge to edge.
    if (to.left >= a.x - 6) {
      const x = Math.max(to.left + 1, (Math.max(from.left, to.left) + Math.min(from.right, to.right)) / 2);
      const side = a.y < b.y ? 1 : -1;
      return [
        { x, y: from.y + side * from.half },
        { x, y: to.y - side * to.half },
      ];
    }
  }
  if (type === 'SS' || type === 'FF') {
    const turn = type === 'SS' ? Math.min(out, into) : Math.max(out, into);
    return [a, { x: turn, y: a.y }, { x: turn, y: b.y }, b];
  }
  if (type === 'SF' && into <= out) return [a, { x: out, y: a.y }, { x: out, y: b.y }, b];
  // Backwards: along the edge of the line before the target's.
  const between = b.y + (a.y < b.y ? -16 : 16);
  return [a, { x: out, y: a.y }, { x: out, y: between }, { x: into, y: between }, { x: into, y: b.y }, b];
}

/** An SVG path along the corners, ending in an open head. */
export function path(points: readonly Point[]): string {
  const first = points[0]!;
  let d = `M${r(first.x)} ${r(first.y)}`;
  for (let i = 1; i < points.length - 1; i++) {
    const [before, at, after] = [points[i - 1]!, points[i]!, points[i + 1]!];
    const bend = Math.min(radius, distance(before, at) / 2, distance(at, after) / 2);
    const start = towards(at, before, bend);
    const end = towards(at, after, bend);
    d += `L${r(start.x)} ${r(start.y)}Q${r(at.x)} ${r(at.y)} ${r(end.x)} ${r(end.y)}`;
  }
  const last = points.at(-1)!;
  const back = towards(last, points.at(-2)!, head);
  const side = back.y === last.y ? { x: 0, y: head } : { x: head, y: 0 };
  return `${d}L${r(last.x)} ${r(last.y)}M${r(back.x - side.x)} ${r(back.y - side.y)}L${r(last.x)} ${r(last.y)}L${r(back.x + side.x)} ${r(back.y + side.y)}`;
}

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

const towards = (from: Point, to: Point, by: number): Point => ({
  x: from.x + Math.sign(to.x - from.x) * by,
  y: from.y + Math.sign(to.y - from.y) * by,
});

/** Two decimals are enough for any screen, and equal everywhere. */
export const r = (value: number): number => Math.round(value * 100) / 100 + 0;
