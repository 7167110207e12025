/** Dots that would lie on each other are moved apart: the first stays, each later one takes the nearest free place. */

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Turns of a sunflower's spiral, which fills a disc evenly (H. Vogel 1979). */
const golden = Math.PI * (3 - Math.sqrt(5));

/** No two centres are nearer than `apart` where there is room; all stay in the box from 0 to `width` and `height`. */
export function dodged(dots: readonly Dot[], apart: number, width: number, height: number): Dot[] {
  const placed: Dot[] = [];
  const isFree = (x: number, y: number): boolean =>
    x >= 0 &&
    y >= 0 &&
    x <= width &&
    y <= height &&
    placed.every((other) => (other.x - x) ** 2 + (other.y - y) ** 2 >= apart ** 2 - 1e-6);
  for (const dot of dots) {
    let at = dot;
    for (let i = 0; i < 2000; i++) {
      const radius = (apart / 4) * Math.sqrt(i);
      const x = dot.x + radius * Math.cos(i * golden);
      const y = dot.y + radius * Math.sin(i * golden);
      if (!isFree(x, y)) continue;
      at = { x, y };
      break;
    }
    placed.push(at);
  }
  return placed;
}
