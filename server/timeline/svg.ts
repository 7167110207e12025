/** A plan as one SVG file with its own colours: header, names, lanes, bars and legend, fit for a slide or a web page. */

import { longDate } from '../wording/dates.ts';
import { plural } from '../wording/lists.ts';
import { number } from '../wording/numbers.ts';
import { r } from './arrows.ts';
import type { LegendMark } from './legend.ts';
import { markup } from './markup.ts';
import { bold, fitText, textWidth } from './metrics.ts';
import { colour, dark, light, type Token } from './palette.ts';
import type { TimelinePlan } from './plan.ts';
import { rowDates } from './rowText.ts';
import { fitZoom } from './scale.ts';
import { type Scene, scene } from './scene.ts';
import {
  arrowShape,
  gridShape,
  line,
  lineShapes,
  markerLabel,
  markerLine,
  type Paint,
  rect,
  type Shape,
  shadeShape,
  text,
  tickShapes,
} from './shapes.ts';
import { size } from './sizes.ts';
import { defaultView, type View } from './view.ts';
import { type DrawnLine, wholeScene } from './visible.ts';

export interface SvgOptions {
  readonly theme: 'light' | 'dark';
  /** Of the whole picture in pixels; the plan is zoomed to fit it unless the view's zoom is asked for. */
  readonly width: number;
  /** The title and what it comes to, above the picture; a page that has said so needs neither. */
  readonly heading: boolean;
  readonly view: Partial<View>;
}

const svgDefaults: SvgOptions = { theme: 'light', width: 1440, heading: true, view: {} };

const column = 264;
const headingHeight = 56;
const foot = 40;
const legendRow = 24;
const font = '"Segoe UI", -apple-system, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';

/** How much wider than the table of widths a font may run that stands in for those: nobody knows where it is opened. */
const spare = 1.16;

/** The same plan gives the same bytes in any place, zone and locale. */
export function timelineSvg(plan: TimelinePlan, options: Partial<SvgOptions> = {}): string {
  const { width, height, shapes } = timelineScene(plan, options);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family='${font}' role="img">${markup({ tag: 'title', attributes: {}, text: plan.title })}\n${shapes.map(markup).join('\n')}\n</svg>\n`;
}

/** The picture as shapes, to be put into another one. */
export function timelineScene(
  plan: TimelinePlan,
  options: Partial<SvgOptions> = {},
): { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] } {
  const { theme, width, heading, view } = { ...svgDefaults, ...options };
  const title = heading ? headingHeight : 0;
  const colours = theme === 'dark' ? dark : light;
  const paint = (token: Token): string => colour(colours, token);
  const drawing = scene(plan, {
    ...defaultView,
    zoom: fitZoom(plan, width - column),
    width: width - column,
    textScale: spare,
    ...view,
  });
  const picture = wholeScene(drawing);
  const total = Math.max(width, column + drawing.width);
  const body = Math.max(drawing.height, size.row);
  const legend = legendShapes(drawing, total - 48, paint);
  const height = title + size.header + body + foot + (legend.rows - 1) * legendRow;
  const at = (x: number, y: number, children: readonly Shape[]): Shape => ({
    tag: 'g',
    attributes: { transform: `translate(${x} ${y})` },
    children,
  });
  const lanes = picture.lines.filter((drawn) => drawn.kind === 'lane');
  const shapes: Shape[] = [
    rect(0, 0, total, height, { fill: paint('canvas') }),
    ...(heading ? headingShapes(plan, total, paint) : []),
    at(column, title + size.header, [
      ...picture.shades.map((shade) => shadeShape(shade, body, paint)),
      ...picture.lower.map((tick) => gridShape(tick, body, false, paint)),
      ...picture.upper.map((tick) => gridShape(tick, body, true, paint)),
    ]),
    ...lanes.map(({ line }) => rect(0, title + size.header + line.y, total, line.height, { fill: paint('panel') })),
    at(column, title, [
      ...picture.upper.flatMap((tick) => tickShapes(tick, 0, true, paint)),
      ...picture.lower.flatMap((tick) => tickShapes(tick, 24, false, paint)),
    ]),
    at(column, title + size.header, [
      ...picture.markers.map((marker) => markerLine(marker, 0, body, paint)),
      ...picture.arrows.map((arrow) => arrowShape(arrow, paint)),
      ...picture.lines.map((drawn) => at(0, drawn.line.y, [...said(plan, drawn), ...lineShapes(drawn, paint)])),
    ]),
    at(
      0,
      title + size.header,
      picture.lines.flatMap((drawn) => nameShapes(drawing, drawn, total, paint)),
    ),
    line(0, title + size.header + 0.5, total, title + size.header + 0.5, paint('lineStrong')),
    line(column + 0.5, title, column + 0.5, title + size.header + body, paint('lineStrong')),
    at(
      column,
      title,
      picture.markers.map((marker) => markerLabel(marker, 28, paint)),
    ),
    at(24, title + size.header + body, legend.shapes),
  ];
  return { width: total, height, shapes };
}

const headingShapes = (plan: TimelinePlan, total: number, paint: Paint): Shape[] => [
  text(24, 32, fitText(plan.title, total - 400, 16, bold * spare), paint('ink'), {
    'font-size': 16,
    'font-weight': 600,
  }),
  text(total - 24, 32, headline(plan), paint('inkMuted'), { 'text-anchor': 'end' }),
];

/** `Finishes 15 Mar 2027 · 41 features · 12 critical`, what matters most where the room ends first. */
export function headline(plan: TimelinePlan): string {
  const features = plan.rows.filter((row) => row.kind === 'feature' && !row.summary);
  const critical = features.filter((row) => row.critical && row.state !== 'done' && row.state !== 'dropped').length;
  if (plan.rows.length === 0) return '';
  const last = plan.rows.reduce(
    (latest, row) => (row.state === 'dropped' ? latest : Math.max(latest, row.lastDay)),
    plan.start,
  );
  const finish = longDate(last);
  return `Finishes ${finish}${plan.leveled ? ', levelled' : ''} · ${plural(features.length, 'feature')} · ${number(critical)} critical`;
}

/** A name to point at, where the picture is opened by itself. */
function said(plan: TimelinePlan, drawn: DrawnLine): Shape[] {
  if (drawn.kind === 'lane') return [];
  const row = plan.rows[drawn.line.row]!;
  return [{ tag: 'title', attributes: {}, text: `${row.title}: ${rowDates(row)}` }];
}

function nameShapes(drawing: Scene, drawn: DrawnLine, total: number, paint: Paint): Shape[] {
  const { line: placed } = drawn;
  const y = placed.y + placed.height - 0.5;
  const rule = line(0, y, drawn.kind === 'lane' ? total : column, y, paint('line'));
  if (placed.kind === 'lane') {
    const words = fitText(placed.title, column - 40, 13, bold * spare);
    return [rule, text(24, placed.y + 25, words, paint('ink'), { 'font-size': 13, 'font-weight': 600 })];
  }
  const row = drawing.plan.rows[placed.row]!;
  const left = 24 + Math.min(placed.depth, 6) * 16;
  const strong = row.summary || row.kind === 'milestone';
  const words = fitText(row.title, column - left - 12, size.text, strong ? bold * spare : spare);
  const rest: Shape['attributes'] = strong ? { 'font-weight': 600 } : {};
  const muted = row.state === 'done' || row.state === 'dropped';
  return [rule, text(left, placed.y + 20, words, paint(muted ? 'inkMuted' : 'ink'), rest)];
}

/** Entries side by side, and on a line of their own where there is no more room. */
function legendShapes(
  drawing: Scene,
  room: number,
  paint: Paint,
): { readonly shapes: readonly Shape[]; readonly rows: number } {
  let x = 0;
  let rows = 1;
  const entry = (wide: number, words: string, sign: (x: number) => Shape): Shape[] => {
    const needs = wide + 6 + textWidth(words, size.small, spare);
    if (x > 0 && x + needs > room) {
      x = 0;
      rows++;
    }
    const shapes = [sign(x), text(x + wide + 6, 24, words, paint('inkMuted'), { 'font-size': size.small })];
    x += needs + 20;
    const transform = `translate(0 ${(rows - 1) * legendRow})`;
    return rows === 1 ? shapes : [{ tag: 'g', attributes: { transform }, children: shapes }];
  };
  const tones = drawing.tones.legend.slice(0, 12).flatMap(({ tone, title: words }) => {
    const box = { rx: 3, fill: paint(`${tone}-soft`), stroke: paint(`${tone}-strong`) };
    return entry(12, words, (x) => rect(x + 0.5, 14.5, 11, 11, box));
  });
  const marks = drawing.marks.flatMap((mark) => entry(16, mark.title, (x) => markSign(mark.kind, x, paint)));
  return { shapes: [...tones, ...marks], rows };
}

function markSign(kind: LegendMark['kind'], x: number, paint: Paint): Shape {
  switch (kind) {
    case 'critical':
      return rect(x + 1, 15, 14, 10, { rx: 3, fill: 'none', stroke: paint('critical'), 'stroke-width': 2 });
    case 'tail':
      return rect(x, 18.5, 16, 3, { rx: 1.5, fill: paint('slate-mid') });
    case 'whisker':
      return stroke(`M${r(x)} 20H${r(x + 15)}M${r(x + 15)} 16V24`, paint('inkFaint'));
    case 'wait':
      return {
        tag: 'path',
        attributes: {
          ...stroke(`M${r(x + 1)} 20H${r(x + 15)}`, paint('inkFaint')).attributes,
          'stroke-linecap': 'round',
          'stroke-dasharray': '1 4',
        },
      };
    case 'due':
      return {
        tag: 'path',
        attributes: { d: `M${r(x + 4)} 17H${r(x + 12)}L${r(x + 8)} 23Z`, fill: paint('inkMuted') },
      };
  }
}

const stroke = (d: string, colour: string): Shape => ({
  tag: 'path',
  attributes: { d, fill: 'none', stroke: colour, 'stroke-width': 1.5 },
});
