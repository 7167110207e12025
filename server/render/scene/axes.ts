/** The frame of a chart: grid lines with what is written at them, and places in it. In whole pixels, so that lines are sharp. */
import { line, type Paint, type Shape, text } from '../../timeline/shapes.ts';
import { type Axis, placeOn } from '../../timeline/views/axis.ts';

export interface Edge {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Frame {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Where the plot ends, in pixels of the picture. */
  readonly right: number;
  readonly bottom: number;
  readonly shapes: readonly Shape[];
}

const FONT = { 'font-size': 11 };

/** The plot lies within the edges of a picture of this size. */
export function axes(
  across: Axis,
  up: Axis,
  size: { readonly width: number; readonly height: number },
  edge: Edge,
  paint: Paint,
): Frame {
  const [right, bottom] = [size.width - edge.right, size.height - edge.bottom];
  const x = (value: number): number => Math.round(edge.left + placeOn(across, value) * (right - edge.left));
  const y = (value: number): number => Math.round(bottom - placeOn(up, value) * (bottom - edge.top));
  return {
    x,
    y,
    right,
    bottom,
    shapes: [
      ...up.ticks.flatMap(({ value, says }) => [
        line(edge.left, y(value), right, y(value), paint('line')),
        label(says, edge.left - 8, y(value) + 4, 'end', paint),
      ]),
      ...across.ticks.flatMap(({ value, says }) => [
        line(x(value), bottom, x(value), bottom + 4, paint('lineStrong')),
        label(says, x(value), bottom + 16, 'middle', paint),
      ]),
    ],
  };
}

export const label = (
  words: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  paint: Paint,
  rest: Shape['attributes'] = {},
): Shape => text(x, y, words, paint('inkMuted'), { ...FONT, 'text-anchor': anchor, ...rest });
