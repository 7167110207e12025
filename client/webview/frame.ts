/** Components are drawn again once a frame, or at once where somebody has to measure what they draw. */
import { options } from 'preact';

let pending: (() => void) | undefined;
let frame = 0;

options.debounceRendering = (render) => {
  pending = render;
  if (frame === 0) frame = requestAnimationFrame(drawNow);
};

/** What a component learns of its own layout is drawn at once, too; a layout that never rests is not. */
const MOST_PASSES = 4;

/** Draws all that has changed. */
export function drawNow(): void {
  cancelAnimationFrame(frame);
  frame = 0;
  for (let pass = 0; pending && pass < MOST_PASSES; pass++) {
    const render = pending;
    pending = undefined;
    render();
  }
  cancelAnimationFrame(frame);
  frame = pending ? requestAnimationFrame(drawNow) : 0;
}
