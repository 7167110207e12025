/**
 * A picture as SVG shapes, still data: an export writes them as text, the page makes nodes of them. Colours are asked
 * for by token, so that the one paints with hexadecimal values and the other with CSS variables.
 */
import { r } from './arrows.ts';
import { type Away, type Bar, diamond, mark, marked } from './bars.ts';
import type { Marker, Tick } from './header.ts';
import type { Token } from './palette.ts';
import { size } from './sizes.ts';
import type { Arrow, DrawnLine, Shade } from './visible.ts';

export interface Shape {
  readonly tag: 'g' | 'rect' | 'path' | 'text' | 'title' | 'line' | 'circle';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children?: readonly Shape[];
  readonly text?: string;
}

export type Paint = (token: Token) => string;

export const rect = (x: number, y: number, width: number, height: number, rest: Shape['attributes']): Shape => ({
  tag: 'rect',
  attributes: { x: r(x), y: r(y), width: r(Math.max(0, width)), height: r(height), ...rest },
});

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string): Shape => ({
  tag: 'line',
  attributes: { x1: r(x1), y1: r(y1), x2: r(x2), y2: r(y2), stroke },
});

export const text = (x: number, y: number, words: string, fill: string, rest: Shape['attributes'] = {}): Shape => ({
  tag: 'text',
  attributes: { x: r(x), y: r(y), fill, 'font-size': size.text, ...rest },
  text: words,
});

const crisp = { 'shape-rendering': 'crispEdges' };

/** The marks of a line, counted from its own top. */
export function lineShapes(drawn: DrawnLine, paint: Paint): Shape[] {
  if (drawn.kind === 'lane') {
    const { from, to } = drawn.span;
    return [rect(from, 18, to - from, 4, { rx: 2, fill: paint('lineStrong'), class: 'lane-span' })];
  }
  return barShapes(drawn.bar, paint);
}

const top = (size.row - size.bar) / 2;
const middle = size.row / 2;
const bottom = top + size.bar;

function barShapes(bar: Bar, paint: Paint): Shape[] {
  const out: Shape[] = [];
  const strong = bar.critical ? paint('critical') : paint(`${bar.tone}-strong`);
  if (bar.tail) {
    const { from, to } = bar.tail;
    // Below the letters of a name that stands there.
    out.push(rect(from + 2, bottom - 3, to - from - 2, 3, { rx: 1.5, fill: paint(`${bar.tone}-mid`), class: 'tail' }));
  }
  if (bar.whisker) {
    const { from, to } = bar.whisker;
    const d = `M${r(from)} ${middle}H${r(to)}M${r(to)} ${middle - 4}V${middle + 4}`;
    out.push({ tag: 'path', attributes: { d, fill: 'none', stroke: paint('inkFaint'), 'stroke-width': 1.5 } });
  }
  if (bar.kind === 'milestone') out.push(milestone(bar, strong, paint));
  else if (bar.kind === 'summary') out.push(summary(bar, strong, paint));
  else out.push(...body(bar, strong, paint));
  if (bar.due) {
    const { x, missed } = bar.due;
    // Over a bar only the flag, so that no name is struck through.
    const over = x > bar.x + 1 && x < bar.x + bar.width - 1;
    const d = `M${r(x - 4)} ${top - 4}H${r(x + 4)}L${r(x)} ${top + 1}Z${over ? '' : `M${r(x)} ${top}V${bottom}`}`;
    const colour = paint(missed ? 'critical' : 'inkMuted');
    out.push({
      tag: 'path',
      attributes: { d, fill: colour, stroke: colour, 'stroke-linejoin': 'round', class: 'due' },
    });
  }
  if (bar.label) out.push(label(bar, paint));
  if (bar.away) out.push(away(bar.away, paint));
  return out;
}

function body(bar: Bar, strong: string, paint: Paint): Shape[] {
  const { x, width, state, tone, progress } = bar;
  const rx = Math.min(5, width / 2);
  const out: Shape[] = [];
  const dropped = state === 'dropped';
  out.push(rect(x, top, width, size.bar, { rx, fill: paint(dropped ? 'canvas' : `${tone}-soft`), class: 'bar' }));
  if (progress > 0 && !dropped && state !== 'done') {
    // Its right edge is straight: the rest of the bar goes on there.
    const done = Math.min(progress, width);
    const round = Math.min(rx, done / 2);
    const d =
      done >= width - rx
        ? undefined
        : `M${r(x + done)} ${top}V${bottom}H${r(x + round)}Q${r(x)} ${bottom} ${r(x)} ${bottom - round}V${top + round}Q${r(x)} ${top} ${r(x + round)} ${top}Z`;
    out.push(
      d
        ? { tag: 'path', attributes: { d, fill: paint(`${tone}-mid`) } }
        : rect(x, top, done, size.bar, { rx, fill: paint(`${tone}-mid`) }),
    );
  }
  const edge = bar.critical ? 1.75 : 1;
  const stroke = bar.critical ? strong : paint(state === 'done' ? `${tone}-mid` : `${tone}-strong`);
  const inset = edge / 2;
  out.push(
    rect(x + inset, top + inset, width - edge, size.bar - edge, {
      rx: Math.max(0, rx - inset),
      fill: 'none',
      stroke,
      'stroke-width': edge,
      class: 'edge',
      ...(dropped ? { 'stroke-dasharray': '3 3' } : {}),
    }),
  );
  if (width > mark + 4) out.push(...stateMark(bar, x + 8, paint));
  return out;
}

/** A check, an exclamation mark or a pause sign: states are never told by colour alone. */
function stateMark(bar: Bar, x: number, paint: Paint): Shape[] {
  if (!marked({ state: bar.state, kind: 'feature', summary: false })) return [];
  const d =
    bar.state === 'done'
      ? `M${r(x)} ${middle}l3 3l6 -6.5`
      : bar.state === 'blocked'
        ? `M${r(x + 4)} ${middle - 5}v6m0 3v1.5`
        : `M${r(x + 2)} ${middle - 4}v8m4 -8v8`;
  const stroke = paint(bar.state === 'done' ? `${bar.tone}-strong` : 'ink');
  return [
    {
      tag: 'path',
      attributes: {
        d,
        fill: 'none',
        stroke,
        'stroke-width': 1.75,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      },
    },
  ];
}

function summary(bar: Bar, strong: string, paint: Paint): Shape {
  const { x, width } = bar;
  const y = 10;
  const end = r(x + width);
  const foot = Math.min(6, width / 2);
  const d = `M${r(x)} ${y}H${end}V${y + 11}L${r(x + width - foot)} ${y + 5}H${r(x + foot)}L${r(x)} ${y + 11}Z`;
  return {
    tag: 'g',
    attributes: {},
    children: [
      {
        tag: 'path',
        attributes: { d, fill: bar.critical ? strong : paint('inkMuted'), class: 'bar', 'stroke-linejoin': 'round' },
      },
    ],
  };
}

function milestone(bar: Bar, strong: string, paint: Paint): Shape {
  const { x } = bar;
  const d = `M${r(x - diamond)} ${middle}L${r(x)} ${middle - diamond}L${r(x + diamond)} ${middle}L${r(x)} ${middle + diamond}Z`;
  const fill = bar.critical ? strong : paint('ink');
  return {
    tag: 'path',
    attributes: { d, fill, stroke: paint('canvas'), 'stroke-width': 1, 'stroke-linejoin': 'round', class: 'bar' },
  };
}

function label(bar: Bar, paint: Paint): Shape {
  const { text: words, x, place, muted, bold, struck } = bar.label!;
  return text(x, middle + 4, words, paint(muted ? 'inkMuted' : 'ink'), {
    class: 'name',
    ...(bold ? { 'font-weight': 600 } : {}),
    ...(struck ? { 'text-decoration': 'line-through' } : {}),
    // A halo in the colour of the ground keeps arrows and lines from running through the letters.
    ...(place === 'beside' && !struck ? halo(paint) : {}),
  });
}

const halo = (paint: Paint): Shape['attributes'] => ({
  stroke: paint('canvas'),
  'stroke-width': 3,
  'paint-order': 'stroke',
  'stroke-linejoin': 'round',
});

function away({ side, x, text: words }: Away, paint: Paint): Shape {
  return text(side === 'before' ? x + 8 : x - 8, middle + 4, words, paint('inkMuted'), {
    'font-size': size.small,
    class: 'away',
    ...(side === 'before' ? {} : { 'text-anchor': 'end' }),
    ...halo(paint),
  });
}

export function arrowShape(arrow: Arrow, paint: Paint): Shape {
  return {
    tag: 'path',
    attributes: {
      d: arrow.d,
      fill: 'none',
      stroke: paint(arrow.critical ? 'critical' : 'inkFaint'),
      'stroke-width': arrow.critical ? 1.5 : 1,
      'stroke-opacity': arrow.critical ? 0.9 : arrow.past ? 0.35 : 0.75,
      'stroke-linecap': 'round',
      ...(arrow.dotted && { 'stroke-dasharray': '1 4' }),
    },
  };
}

export const shadeShape = (shade: Shade, height: number, paint: Paint): Shape => ({
  ...rect(shade.x, 0, shade.width, height, { fill: paint('shade') }),
  ...(shade.name ? { children: [{ tag: 'title', attributes: {}, text: shade.name }] } : {}),
});

export const gridShape = (tick: Tick, height: number, strong: boolean, paint: Paint): Shape => {
  const x = Math.round(tick.x) + 0.5;
  const drawn = line(x, 0, x, height, paint(strong ? 'lineStrong' : 'line'));
  return { ...drawn, attributes: { ...drawn.attributes, ...crisp } };
};

/** A header's tick and its name; `y` is the top of its level. */
export function tickShapes(tick: Tick, y: number, upper: boolean, paint: Paint): Shape[] {
  const x = Math.round(tick.x) + 0.5;
  const out = [{ ...line(x, y + (upper ? 0 : 4), x, y + 24, paint('lineStrong')) }];
  if (tick.name) {
    const rest: Shape['attributes'] = upper
      ? { 'font-size': size.small, 'font-weight': 600 }
      : { 'font-size': size.small };
    out.push(text(tick.textX, y + 16, tick.name, paint(upper ? 'ink' : 'inkMuted'), rest));
  }
  return out;
}

export function markerLine(marker: Marker, y: number, height: number, paint: Paint): Shape {
  const stroke = paint(marker.kind === 'today' ? 'today' : 'inkMuted');
  const drawn = line(marker.x, y, marker.x, y + height, stroke);
  const dash: Shape['attributes'] = marker.kind === 'today' ? {} : { 'stroke-dasharray': '4 3' };
  return {
    ...drawn,
    attributes: { ...drawn.attributes, 'stroke-width': 1.5, ...dash, class: `marker ${marker.kind}` },
  };
}

/** The marker's name on a pill, for the foot of the header. */
export function markerLabel(marker: Marker, y: number, paint: Paint): Shape {
  const today = marker.kind === 'today';
  return {
    tag: 'g',
    attributes: {},
    children: [
      { tag: 'title', attributes: {}, text: marker.says },
      rect(marker.textX, y, marker.width, 16, { rx: 8, fill: paint(today ? 'today' : 'inkMuted') }),
      text(marker.textX + 6, y + 12, marker.name, paint(today ? 'onAccent' : 'canvas'), {
        'font-size': size.small,
        'font-weight': 600,
      }),
    ],
  };
}
