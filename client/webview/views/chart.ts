/** What charts share: a frame with ticks, and places in it. All in whole pixels, so that lines are sharp. */
import { type Axis, placeOn } from '../../../server/timeline/views/axis.ts';
import { svg } from '../dom.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Grid lines and what is written at them. */
  readonly nodes: readonly SVGElement[];
}

export interface Edge {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The plot itself lies within the edges of a picture of this size. */
export function frame(
  across: Axis,
  up: Axis,
  size: { readonly width: number; readonly height: number },
  edge: Edge,
): Frame {
  const width = Math.max(1, size.width - edge.left - edge.right);
  const height = Math.max(1, size.height - edge.top - edge.bottom);
  const x = (value: number): number => Math.round(edge.left + placeOn(across, value) * width);
  const y = (value: number): number => Math.round(edge.top + (1 - placeOn(up, value)) * height);
  const bottom = edge.top + height;
  const nodes = [
    ...up.ticks.flatMap(({ value, says }) => [
      line(edge.left, y(value), edge.left + width, y(value), 'grid-line'),
      text(says, edge.left - 8, y(value) + 4, 'end'),
    ]),
    ...across.ticks.flatMap(({ value, says }) => [
      line(x(value), bottom, x(value), bottom + 4, 'tick'),
      text(says, x(value), bottom + 16, 'middle'),
    ]),
  ];
  return { width, height, x, y, nodes };
}

export const line = (x1: number, y1: number, x2: number, y2: number, name: string): SVGElement =>
  svg('line', { x1: Math.round(x1), y1: Math.round(y1), x2: Math.round(x2), y2: Math.round(y2), class: name });

export function text(words: string, x: number, y: number, anchor: 'start' | 'middle' | 'end', name = ''): SVGElement {
  const node = svg('text', { x: Math.round(x), y: Math.round(y), 'text-anchor': anchor, class: name });
  node.textContent = words;
  return node;
}
